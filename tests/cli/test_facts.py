"""`briefkit facts` and `briefkit sign` as they are typed; more of it is in tests/transcripts/facts.md."""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefkit.cli import program
from briefkit.errors import BriefkitError

BRIEF = (
    "---\ntitle: Wells\nauthors: [Asha Rao]\n---\n\nIn 2019 it was 41 per cent, “\u202ereversed and more” said Rao.\n"
)


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str


def briefkit(*arguments: str | Path) -> Ended:
    """Run a command in this process: starting another one takes longer than all that it does."""
    ended = CliRunner().invoke(program, [str(one) for one in arguments])
    if isinstance(ended.exception, BriefkitError):
        return Ended(ended.exception.exit_status, ended.stdout, str(ended.exception))
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    return Ended(ended.exit_code, ended.stdout, ended.stderr)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.md").write_text(f"{BRIEF}\nIn 2020 nobody came.\n", "utf-8")
    return tmp_path


def keys(folder: Path) -> list[str]:
    said = json.loads(briefkit("facts", folder, "--format", "json").out)
    return [claim["key"] for claim in said["briefs"][0]["claims"]]


def test_keys_may_follow_the_path(folder: Path) -> None:
    ended = briefkit("facts", folder, "--verify", *keys(folder), "--by", "Asha Rao")
    assert (ended.status, ended.out) == (0, "2 claims noted as verified\n")
    assert briefkit("facts", folder).status == 0


def test_json_and_csv_say_the_same(folder: Path) -> None:
    briefkit("facts", folder, "--dispute", keys(folder)[0], "--by", "Bina", "--note", "No")
    claims = json.loads(briefkit("facts", folder, "--format", "json").out)["briefs"][0]["claims"]
    rows = list(csv.DictReader(io.StringIO(briefkit("facts", folder, "--format", "csv").out)))
    assert [(one["key"], str(one["line"]), one["text"], one["status"], one["by"]) for one in claims] == [
        (row["key"], row["line"], row["claim"], row["status"], row["by"]) for row in rows
    ]
    assert [one["status"] for one in claims] == ["disputed", "unverified"]
    assert claims[0]["kinds"] == ["quotation", "statistic", "event"]


def test_no_letter_of_a_brief_commands_the_terminal(folder: Path) -> None:
    assert "\u202e" not in briefkit("facts", folder).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--by", "Asha"], "go with --verify"),
        (["--output", "x"], "--output goes with --to"),
        (["--verify", "all", "--dispute", "all", "--by", "A"], "at a time"),
        (["--verify", "nonesuch", "--by", "A"], "No claim of this brief has the key 'nonesuch'"),
        (["--verify", "all"], "--by and a name"),
        (["--to", "docs"], "Did you mean 'docx'?"),
    ],
)
def test_wrong_use_is_told_in_a_line(folder: Path, arguments: list[str], message: str) -> None:
    ended = briefkit("facts", folder, *arguments)
    assert ended.status == 2
    assert message in ended.err
    assert not (folder / "facts.yaml").exists()


def test_a_sheet_of_what_is_left_holds_no_more(folder: Path) -> None:
    briefkit("facts", folder, "--verify", keys(folder)[0], "--by", "Asha")
    ended = briefkit("facts", folder, "--to", "html", "--open", "--output", folder / "out")
    assert ended.status == 0
    page = next((folder / "out").rglob("*-facts.html")).read_text("utf-8")
    assert "nobody came" in page
    assert "41 per cent" not in page


def test_a_file_that_is_no_text_is_not_taken_for_a_brief_without_claims(folder: Path) -> None:
    (folder / "brief.md").write_bytes(b"PK\x03\x04\x00\xff")
    ended = briefkit("facts", folder)
    assert ended.status == 1
    assert "cannot be read" in ended.out
    assert "cannot be read" in briefkit("sign", folder, "--by", "A", "--despite-errors").err
    assert "cannot be read" in briefkit("facts", folder, "--verify", "all", "--by", "A").err


def test_the_brief_of_the_folder_one_is_in_is_signed_without_naming_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    ended = briefkit("sign", "--by", "Rosa Amadi", "--on", "2024-10-28", "--despite-errors")
    assert ended.out == "facts.yaml: Approved by Rosa Amadi on 2024-10-28\n"
    assert briefkit("sign", "--check").status == 0


def test_signing_needs_a_name_and_one_brief(folder: Path) -> None:
    assert "--by and a name" in briefkit("sign", folder).err
    for name in ("one", "other"):
        (folder / name).mkdir()
        (folder / name / "brief.md").write_text(BRIEF, "utf-8")
    (folder / "brief.md").unlink()
    assert "2 briefs are in this folder" in briefkit("sign", folder, "--by", "A").err
