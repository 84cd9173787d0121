"""Whatever a text holds: it becomes a brief that reads back, and no word comes or goes without a reason."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import reader
from briefkit.api.reading import load_style
from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError
from briefkit.importers import Wishes, draft_of, manuscript_words
from briefkit.importers.account import Account
from briefkit.importers.brief_words import brief_words
from briefkit.importers.html import read_html
from briefkit.importers.manuscript import Manuscript
from briefkit.importers.markdown import read_markdown
from briefkit.importers.tally import tally_of, tally_of_brief
from briefkit.importers.text_reader import read_text
from briefkit.importers.writing.brief_file import files_of
from briefkit.references.library import with_references
from support.tools import ROOT

LINES = st.sampled_from(
    [
        *(
            "A Title: with a colon",
            "Policy Update",
            "By Asha Rao and Tomas Lind, Fellow",
            "28 October 2024",
            "October 2024",
        ),
        *(
            "Summary",
            "Background",
            "Way Forward",
            "References",
            "Notes",
            "Key messages",
            "Contact",
            "About the Author",
            "Authors",
        ),
        *(
            "Read more",
            "Talk to Us",
            "asha@institute.example",
            "Figure 1: What is red",
            "Table 2. Costs",
            "Source: MTA",
        ),
        *("- one", "  - inner", "1. first", "2. second", "• dot", "(a) letter", "a\tb", "c\td", "", "", ""),
        *(
            "Kim, J. (2024). Dust of the plain. Delhi: Press.",
            "[1] Lee, S. (2020). Air. Delhi: Press.",
            "He said ”no“ to it.",
        ),
        *(
            "Asha Rao (she/her) is a research fellow at the Institute for River Law and writes on water.",
            "<b>*_x_*</b> & [y](z)",
        ),
        "As Kim (2024) says (see Kim, 2024, p. 4; Lee 2020), the plain is dusty [1]; it could, may and would be so.",
        *(
            "About the AuthorAsha is here",
            "Acknowledgement – The author thanks all of the people there.",
            "10 km² and 5\u00a0% more",
        ),
        *(
            "---",
            "===",
            "# Heading",
            "## 2. Another one",
            "> quoted",
            "```",
            "| a | b |",
            "**1** two",
            "[^1]: note",
            "x[^1]",
        ),
    ]
) | st.text("ab Zé9.,:;!?’“”\"'()[]{}<>*_`~^@#&|\\/+-=–—\t", max_size=30)
TEXTS = st.lists(LINES, max_size=16).map("\n".join)
NOTHING: Callable[[str], bytes | None] = lambda _: None  # noqa: E731 - there are no files


class _Files:
    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def read(self, src: str) -> bytes:
        return self._files[src]


def _imported_whole(manuscript: Manuscript) -> None:
    style = load_style("plain", find_workspace(ROOT))
    account = Account()
    draft = draft_of(manuscript, style, Wishes(lang="en-GB"), account)
    draft.front.title = draft.front.title or "Untitled"
    account.copied("Untitled" if draft.front.title == "Untitled" else "")
    files = files_of(draft)
    beside = _Files(files)
    brief = reader.read(files["brief.md"].decode(), "brief.md", beside, lambda _: style.role_names)
    brief = with_references(brief, beside) if brief.metadata.references else brief
    text = files["brief.md"].decode()
    assert [problem.message for problem in brief.problems] == [], text
    assert account.differences(manuscript_words(manuscript), brief_words(brief)) == ({}, {}), text
    assert not tally_of(manuscript) - tally_of_brief(brief), text


@given(TEXTS)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_text_loses_and_gains_nothing(text: str) -> None:
    _imported_whole(read_text(text.encode()))


@given(TEXTS)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_markdown_file_loses_and_gains_nothing(text: str) -> None:
    _imported_whole(read_markdown(text.encode(), NOTHING))


TAGS = st.sampled_from(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
        "div",
        "b",
        "i",
        "sup",
        "a",
        "br",
        "hr",
        "span",
        "nav",
        "aside",
        "article",
    ]
)
PAGES = st.lists(st.tuples(TAGS, LINES, st.booleans()), max_size=14).map(
    lambda parts: "".join(f"<{tag}>{words}{f'</{tag}>' if closed else ''}" for tag, words, closed in parts)
)


@given(PAGES)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_page_loses_and_gains_nothing(page: str) -> None:
    try:
        manuscript = read_html(page.encode(), NOTHING)
    except UsageError:
        return
    _imported_whole(manuscript)


def test_an_empty_text_is_an_empty_brief() -> None:
    _imported_whole(read_text(b""))


@pytest.mark.parametrize("data", [b"\xff\xfeA\0b\0", b"caf\xe9", b"\x81\x8d", "a\u2028b\x0c\x00c".encode()])
def test_any_bytes_are_read_as_text(data: bytes) -> None:
    _imported_whole(read_text(data))
