"""Pages as an editor wants them, wherever the text happens to break."""

import pytest

from briefkit.styles import load
from support.page_quality import page_faults
from support.pdf import pdf_of

HEAD = "---\ntitle: A Title\nstatus: final\nlang: en-GB\n---\n\n"
WORDS = "The night is when the body recovers, and the inner districts give back the warmth of the day. "
PARAGRAPH = WORDS * 3
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
