"""docs/format.md names what the reader knows, all of it, and nothing else."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefkit.api.workspace import find_workspace
from briefkit.model.brief import Brief
from briefkit.reader import chart_wishes, comments, containers
from briefkit.reader.schema import FrontMatter
from support import briefs, format_page
from support.houses import load
from support.tools import ROOT

UNKNOWN = {"unknown-key", "unknown-class", "unknown-role", "unknown-code", "invalid-attributes", "malformed-block"}
FILES: Mapping[str, bytes] = {
    name: (ROOT / "examples" / "complete" / name).read_bytes()
    for name in ("routes.svg", "options.csv", "references.bib")
}


@pytest.fixture(scope="module")
def brief() -> Brief:
    return briefs.read(format_page.front_matter() + format_page.text(), FILES)


def test_the_reader_finds_nothing_unknown_in_the_examples(brief: Brief) -> None:
    assert [problem for problem in brief.problems if problem.name in UNKNOWN] == []


def test_the_examples_can_be_read_without_any_problem(brief: Brief) -> None:
    assert [(problem.name, problem.message) for problem in brief.problems] == []


def test_the_page_names_every_key_of_the_front_matter(brief: Brief) -> None:
    assert {path[0] for path in brief.metadata.places} == set(FrontMatter.model_fields)
    assert _all_keys(FrontMatter) <= set(re.findall(r"(\w+):", format_page.front_matter()))


def test_the_page_names_every_block() -> None:
    text = format_page.text()
    kinds = {kind for kind in containers._KINDS if kind}  # noqa: SLF001 - the one list of what there is
    assert {kind for kind in kinds if f"::: {kind}" not in text and f"{{.{kind} " not in text} == set()


def test_the_page_names_every_key_of_a_chart_and_every_instruction_in_a_comment() -> None:
    page = format_page.PAGE.read_text(encoding="utf-8")
    known = (*chart_wishes.KEYS, *comments._WORDS)  # noqa: SLF001 - as above
    assert {key for key in known if f"{key}:" not in page and f"`{key}`" not in page} - {"data"} == set()


def test_the_page_names_every_role() -> None:
    roles = format_page.PAGE.read_text(encoding="utf-8").partition("The roles are")[2].partition(".")[0]
    assert set(re.findall(r"`([a-z-]+)`", roles)) == set(load("plain").role_names)


def test_the_settings_of_the_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "briefkit.toml").write_text(format_page.blocks("toml")[0], encoding="utf-8")
    (tmp_path / "logo.svg").write_bytes(FILES["routes.svg"])
    workspace = find_workspace(tmp_path)
    assert workspace.publisher is not None
    assert (workspace.style, workspace.formats) == ("institute", ("html", "pdf", "docx"))


def _all_keys(shape: type[BaseModel]) -> set[str]:
    """Give the names of all keys at any depth."""
    keys = set(shape.model_fields)
    inner = [model for field in shape.model_fields.values() for model in _models(field.annotation)]
    return keys.union(*(_all_keys(model) for model in inner))


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models(part)]
