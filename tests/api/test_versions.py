import contextlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from briefkit.api.diffing import Compared, diff
from briefkit.api.revisions import Repository
from briefkit.errors import UsageError
from support import samples
from support.tools import require

FRONT = "---\ntype: policy-brief\ntitle: Late boats\ndate: 2024-10-28\nauthors: [A Name]\nlang: en-GB\n---\n\n"
FIRST = FRONT + "## Summary\n\nThe boats are late.\n"
SECOND = FRONT + "## Summary\n\nThe boats are very late.\n"
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


def git(*words: str) -> None:
    subprocess.run([require("git"), *AUTHOR, *words], check=True, capture_output=True, env={**os.environ, **SETTINGS})


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two versions of a brief, tagged, and a third that is not committed."""
    top = tmp_path_factory.mktemp("repository")
    with contextlib.chdir(top):
        _commit()
    return top


@pytest.fixture(autouse=True)
def _copy(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(repository, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")


def _commit() -> None:
    brief = Path("briefs/air/brief.md")
    brief.parent.mkdir(parents=True)
    git("init", "--quiet")
    for tag, text in (("v1", FIRST), ("v2", SECOND)):
        brief.write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", tag)
        git("tag", tag)
    brief.write_text(SECOND.replace("very", "always"), encoding="utf-8")


def words(*named: str) -> list[tuple[str, str]]:
    """What came and what went."""
    return [
        (piece.fate, piece.text.strip())
        for section in diff(named).comparison.changed
        for part in section.changes
        for piece in part.pieces
        if piece.fate != "same"
    ]


FROM_FIRST = [("inserted", "always")]
FROM_SECOND = [("deleted", "very"), ("inserted", "always")]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (("briefs/air",), FROM_SECOND),
        (("HEAD", "briefs/air"), FROM_SECOND),
        (("v1", "briefs/air"), FROM_FIRST),
        (("HEAD~1", "."), FROM_FIRST),
        (("v1:briefs/air/brief.md", "briefs/air"), FROM_FIRST),
        (("v1:briefs/air", "briefs/air/brief.md"), FROM_FIRST),
        (("v1", "v2", "briefs/air"), [("inserted", "very")]),
        (("v1..v2", "briefs/air"), [("inserted", "very")]),
        (("v1..", "briefs/air"), [("inserted", "very")]),
        (("v2:briefs/air", "v1:briefs/air"), [("deleted", "very")]),
        (("v2", "v2", "briefs/air"), []),
    ],
)
def test_versions_are_named_as_git_names_them(named: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert words(*named) == expected


def test_three_dots_compare_with_where_both_parted() -> None:
    git("checkout", "--quiet", "-b", "other", "--force", "v1")
    Path("briefs/air/brief.md").write_text(FIRST.replace("late", "away"), encoding="utf-8")
    git("commit", "--quiet", "--all", "--message", "other")
    assert words("v2...other", "briefs/air") == [("deleted", "late"), ("inserted", "away")]
    assert words("v2..other", "briefs/air") == [("deleted", "very late"), ("inserted", "away")]


def test_a_word_that_is_a_path_and_a_revision_is_asked_about() -> None:
    Path("v1").mkdir()
    Path("v1/brief.md").write_text(FIRST.replace("late", "away"), encoding="utf-8")
    with pytest.raises(UsageError, match=r"'v1' is a path and a revision of git\. Write '\./v1' for the path"):
        diff(["v1", "briefs/air"])
    assert words("./v1", "briefs/air") == [("deleted", "away"), ("inserted", "always late")]


def test_a_hook_of_git_finds_the_brief_as_a_person_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(Path(".git").absolute()))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert words("briefs/air") == FROM_SECOND


def test_nothing_that_the_settings_of_a_repository_name_is_run() -> None:
    Path(".gitattributes").write_text("*.md diff=evil filter=evil\n", encoding="utf-8")
    program = Path("evil").absolute()
    program.write_text(f"#!/bin/sh\ntouch '{program}.ran'\n", encoding="utf-8")
    program.chmod(0o755)
    for name in (
        *(
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "diff.external",
            "diff.evil.textconv",
            "diff.evil.command",
        ),
        *("filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "gpg.program"),
    ):
        git("config", name, str(program))
    for name in ("rev-parse", "ls-tree", "cat-file", "merge-base"):
        git("config", f"alias.{name}", f"!{program}")
    assert words("v1...v2", "briefs/air") == [("inserted", "very")]
    assert words("briefs/air") == FROM_SECOND
    assert not Path(f"{program}.ran").exists()


def test_a_path_at_a_revision_counts_from_the_top_of_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("briefs")
    assert words("v1:briefs/air", "air") == words("v1:./air", "air") == words("v1", "air") == FROM_FIRST


def test_what_lies_beside_the_brief_is_of_the_same_revision() -> None:
    folder = Path("briefs/air")
    text = FRONT + '![A map](map.svg){alt="A map"}\n'
    (folder / "brief.md").write_text(text, encoding="utf-8")
    (folder / "map.svg").write_bytes(samples.SVG)
    git("add", "--all")
    git("commit", "--quiet", "--message", "map")
    (folder / "map.svg").write_bytes(samples.SVG.replace(b"a4341f", b"123456"))
    (section,) = diff(["briefs/air"]).comparison.changed
    assert [part.what for part in section.changes] == ["picture"]


def test_a_version_is_called_as_the_user_would_call_it() -> None:
    compared: Compared = diff(["v1", "briefs/air"])
    assert (compared.old, compared.new) == ("v1:briefs/air/brief.md", "briefs/air/brief.md")


def test_a_brief_that_was_moved_is_compared_with_what_it_was() -> None:
    git("mv", "--force", "briefs/air", "briefs/sea")
    assert words("v1:briefs/air", "briefs/sea") == FROM_FIRST


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (("v9", "briefs/air"), "'v9' is no revision of the git repository"),
        (("-x", "briefs/air"), "'-x' is no revision"),
        (("--output=x", "briefs/air"), "'--output=x' is no revision"),
        (("v1", "briefs/se"), "Neither 'v1' nor 'briefs/se' is a file or folder."),
        (("v1:briefs/sea", "briefs/air"), "v1:briefs/sea: There is no such file or folder at this revision."),
        (("v1", "v2"), "name the brief too: briefkit diff v1 v2 PATH"),
        (("v1..v2",), "name the brief too: briefkit diff v1..v2 PATH"),
        (("v1...v9", "briefs/air"), "'v9' is no revision"),
        (("x" * 5000, "briefs/air"), "is no revision"),
        ((), "Name two versions"),
        (("v1", "v2", "briefs/air", "more"), "Name two versions"),
        (("v1:", "briefs/air"), "'v1:' is no revision"),
        (("v1\0", "briefs/air"), "is no revision"),
    ],
)
def test_what_names_no_version_is_told_in_a_line(named: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError) as told:
        diff(named)
    assert message in str(told.value)
    assert "\n" not in str(told.value)


def test_a_revision_of_nothing_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("elsewhere") / "brief.md"
    path.write_text(FIRST, encoding="utf-8")
    with pytest.raises(UsageError, match="This lies in no git repository"):
        diff(["HEAD", str(path)])


def test_a_folder_with_several_briefs_asks_for_one() -> None:
    Path("briefs/sea").mkdir()
    Path("briefs/sea/brief.md").write_text(FIRST, encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message", "sea")
    with pytest.raises(UsageError, match=r"2 briefs are in this folder \(air, sea\); name one of them"):
        diff(["HEAD", "briefs"])


def test_links_and_large_files_of_a_revision_are_left_out(tmp_path: Path) -> None:
    folder = Path("briefs/air")
    (folder / "away.csv").symlink_to("/etc/passwd")
    (folder / "large.csv").write_bytes(b"x" * (8 * 1024 * 1024 + 1))
    (folder / "small.csv").write_bytes(b"a,b\n")
    git("add", "--all")
    git("commit", "--quiet", "--message", "files")
    repository = Repository.around(folder)
    repository.lay_out(repository.commit("HEAD"), repository.inside(folder), tmp_path / "out")
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["brief.md", "small.csv"]


def test_a_clone_without_all_contents_is_told_and_nothing_is_fetched() -> None:
    name = subprocess.run([require("git"), "rev-parse", "v1:briefs/air/brief.md"], check=True, capture_output=True)
    digits = name.stdout.decode().strip()
    Path(f".git/objects/{digits[:2]}/{digits[2:]}").unlink()
    with pytest.raises(UsageError, match="not all of them are in this clone"):
        diff(["v1", "briefs/air"])


def test_a_revision_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = tmp_path / "waiting"
    waiting.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(waiting))
    diff(["v1", "briefs/air"])
    assert list(waiting.iterdir()) == []
