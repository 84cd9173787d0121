"""A proof: the numbers of its paragraphs agree in all formats, and none of what it shows is text of the brief."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest
from lxml import etree, html

from briefkit.render import Options, Printed, prepare, render
from briefkit.render.parity import losses
from briefkit.render.parity.docx_text import read as docx_read
from briefkit.render.proof import ProofOptions, content_hash
from support.briefs import read
from support.houses import load

SAVED = dt.datetime(2026, 3, 2, 9, 14, tzinfo=dt.UTC)
TEXT = """---
type: policy-brief
title: A pier for Quay
date: 2026-03-01
lang: {lang}
version: "0.3"
status: {status}
authors: [Rosa Amadi]
---

::: key-messages
- Alder is said first.[^1]
- Birch is said then.
:::

## Summary

Cedar stands here, and it stands here for so long that its line runs over the end of the measure and begins another one.

1. Dogwood
   - Elm

> Fir speaks.
>
> — Somebody

| Gorse | Hazel |
| --- | --- |
| Ivy | Jasmine |

::: {{.box title="A box"}}
Kapok is in it.
:::

::: {{.stat value="7" label="Larches"}}
Maple counted them
:::

::: recommendations
1. **Nutmeg:** Oak.
:::

```
pine
```

[^1]: Quince is no paragraph of the text.
"""
NUMBERED = {
    "Alder": 1, "Birch": 2, "Cedar": 3, "Dogwood": 4, "Elm": 5, "Fir": 6, "Kapok": 7, "7": 8, "Nutmeg": 9, "pine": 10,
}  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = ("plain", "institute")


def printed(style: str = "plain", status: str = "draft", lang: str = "en-GB", **options: object) -> Printed:
    proof = ProofOptions(**{"saved": SAVED, **options})  # type: ignore[arg-type]
    return prepare(read(TEXT.format(status=status, lang=lang)), load(style), Options(proof=proof))


def opening(words: str) -> str:
    found = re.search(r"\d+|[A-Z]?[a-z]+", words)
    return found[0] if found else ""


def in_html(data: bytes) -> dict[str, int]:
    page = html.fromstring(data.decode())
    found = {}
    for mark in page.iter("span"):
        if "para-number" in mark.get("class", ""):
            assert mark.get("aria-hidden") == "true"
            assert not mark.text_content()
            found[opening("".join(mark.getparent().itertext()))] = int(mark.get("data-number")[1:])
    return found


def document(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


def in_docx(data: bytes) -> dict[str, int]:
    found = {}
    for path in document(data).iter("{urn:schemas-microsoft-com:vml}textpath"):
        words = path.get("string", "")
        paragraph = next(path.iterancestors(f"{W}p"), None)
        if words and paragraph is not None:
            found[opening("".join(paragraph.itertext(f"{W}t")))] = int(words[1:])
    return found


def places(data: bytes) -> Iterator[tuple[str, tuple[float, float, float, float], int]]:
    """Give each run of text of a PDF with its rectangle and its page."""
    with pypdfium2.PdfDocument(data) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            for n in range(text.count_rects()):
                box = text.get_rect(n)
                yield text.get_text_bounded(*box).strip(), box, number


def in_pdf(data: bytes) -> dict[str, int]:
    """Give for each number the word that opens the line in which it stands."""
    runs = list(places(data))
    found = {}
    for words, (_, bottom, _, top), page in runs:
        number = re.search(r"¶(\d+)$", words)
        if number is None:
            continue
        middle = (bottom + top) / 2
        line = [text for text, box, at in runs if at == page and box[1] - 2 <= middle <= box[3] + 2]
        found.update({opening(text): int(number[1]) for text in line if opening(text) in NUMBERED})
    return found


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("wide", [False, True])
def test_the_three_formats_give_each_paragraph_the_same_number(style: str, *, wide: bool) -> None:
    brief = printed(style, wide_margins=wide)
    assert in_html(render("html", brief)) == NUMBERED
    assert in_docx(render("docx", brief)) == NUMBERED
    seen = in_pdf(render("pdf", brief))
    words = {
        name: number for name, number in NUMBERED.items() if name.isalpha()
    }  # digits stand in numbers of lines too
    assert {name: number for name, number in seen.items() if name.isalpha()} == words


@pytest.mark.parametrize("name", ["html", "docx", "pdf"])
@pytest.mark.parametrize("style", STYLES)
def test_a_proof_holds_every_word_and_is_the_same_twice(style: str, name: str) -> None:
    brief = printed(style)
    data = render(name, brief)
    assert losses(brief, name, data) == []
    assert render(name, printed(style)) == data


def test_the_text_of_a_word_file_is_the_same_with_and_without_numbers() -> None:
    plain = prepare(read(TEXT.format(status="draft", lang="en-GB")), load("plain"))
    told = [docx_read(render("docx", brief))["main"] for brief in (plain, printed())]
    assert told[0] == told[1]


def test_nothing_that_a_proof_draws_is_in_the_tags_of_the_pdf() -> None:
    with pikepdf.open(io.BytesIO(render("pdf", printed()))) as pdf:
        page = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(pdf.pages[0])).decode("latin-1")
    last = page.rindex("/Artifact")
    assert "/MCID" not in page[last:]
    assert page.count("BDC") + page.count("BMC") == page.count("EMC")


@pytest.mark.parametrize(
    ("status", "lang", "mark"),
    [
        ("draft", "en-GB", "DRAFT"),
        ("review", "en-GB", "IN REVIEW"),
        ("final", "en-GB", "PROOF"),
        ("draft", "fr", "BROUILLON"),
    ],
)
def test_the_mark_says_the_status_in_the_language_of_the_brief(status: str, lang: str, mark: str) -> None:
    brief = printed(status=status, lang=lang)
    assert brief.proof is not None
    assert brief.proof.mark == mark
    page = html.fromstring(render("html", brief).decode())
    assert page.xpath("//*[@aria-hidden='true']/@data-mark") == [mark]
    with zipfile.ZipFile(io.BytesIO(render("docx", brief))) as parts:
        headers = [parts.read(name).decode() for name in parts.namelist() if name.startswith("word/header")]
    assert headers
    assert all(f'string="{mark}"' in header for header in headers)


def test_the_foot_says_status_version_time_and_a_hash_of_the_content() -> None:
    brief = printed(status="review")
    assert brief.proof is not None
    assert brief.proof.line == f"In review  ·  Version 0.3  ·  2 March 2026, 09:14 UTC  ·  {content_hash(brief.brief)}"
    words = [text for text, _, _ in places(render("pdf", brief))]
    assert any(content_hash(brief.brief) in text for text in words)


def test_a_word_more_is_another_hash() -> None:
    text = TEXT.format(status="draft", lang="en-GB")
    assert content_hash(read(text)) != content_hash(read(text.replace("Fir speaks", "Fir speaks up")))


def line_numbers(data: bytes) -> list[list[int]]:
    """Give the numbers at the far left of each page."""
    with pypdfium2.PdfDocument(data) as pdf:
        found: list[list[int]] = [[] for _ in pdf]
    for words, (_, _, right, _), page in places(data):
        if right < 118 and words.isdigit():
            found[page].append(int(words))
    return found


LONG = TEXT.replace("## Summary", "## Summary\n\n" + "\n\n".join(f"Line {n}, which is short." for n in range(60)))


@pytest.mark.parametrize(("counted", "second"), [("page", 1), ("continuous", None)])
def test_lines_are_counted_anew_on_each_page_or_throughout(counted: str, second: int | None) -> None:
    brief = read(LONG.format(status="draft", lang="en-GB"))
    options = Options(proof=ProofOptions(counted))  # type: ignore[arg-type]
    numbers = line_numbers(render("pdf", prepare(brief, load("plain"), options)))
    assert numbers[0] == list(range(1, len(numbers[0]) + 1))
    assert numbers[1][0] == (second or numbers[0][-1] + 1)
    section = document(render("docx", prepare(brief, load("plain"), options))).find(f".//{W}lnNumType")
    assert section is not None
    assert section.get(f"{W}restart") == {"page": "newPage", "continuous": "continuous"}[counted]


@pytest.mark.parametrize("style", STYLES)
def test_wide_margins_leave_sixty_millimetres_behind_the_numbers(style: str) -> None:
    page = printed(style, wide_margins=True).style.page
    assert page.right >= 68
    assert page.width - page.left - page.right >= 75
    usual = load(style).page
    assert (page.column, page.gutter) == (usual.column, usual.gutter)


def test_what_is_no_proof_bears_no_mark_and_no_number() -> None:
    brief = prepare(read(TEXT.format(status="draft", lang="en-GB")), load("plain"))
    assert b"data-mark=" not in render("html", brief)
    data = render("docx", brief)
    assert document(data).find(f".//{W}lnNumType") is None
    assert in_docx(data) == {}
