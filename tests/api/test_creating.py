import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit import read
from briefkit.api.checking import check
from briefkit.api.creating import NewBrief, create, slug
from briefkit.errors import StyleError, UsageError

TODAY = dt.date(2024, 10, 28)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("kind", ["policy-brief", "policy-update", "issue-brief", "fact-sheet"])
def test_a_new_brief_lacks_nothing_but_words(kind: str) -> None:
    path = create(NewBrief("Clean air for Patna", kind), TODAY)
    codes = {finding.code for finding in next(check([path])).findings}
    assert codes <= {"BK117", "BK202", "BK206", "BK209"}  # a name, words in each section, keywords


def test_the_text_has_no_words_that_could_be_printed_by_mistake() -> None:
    brief = read(create(NewBrief("Clean air for Patna"), TODAY))
    assert all(not section.blocks for section in brief.sections)
    assert not brief.metadata.standfirst
    assert [author.name for author in brief.metadata.authors] == [""]


def test_a_brief_lies_in_the_folder_briefs_of_the_project(tmp_path: Path) -> None:
    assert create(NewBrief("Clean air"), TODAY) == Path("briefs/clean-air/brief.md")
    (tmp_path / "briefkit.toml").touch()
    (tmp_path / "notes").mkdir()
    assert create(NewBrief("Clean water", folder=Path("notes")), TODAY) == Path("notes/clean-water/brief.md")


def test_nothing_is_overwritten() -> None:
    path = create(NewBrief("Clean air"), TODAY)
    path.write_text("my words", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        create(NewBrief("Clean Air!"), TODAY)
    assert path.read_text(encoding="utf-8") == "my words"


def test_a_style_is_written_into_the_front_matter() -> None:
    assert read(create(NewBrief("Clean air", style="institute"), TODAY)).metadata.style == "institute"


def test_a_style_or_a_type_that_is_unknown_is_refused() -> None:
    with pytest.raises(StyleError, match="Did you mean 'plain'"):
        create(NewBrief("Clean air", style="plian"), TODAY)
    with pytest.raises(UsageError, match="Did you mean 'policy-update'"):
        create(NewBrief("Clean air", type="policy-updat"), TODAY)


@pytest.mark.parametrize("title", ["", "  ", "…"])
def test_a_title_needs_a_letter(title: str) -> None:
    with pytest.raises(UsageError, match="needs a title"):
        create(NewBrief(title), TODAY)


def test_a_long_title_asks_for_a_short_one() -> None:
    assert "short_title:" in create(NewBrief("Long words " * 9), TODAY).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The New Coalition: North Korea", "the-new-coalition-north-korea"),
        ("Économie de l\u2019eau", "economie-de-leau"),
        ("भारत में वायु प्रदूषण", "भारत-में-वायु-प्रदूषण"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 100, "a" * 60),
    ],
)
def test_a_slug_is_the_title_as_a_folder(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cn", "Cs"]), min_size=1, max_size=60))
def test_any_title_comes_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("new")
    try:
        path = create(NewBrief(title, folder=folder), TODAY)
    except UsageError:
        return
    assert path.parent.parent == folder
    assert read(path).metadata.title == " ".join(title.split())
