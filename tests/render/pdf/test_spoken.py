"""The text of a PDF where its glyphs do not spell it: accents that are stacked, and letters that they took along."""

from pathlib import Path

import pytest

from briefkit.render.parity import pdf_text
from support import validators
from support.pdf import pdf_of

BRIEF = "---\ntitle: Adébáyọ̀\n---\n\nNobody took too many of our books. A̧dé m̃ n̈ x̣̄, and then o, x, A, m.\n"


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_letters_with_stacked_accents_are_read_as_they_were_written(style: str) -> None:
    words = " ".join(pdf_text.read(pdf_of(BRIEF, style))["main"]).split()
    assert "Adébáyọ̀" in words
    assert "A̧dé m̃ n̈ x̣̄, and then o, x, A, m." in " ".join(words)


def test_a_letter_keeps_its_text_where_it_stood_under_an_accent_before(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of(BRIEF))
    assert "Nobody took too many of our books." in validators.pdf_text(tmp_path / "a.pdf")
    assert validators.pdf_profile(tmp_path / "a.pdf", "ua1") == []
