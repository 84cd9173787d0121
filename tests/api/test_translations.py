"""Translations are looked for beside the brief, and never opened."""

from pathlib import Path

import pytest

from briefkit.api.briefs import BriefFile
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace

TEXT = "---\ntitle: T\ntranslations: [{{lang: fr, path: {path}}}]\n---\n\nWords.\n"


def told(folder: Path, path: str) -> list[tuple[int, str, str]]:
    brief = folder / "boat" / "brief.md"
    brief.parent.mkdir()
    brief.write_text(TEXT.format(path=path), "utf-8")
    reading = read_brief(BriefFile(brief), find_workspace(brief.parent))
    return [(p.span.start.line, p.message, p.help) for p in reading.brief.problems if p.name == "missing-translation"]


@pytest.mark.parametrize("path", ["../bateau", "../bateau/", "../bateau/brief.md", "fr.md"])
def test_a_translation_is_a_folder_with_a_brief_or_a_file(tmp_path: Path, path: str) -> None:
    (tmp_path / "bateau").mkdir()
    (tmp_path / "bateau" / "brief.md").write_text("nobody reads this", "utf-8")
    if path == "fr.md":
        (tmp_path / "boat").mkdir()
        (tmp_path / "boat" / path).touch()
        (tmp_path / "boat").rename(tmp_path / "kept")
        path = "../kept/fr.md"
    assert told(tmp_path, path) == []


@pytest.mark.parametrize("path", ["../nowhere", "/etc", "'https://example.org/fr'", "..", "'\\\\host\\share'"])
def test_a_path_that_leads_to_no_brief_is_told_with_its_line(tmp_path: Path, path: str) -> None:
    ((line, message, hint),) = told(tmp_path, path)
    assert line == 3
    assert message.startswith("There is no brief at '")
    assert hint


def test_a_slip_in_the_name_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "bateau").mkdir()
    (tmp_path / "bateau" / "brief.md").touch()
    assert [hint for _, _, hint in told(tmp_path, "../batau")] == ["Did you mean 'bateau'?"]
