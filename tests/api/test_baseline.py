"""What is recorded is held back, wherever it moves to; what is new is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.api.baseline import entry_of, read_baseline, write_baseline
from briefkit.api.checking import Checked, CheckOptions, check
from briefkit.errors import UsageError
from briefkit.model.findings import Finding, Severity
from briefkit.model.positions import Span

HEAD = "---\ntype: fact-sheet\ntitle: x\ndate: 2024-10-28\nauthors: [A]\nlang: en-GB\n---\n\n## Background\n\n"
BODY = "The board  met. It was  late.\n\nThe union  met, and the press was told of it.\n"
ONLY = CheckOptions(select=("BK520",))


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, BODY)
    return tmp_path


def write(folder: Path, body: str) -> None:
    (folder / "brief.md").write_text(HEAD + body, encoding="utf-8")


def recorded(path: Path, *folders: str) -> Path:
    found = list(check(folders, ONLY))
    write_baseline(path, [(one.file, one.text, one.findings) for one in found])
    return path


def against(path: Path, *folders: str) -> list[Checked]:
    return list(check(folders, CheckOptions(select=ONLY.select, baseline=read_baseline(path))))


def test_what_is_recorded_is_held_back(archive: Path) -> None:
    known = against(recorded(archive / "known.json", "."), ".")
    assert [(len(one.findings), len(one.held_back)) for one in known] == [(0, 3), (0, 3)]


@pytest.mark.parametrize(
    "body",
    [
        f"Words before it.\n\n{BODY}\nWords behind it.\n",
        BODY.replace("the press was told of it", "nobody heard of it"),
        BODY.replace("The union  met", "The\nunion  met"),
        BODY.replace("\n\n", "\n\n### A heading\n\n"),
    ],
)
def test_an_edit_elsewhere_brings_nothing_back(archive: Path, body: str) -> None:
    path = recorded(archive / "known.json", ".")
    write(archive / "one", body)
    assert not against(path, "one")[0].findings


def test_an_edit_of_the_words_themselves_does(archive: Path) -> None:
    path = recorded(archive / "known.json", ".")
    write(archive / "one", BODY.replace("The board  met", "The council  met"))
    (one,) = against(path, "one")
    assert [found.span.start.line for found in one.findings] == [11]


def test_the_same_fault_once_more_is_new(archive: Path) -> None:
    path = recorded(archive / "known.json", ".")
    write(archive / "one", BODY + "\nThe union  met, and the press was told of it.\n")
    (one,) = against(path, "one")
    assert (len(one.findings), len(one.held_back)) == (1, 3)


def test_what_is_recorded_of_other_briefs_stays_and_of_lost_ones_goes(archive: Path) -> None:
    path = recorded(archive / "known.json", ".")
    write(archive / "one", "The board met.\n")
    recorded(path, "one")
    assert list(read_baseline(path).briefs) == ["two/brief.md"]
    (archive / "two" / "brief.md").unlink()
    assert read_baseline(path).lost() == 3
    recorded(path, "one")
    assert not read_baseline(path).briefs


def test_a_baseline_can_be_read_and_is_the_same_each_time(archive: Path) -> None:
    path = recorded(archive / "below" / "known.json", ".")
    first = path.read_bytes()
    assert recorded(path, "two", "one").read_bytes() == first
    lines = first.decode().splitlines()
    assert lines[:4] == ["{", '  "version": 1,', '  "briefs": {', '    "../one/brief.md": [']
    entry = '{"code": "BK520", "name": "stray-space", "words": "It was [Two spaces stand here] late.", "count": 1},'
    assert lines[4].strip() == entry
    assert str(archive) not in first.decode()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2, "briefs": {}}', '{"version": 1}', "[" * 100_000])
def test_what_is_no_baseline_is_refused_and_not_written_over(archive: Path, text: str) -> None:
    path = archive / "known.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="This is no baseline"):
        recorded(path, ".")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("entry", ["1", '{"code": "BK520"}', '{"code": 1, "name": "", "words": "", "count": 1}'])
def test_an_entry_that_is_none_is_refused(archive: Path, entry: str) -> None:
    path = archive / "known.json"
    path.write_text(f'{{"version": 1, "briefs": {{"one/brief.md": [{entry}]}}}}', encoding="utf-8")
    with pytest.raises(UsageError, match="This is no baseline"):
        read_baseline(path)


def test_a_baseline_that_is_not_there_is_refused(archive: Path) -> None:
    with pytest.raises(UsageError, match="This baseline cannot be read"):
        read_baseline(archive / "known.json")


def test_the_front_matter_is_known_by_what_is_said_of_it() -> None:
    found = Finding("b.md", "BK208", "too-long", Severity.WARNING, "3,200 words; at most 3,000", Span.of(2, 7, 2, 17))
    assert entry_of(HEAD, found)[2] == "[# words; at most #]"
    found = Finding("b.md", "BK520", "x", Severity.WARNING, "m", Span.of(99, 1, 99, 2), quote="words")
    assert entry_of(HEAD, found)[2] == "[words]"


@settings(max_examples=50, deadline=None)
@given(st.text(), st.integers(1, 9), st.integers(1, 9), st.text())
def test_any_text_and_place_have_an_entry(text: str, line: int, column: int, quote: str) -> None:
    found = Finding("b.md", "BK1", "x", Severity.ERROR, "m 1", Span.of(line, column, line + 1, column), quote)
    assert entry_of(text, found)[2].count("[") >= 1
