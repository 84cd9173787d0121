"""OpenDocument and RTF, which LibreOffice turns into Word files."""

from pathlib import Path

import pytest

from briefkit.errors import UsageError
from support.importing import imported
from support.tools import require

RTF = rb"{\rtf1\ansi {\b A Title}\par\par Some words of a text, of which \i some\i0  are soft.\par}"


def test_rtf_comes_over_where_libreoffice_is(tmp_path: Path) -> None:
    require("soffice")
    result = imported(tmp_path, "a.rtf", RTF)
    assert result.brief.metadata.title == "A Title"
    assert "Some words of a text, of which *some* are soft." in result.text


def test_without_libreoffice_it_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match=r"LibreOffice is not installed, and \.rtf files are read with it"):
        imported(tmp_path, "a.rtf", RTF)
