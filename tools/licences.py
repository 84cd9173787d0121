"""Write the tables of docs/decisions/dependencies.md: what briefkit and its tests use, with licences as installed."""

import json
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from environment import ROOT

PAGE = ROOT / "docs" / "decisions" / "dependencies.md"
MARK = "<!-- from here on written by tools/licences.py -->\n"


def main() -> None:
    """Write the tables."""
    written_by_hand = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    PAGE.write_text(written_by_hand + MARK + _tables(), encoding="utf-8")


def _tables() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = _closure(project["dependencies"])
    tests = _closure(project["optional-dependencies"]["dev"]) - runtime
    browser = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return "".join(
        (
            _table("What briefkit itself uses", sorted(runtime)),
            _table("What its tests and checks use besides", sorted(tests)),
            f"\nFrom npm, for the tests of web pages: {', '.join(sorted(browser))} (MPL 2.0 and MIT).\n",
        )
    )


def _closure(asked: list[str]) -> set[str]:
    """Give the names of packages and of all that they need."""
    found: set[str] = set()
    waiting = list(asked)
    while waiting:
        requirement = waiting.pop()
        wish = Requirement(requirement)
        try:
            needed = [Requirement(line) for line in requires(wish.name) or []]
        except PackageNotFoundError:  # for other systems or Pythons
            continue
        extras = [{"extra": extra} for extra in wish.extras or {""}]
        wanted = [one for one in needed if not one.marker or any(one.marker.evaluate(extra) for extra in extras)]
        known = canonicalize_name(wish.name) in found and not wish.extras
        waiting += [] if known else [str(one) for one in wanted]
        found.add(canonicalize_name(wish.name))
    return found


def _table(title: str, names: list[str]) -> str:
    rows = "".join(f"| {name} | {_licence(name)} |\n" for name in names)
    return f"\n## {title}\n\n| package | licence |\n| --- | --- |\n{rows}"


def _licence(name: str) -> str:
    """Give the licence as the package states it: its SPDX expression, its own words, or its classifiers."""
    about = metadata(name)
    own = (about.get("License") or "").strip().removeprefix("UNKNOWN")
    classifiers = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    return about.get("License-Expression") or ("" if "\n" in own else own) or " or ".join(classifiers) or "not stated"


if __name__ == "__main__":
    main()
