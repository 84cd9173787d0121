"""A Word file that briefkit has built brings its brief back; one that somebody has changed brings what it shows."""

import dataclasses
import io
import os
import shutil
from pathlib import Path

import pytest
from docx import Document

from briefkit.api.building import BuildOptions, build
from briefkit.api.carrying import without_comments
from briefkit.api.importing import ImportWish, import_manuscript
from briefkit.api.reading import read
from briefkit.model.brief import Brief
from briefkit.model.positions import Position, Span

ROOT = Path(__file__).parents[2]
HARDEST = ("complete", "people", "tables")
BRIEFS = (
    sorted(path.parent for folder in ("examples", "briefs") for path in (ROOT / folder).rglob("brief.md"))
    if os.environ.get("BRIEFKIT_EVERY_BRIEF")
    else [ROOT / "examples" / name for name in HARDEST]
)
PLACES = {"name", "text", "span", "heading_span", "covers", "places", "path", "problems", "facts"}
"""What a brief knows of its own file and of the files of those who check it."""


def _model(value: object) -> object:
    """Give a model without places."""
    if isinstance(value, Span | Position):
        return None
    if dataclasses.is_dataclass(value):
        fields = [field.name for field in dataclasses.fields(value) if field.name not in PLACES]
        return [type(value).__name__, *(_model(getattr(value, name)) for name in fields)]
    if isinstance(value, tuple | list):
        return [_model(one) for one in value]
    if isinstance(value, dict):
        return {key: _model(one) for key, one in value.items()}
    return value


def _built(folder: Path, output: Path) -> Path:
    built = next(iter(build([folder], BuildOptions(formats=("docx",), output=output))))
    assert built.written, built.failure
    return built.written[0].path


def _back(path: Path, folder: Path) -> Brief:
    import_manuscript(ImportWish(path, folder))
    return read(folder)


@pytest.mark.parametrize("folder", BRIEFS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_build_and_import_give_the_same_model(folder: Path, tmp_path: Path) -> None:
    brief = _back(_built(folder, tmp_path / "out"), tmp_path / "back")
    assert _model(brief) == _model(read(folder))


def test_what_is_built_of_the_import_is_the_same_file(tmp_path: Path) -> None:
    original = ROOT / "examples" / "tables"
    first = _built(original, tmp_path / "out")
    _back(first, tmp_path / "tables")
    shutil.copy(original / "facts.yaml", tmp_path / "tables")  # who checked the claims is not told to every reader
    again = _built(tmp_path / "tables", tmp_path / "again")
    assert again.read_bytes() == first.read_bytes()


def test_a_word_that_was_changed_in_word_outranks_what_the_file_carries(tmp_path: Path) -> None:
    path = _built(ROOT / "examples" / "minimal", tmp_path / "out")
    document = Document(io.BytesIO(path.read_bytes()))
    paragraph = next(p for p in document.paragraphs if p.style and p.style.name == "Body Text")
    paragraph.add_run(" An editor added this.")
    document.save(str(path))
    done = import_manuscript(ImportWish(path, tmp_path / "back"))
    text = (tmp_path / "back" / "brief.md").read_text("utf-8")
    assert "An editor added this." in text
    assert "Suggested citation" not in text
    assert not done.differs


def test_remarks_in_the_front_matter_do_not_travel_and_number_signs_in_texts_do() -> None:
    text = (
        "---\n# ask the minister first\ntitle: Room#7 # not yet agreed\nsubtitle: 'A # of rooms'\n"
        "standfirst: |\n  # not a comment\nlang: en # English\n---\n\n## One\n"
    )
    kept = without_comments(text)
    assert "minister" not in kept
    assert "agreed" not in kept
    assert "English" not in kept
    for words in ("Room#7", "'A # of rooms'", "  # not a comment", "## One"):
        assert words in kept
    assert kept.count("\n") == text.count("\n")


def test_comments_do_not_travel_and_suppressions_do() -> None:
    text = (
        "A <!-- for us --> b.\n\n<!-- briefkit-ignore BK208: why -->\n\n```html\n<!-- code -->\n```\n\n`<!-- x -->`\n"
    )
    kept = without_comments(text)
    assert "for us" not in kept
    assert "briefkit-ignore BK208: why" in kept
    assert "<!-- code -->" in kept
    assert "`<!-- x -->`" in kept
    assert kept.count("\n") == text.count("\n")
