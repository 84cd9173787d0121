"""The pages of the project keep up with the project."""

import re
import tomllib

from support.tools import ROOT


def test_every_dependency_stands_with_its_licence_in_the_docs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    for wish in project["dependencies"] + project["optional-dependencies"]["dev"]:
        name = re.split(r"[^\w-]", wish)[0].lower()
        assert f"| {name} |" in page, "run tools/licences.py and read what changed"
