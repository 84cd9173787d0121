from pathlib import Path

import pytest

from briefkit.api.briefs import BriefFile
from briefkit.api.reading import Reading, read, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.errors import StyleError, UsageError
from briefkit.model.metadata import Publisher

TEXT = "---\ntitle: x\nlang: en\n{more}---\n\n## Summary\n\nWords.\n"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "templates" / "own"
    own.mkdir(parents=True)
    (own / "style.yaml").write_text('extends: institute\ndescription: "Ours"\n', encoding="utf-8")
    return tmp_path


def reading(top: Path, *, brief: str = "", project: str = "", given: str = "") -> Reading:
    (top / "briefkit.toml").write_text(f'style = "{project}"' if project else "", encoding="utf-8")
    path = top / "brief.md"
    path.write_text(TEXT.format(more=f"style: {brief}\n" if brief else ""), encoding="utf-8")
    return read_brief(BriefFile(path), find_workspace(top), given)


@pytest.mark.parametrize(
    ("brief", "project", "given", "used"),
    [
        ("", "", "", "plain"),
        ("", "own", "", "own"),
        ("institute", "own", "", "institute"),
        ("institute", "own", "plain", "plain"),
    ],
)
def test_the_nearest_wish_for_a_style_wins(top: Path, brief: str, project: str, given: str, used: str) -> None:
    assert reading(top, brief=brief, project=project, given=given).style.name == used


def test_a_project_may_name_a_folder_and_so_may_a_user(top: Path) -> None:
    (top / "templates" / "own").rename(top / "ours")
    assert reading(top, project="./ours").style.name == "ours"
    assert reading(top, given="ours").style.name == "ours"


def test_a_brief_may_not_name_a_folder(top: Path) -> None:
    one = reading(top, brief="templates/own")
    assert one.style.name == "plain"
    assert [problem.name for problem in one.brief.problems] == ["unknown-style"]


def test_a_style_that_the_project_names_wrongly_is_told_with_its_line(top: Path) -> None:
    with pytest.raises(
        StyleError, match=r"^briefkit\.toml:1: There is no house style called 'onw'.* Did you mean 'own'"
    ):
        reading(top, project="onw")


def test_a_style_that_is_given_outranks_one_that_cannot_be_used(top: Path) -> None:
    assert reading(top, project="onw", given="plain").style.name == "plain"


def test_the_publisher_of_the_project_replaces_that_of_the_style(top: Path) -> None:
    (top / "brief.md").write_text(TEXT.format(more=""), encoding="utf-8")
    (top / "briefkit.toml").write_text('style = "own"\npublisher = "Our Institute"', encoding="utf-8")
    one = read_brief(BriefFile(top / "brief.md"), find_workspace(top))
    assert one.style.publisher == Publisher("Our Institute")


def test_reading_wants_one_brief(top: Path) -> None:
    for name in ("one", "two"):
        (top / "briefs" / name).mkdir(parents=True)
        (top / "briefs" / name / "brief.md").write_text(TEXT.format(more=""), encoding="utf-8")
    with pytest.raises(UsageError, match="2 briefs are in this folder"):
        read("briefs")
    assert read("briefs/one").metadata.title == "x"


def test_a_file_that_may_not_be_read_is_an_error(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.open

    def refuse(path: Path, *how: str) -> object:
        if path.name == "brief.md":
            raise PermissionError(13, "Permission denied")
        return whole(path, *how)

    (top / "brief.md").touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UsageError, match=r"brief\.md: This file cannot be read: Permission denied"):
        read_brief(BriefFile(top / "brief.md"), find_workspace(top))
