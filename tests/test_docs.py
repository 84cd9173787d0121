"""The pages of the project keep up with the project."""

import re
import tomllib
from pathlib import Path

from briefkit import styles
from support import house_style_page
from support.command import briefkit
from support.tools import ROOT


def test_every_dependency_stands_with_its_licence_in_the_docs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    for wish in project["dependencies"] + project["optional-dependencies"]["dev"]:
        name = re.split(r"[^\w-]", wish)[0].lower()
        assert f"| {name} |" in page, "run tools/licences.py and read what changed"


def test_every_link_of_every_page_leads_to_a_file() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")]
    dead = [(page.name, link) for page in pages for link in _links(page) if not (page.parent / link).exists()]
    assert dead == []


def test_every_page_for_users_stands_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"({page})" not in index} == set()


def test_the_findings_in_the_readme_and_for_the_editor_are_those_of_the_seed_brief() -> None:
    printed = briefkit(["check", "briefs/new-coalition"], ROOT).out
    readme = (ROOT / "README.md").read_text(encoding="utf-8").partition("$ briefkit check briefs/new-coalition\n")[2]
    for finding in readme.partition("```")[0].strip().split("\n\n"):
        assert finding in printed
    for line in _block((ROOT / "docs" / "tutorial-editor.md"), "brief.md:"):
        assert f"briefs/new-coalition/{line}" in printed


def test_the_house_style_of_the_designers_tutorial_can_be_used_at_every_stage(tmp_path: Path) -> None:
    """The last stage is checked by the commands of the tutorial, below."""
    first, *others = house_style_page.stages()
    for text in (*others, first):
        (tmp_path / "style.yaml").write_text(text, encoding="utf-8")
        assert styles.load(str(tmp_path)).colours["brand"] == "#10432f"
    assert briefkit(["style", "check", str(tmp_path)], ROOT).out.startswith("Nothing found")


def test_every_command_of_the_designers_tutorial_does_what_it_says(tmp_path: Path) -> None:
    wanted = [line.split() for line in house_style_page.commands() if line.startswith("briefkit")]
    style = tmp_path / "templates" / "harbour" / "style.yaml"
    for _, *arguments in wanted:
        if "preview" in arguments:  # it has a test of its own, and does not end
            continue
        folder = tmp_path / "elsewhere" if "add" in arguments else tmp_path
        folder.mkdir(exist_ok=True)
        given = [tmp_path / word if word.endswith(".zip") else word for word in arguments]
        ended = briefkit(given, folder)
        assert ended.status == 0, ended.err
        if "new" in arguments:
            style.write_text(house_style_page.stages()[-1], encoding="utf-8")
    assert (tmp_path / "build/gallery/harbour.html").is_file()
    assert (tmp_path / "elsewhere/templates/harbour/style.yaml").read_bytes() == style.read_bytes()


def _links(page: Path) -> list[str]:
    """Give the files that a page links to or shows; code is no link."""
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    return [link for link in links if link and "://" not in link and not link.startswith("mailto:")]


def _block(page: Path, opening: str) -> list[str]:
    """Give the lines of the fenced block that begins with some words."""
    text = page.read_text(encoding="utf-8")
    return text[text.index(f"```text\n{opening}") :].split("```")[1].splitlines()[1:]
