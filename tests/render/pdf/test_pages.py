"""Pages as an editor wants them, wherever the text happens to break."""

from dataclasses import replace
from typing import cast

import pytest

from briefkit.model.house_style import Balance
from briefkit.render import Options, prepare, render
from briefkit.render.formats.pdf.floating import Floating
from support import samples
from support.houses import load
from support.page_quality import page_faults
from support.pdf import opened, pdf_of, tags_of

HEAD = "---\ntitle: A Title\nstatus: final\nlang: en-GB\n---\n\n"
WORDS = "The night is when the body recovers, and the inner districts give back the warmth of the day. "
PARAGRAPH = WORDS * 3
BREAK = "\n\n"
ROWS = "".join(f"| Row {n} | {n} |\n" for n in range(12))
TABLE = f"| Name | Count |\n| --- | --: |\n{ROWS}\nTable: Twelve rows\n"
BOX = '::: {.box title="A long box"}\n' + "\n\n".join([PARAGRAPH] * 5) + "\n:::\n"
FIGURE = '![Caption](chart.svg){alt="Columns" width="100%"}\n'
STATISTICS = "".join(f'::: {{.stat value="{n}%" label="of all barrels are counted"}}\n:::\n\n' for n in (25, 60, 75))


@pytest.mark.parametrize("style", ["plain", "institute"])
@pytest.mark.parametrize(
    "block",
    {"table": TABLE, "box": BOX, "figure": FIGURE, "statistics": STATISTICS}.values(),
    ids=["table", "box", "figure", "statistics"],
)
def test_no_page_is_left_white_and_no_line_alone_before(block: str, style: str) -> None:
    for lines in range(6, 24, 6):
        before = "\n\n".join([PARAGRAPH] * (lines // 2))
        text = (
            f"{HEAD}## Impact\n\n{before}\n\n### A part\n\n{block}\n{PARAGRAPH}\n\n## Way Forward\n\n{PARAGRAPH * 2}\n"
        )
        assert page_faults(pdf_of(text, style), load(style).page) == []


def _paged(paragraphs: int, balance: str) -> tuple[list[int], bytes]:
    """Give how many paragraphs of one line stand on each page of a brief that has so many, and its PDF."""
    text = HEAD + "## Impact\n\n" + "\n\n".join(["One line."] * paragraphs)
    style = load("plain")
    style = replace(style, page=replace(style.page, balance=cast("Balance", balance)))
    data = render("pdf", prepare(samples.brief_of(text), style, Options()))
    with opened(data) as pdf:
        pages = [page for tag in tags_of(pdf).every("P") if len(tag.marks) == 1 for page in tag.pages]
        return [pages.count(number) for number in range(len(pdf.pages))], data


def test_the_last_page_holds_what_the_house_style_asks_for() -> None:
    (full, *_), _ = _paged(60, "none")
    assert _paged(full + 1, "none")[0] == [full, 1]
    assert _paged(full + 1, "fit")[0] == [full + 1]
    assert _paged(full + 3, "none")[0] == [full, 3]
    assert _paged(full + 3, "fit")[0][1] > 3
    first, last = _paged(full + 8, "even")[0]
    assert abs(first - last) < _paged(full + 8, "fit")[0][0] - _paged(full + 8, "fit")[0][1]


def test_a_short_last_page_and_a_white_one_are_faults_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    page = load("plain").page
    (full, *_), _ = _paged(60, "none")
    assert page_faults(_paged(full + 2, "none")[1], page) == ["page 2: the last page holds 2 lines"]
    monkeypatch.setattr(Floating, "move", lambda _floating, _pages: [])
    text = f"{HEAD}## Impact\n\n{f'One line.{BREAK}' * 16}{BOX}\n{f'{PARAGRAPH}{BREAK}' * 16}"
    (fault,) = page_faults(pdf_of(text), page)
    assert fault == "page 1: 38% of the height are white before 'A\xa0long\xa0box'"
