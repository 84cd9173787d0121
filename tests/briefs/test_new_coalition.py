"""The seed brief says what its source says: every word, in order, not one mended and none added but headings."""

import re
from pathlib import Path

import yaml

from briefkit.api.briefs import find_briefs
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, own_inlines

HERE = Path(__file__).parent
SOURCE = (HERE / "new-coalition.txt").read_text("utf-8")
PATH = HERE.parents[1] / "briefs" / "new-coalition" / "brief.md"
BRIEF = PATH.read_text("utf-8")

LEFT_OUT = (
    "Policy Update",  # the label of the brief's type
    "Read more at IMPRI:",  # the house style's label for related reading
    "Authors",  # buttons of the web page
    "Talk to Us",
)
RUN_IN = (
    ("About the Contributor", ""),  # headings that ran into their paragraph, and what stood between the two
    ("Acknowledgement", "\u2013"),
)
ADDED = ("Summary", "Background", "Impact")
"""Headings that give the text its sections."""


def source_lines() -> list[str]:
    """The lines of the source, its run-in headings on lines of their own, without what is left out."""
    lines: list[str] = []
    for line in SOURCE.split("\n"):
        run_in = next(((head, dash) for head, dash in RUN_IN if line.startswith(head)), None)
        if run_in:
            head, dash = run_in
            lines += [head, line.removeprefix(head).strip().removeprefix(dash).strip()]
        elif line.strip() and line not in LEFT_OUT:
            lines.append(line)
    return lines


def front_matter() -> dict[str, object]:
    data = yaml.safe_load(BRIEF.split("---\n")[1])
    assert isinstance(data, dict)
    return data


def body_lines() -> list[str]:
    body = BRIEF.split("---\n", 2)[2]
    lines = [re.sub(r"^#+ ", "", line) for line in body.split("\n") if line.strip()]
    return [line for line in lines if line not in ADDED]


def brief_lines() -> list[str]:
    data = front_matter()
    authors, related = data["authors"], data["related"]
    assert isinstance(authors, list)
    assert isinstance(related, list)
    return [str(data["title"]), authors[0]["name"], *body_lines(), *(item["title"] for item in related)]


def test_the_words_are_those_of_the_source_in_its_order() -> None:
    assert " ".join(brief_lines()).split() == " ".join(source_lines()).split()


def test_every_paragraph_is_kept_to_the_character_with_its_spaces() -> None:
    kept = {line.strip("\n") for line in BRIEF.split("\n")}
    paragraphs = [line for line in source_lines() if len(line) > 120]
    assert len(paragraphs) == 22
    assert [line for line in paragraphs if line not in kept] == []


def test_the_reader_takes_every_word_as_it_stands() -> None:
    (file,) = find_briefs([PATH])
    brief = read_brief(file, find_workspace(file.folder), "").brief
    lines: list[str] = []
    for section in brief.sections:
        lines.append(bare_text(section.title))
        lines += [bare_text(line) for block in blocks(section.blocks) for line in own_inlines(block)]
    assert " ".join(line for line in lines if line not in ADDED).split() == " ".join(body_lines()).split()


def test_each_added_heading_is_there_once() -> None:
    assert [BRIEF.count(f"\n## {heading}\n") for heading in ADDED] == [1] * len(ADDED)


def test_what_the_text_does_not_say_is_not_in_the_front_matter() -> None:
    assert set(front_matter()) == {"type", "title", "lang", "status", "authors", "related", "style"}
    assert front_matter()["authors"] == [
        {
            "name": "Naushaba",
            "pronouns": "she/her/hers",
            "role": "research intern",
            "affiliation": "Impact and Policy Research Institute",
        }
    ]


def test_what_the_front_matter_says_of_the_author_stands_in_her_bio() -> None:
    bio = next(line for line in body_lines() if line.startswith("Naushaba"))
    for words in ("she/her/hers", "research intern", "Impact and Policy Research Institute"):
        assert words in bio


def test_the_author_s_own_headings_stand_under_the_sections_that_they_belong_to() -> None:
    headings = re.findall(r"^(#+ .*)$", BRIEF, re.MULTILINE)
    assert headings == [
        "## Summary",
        "## Background",
        "### Notorious history of North Korea",
        "### The Deal and The Ordeal",
        "### Nuclear capable North Korea",
        "## Impact",
        "### The impact on the Russia-Ukraine conflict",
        "### The Staggering Superpower",
        "## Way Forward",
        "## References",
        "## About the Contributor",
        "## Acknowledgement",
    ]
