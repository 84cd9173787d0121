from pathlib import Path

import pytest

from briefkit.api.briefs import BriefFile, find_briefs
from briefkit.errors import UsageError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("briefs/b", "briefs/a", "build/a", ".hidden/x", "node_modules/y", ".venv/z", "empty"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("briefs/b", "briefs/a", "build/a", ".hidden/x", "node_modules/y", ".venv/z"):
        (tmp_path / name / "brief.md").touch()
    (tmp_path / "notes.md").touch()
    (tmp_path / "report.docx").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(*paths: str) -> list[str]:
    return [str(file.path) for file in find_briefs(paths)]


@pytest.mark.usefixtures("tree")
class TestFinding:
    def test_a_tree_gives_its_briefs_by_name_and_skips_what_was_made(self) -> None:
        assert named(".") == ["briefs/a/brief.md", "briefs/b/brief.md"]

    def test_a_folder_gives_its_brief_and_a_file_itself(self) -> None:
        assert named("briefs/b", "notes.md") == ["briefs/b/brief.md", "notes.md"]

    def test_a_brief_that_is_named_twice_is_found_once(self) -> None:
        assert named("briefs/b", "briefs", "briefs/b/brief.md") == ["briefs/b/brief.md", "briefs/a/brief.md"]

    def test_a_skipped_folder_may_be_named(self) -> None:
        assert named("build/a") == ["build/a/brief.md"]

    def test_a_missing_path_names_the_nearest(self) -> None:
        with pytest.raises(UsageError, match=r"brefs: No such file or folder\. Did you mean 'briefs'\?"):
            named("brefs")

    def test_a_missing_path_deep_below_names_the_part_that_is_wrong(self) -> None:
        with pytest.raises(UsageError, match="Did you mean 'briefs'"):
            named("brief/a/brief.md")

    def test_a_folder_without_a_brief_says_how_to_start_one(self) -> None:
        with pytest.raises(UsageError, match="briefkit new"):
            named("empty")

    def test_a_folder_with_another_text_suggests_that(self, tree: Path) -> None:
        (tree / "empty" / "draft.md").touch()
        with pytest.raises(UsageError, match=r"Name the file itself, 'empty/draft\.md'"):
            named("empty")

    @pytest.mark.parametrize("path", ["x" * 300, f"briefs/{'x' * 300}/brief.md"])
    def test_a_name_longer_than_names_may_be_is_told_in_words(self, path: str) -> None:
        with pytest.raises(UsageError, match="This cannot be read: File name too long"):
            named(path)

    def test_a_file_that_is_no_markdown_is_refused(self) -> None:
        with pytest.raises(UsageError, match="no Markdown file"):
            named("report.docx")


def test_the_slug_is_the_folder_or_the_file(tmp_path: Path) -> None:
    assert BriefFile(tmp_path / "clean-air" / "brief.md").slug == "clean-air"
    assert BriefFile(tmp_path / "notes.md").slug == "notes"


def test_the_slug_of_the_current_folder_is_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "clean-air").mkdir()
    monkeypatch.chdir(tmp_path / "clean-air")
    assert BriefFile(Path("brief.md")).slug == "clean-air"
