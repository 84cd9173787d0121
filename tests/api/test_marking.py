"""Copies with findings on disk: where they go, what is refused, and that the same brief gives the same bytes."""

from pathlib import Path

import pytest

from briefkit.api.checking import CheckOptions
from briefkit.api.marking import mark_briefs, marked_outputs
from briefkit.errors import UsageError
from support.marked import EVERYWHERE, copy_of, findings_of, reading_of


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "ferries"
    folder.mkdir()
    (folder / "brief.md").write_text(EVERYWHERE, encoding="utf-8")
    return folder


def test_copies_are_written_beside_the_outputs_of_a_build(brief: Path) -> None:
    (copy,) = mark_briefs([brief], ("html", "docx"), CheckOptions(), Path("out"))
    names = [str(one.path) for one in copy.written]
    assert names == ["out/ferries/ferries-marked.html", "out/ferries/ferries-marked.docx"]
    assert all(Path(name).stat().st_size for name in names)
    assert sorted(path.name for path in brief.iterdir()) == ["brief.md"]


def test_a_format_without_findings_is_refused(brief: Path) -> None:
    with pytest.raises(UsageError, match="No findings in the format 'pdf'"):
        list(mark_briefs([brief], ("pdf",), CheckOptions()))


@pytest.mark.parametrize("format_name", ["html", "docx"])
def test_the_same_brief_gives_the_same_bytes(format_name: str) -> None:
    again = marked_outputs(reading_of(EVERYWHERE, "institute"), findings_of(EVERYWHERE), [format_name])
    assert again[format_name] == copy_of(EVERYWHERE, format_name)


def test_only_what_is_asked_for_is_told(brief: Path) -> None:
    (copy,) = mark_briefs([brief], ("html",), CheckOptions(select=("BK502",)), Path("out"))
    assert {finding.code for finding in copy.checked.findings} == {"BK502"}
    assert "BK301" not in copy.written[0].path.read_text(encoding="utf-8")


def test_a_brief_without_findings_says_so(brief: Path) -> None:
    (copy,) = mark_briefs([brief], ("html",), CheckOptions(ignore=("BK",)), Path("out"))
    assert "Nothing is left to mend" in copy.written[0].path.read_text(encoding="utf-8")


def test_a_finding_in_another_file_is_told_with_that_file(brief: Path) -> None:
    (brief / "works.bib").write_text("@book{kim, title={A}}\n", encoding="utf-8")
    text = EVERYWHERE.replace("lang: en-GB", "lang: en-GB\nreferences: works.bib")
    (brief / "brief.md").write_text(text.replace("decide soon", "decide soon [@kim]"), encoding="utf-8")
    (copy,) = mark_briefs([brief], ("html",), CheckOptions(select=("BK4",)), Path("out"))
    assert any(finding.path.endswith("works.bib") for finding in copy.checked.findings)
    assert "works.bib, line 1" in copy.written[0].path.read_text(encoding="utf-8")


def test_two_briefs_of_one_name_are_not_written_over_one_another(brief: Path) -> None:
    other = brief.parent / "other" / "ferries"
    other.mkdir(parents=True)
    (other / "brief.md").write_text(EVERYWHERE, encoding="utf-8")
    with pytest.raises(UsageError, match="would both be written"):
        list(mark_briefs([brief, other], ("html",), CheckOptions(), Path("out")))
    assert not Path("out").exists()
