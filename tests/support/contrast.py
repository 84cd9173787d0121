"""What axe-core says of the colours of a page, in a real browser, at two widths, light and dark."""

import json
from pathlib import Path
from typing import NamedTuple

from support.chromium import Browser
from support.tools import require_module

VIEWS = [(width, scheme) for width in (1280, 360) for scheme in ("light", "dark")]
_SCRIPT = """
axe.run(document, {runOnly: ["color-contrast"], resultTypes: ["violations", "incomplete"]}).then(r => {
  const told = (kind) => kind.flatMap(one => one.nodes.map(node => [node.any[0].data, node.target.join(" ")]));
  return {weak: told(r.violations), unsure: told(r.incomplete)};
})
"""


class Told(NamedTuple):
    """Pairs of a colour and its ground, each with the scheme; and where axe is not sure."""

    weak: frozenset[tuple[str, str, str]]
    unsure: frozenset[str]
    """Selectors of the elements."""


def seen_by_axe(pages: dict[str, Path]) -> dict[str, Told]:
    """Give what axe-core finds on each page."""
    axe = require_module("axe-core", "axe.min.js").read_text(encoding="utf-8")
    with Browser() as browser:
        return {name: _look(browser, page, axe) for name, page in pages.items()}


def _look(browser: Browser, page: Path, axe: str) -> Told:
    weak, unsure = set(), set()
    browser.view(*VIEWS[0])
    browser.open(page)
    browser.run(f"{axe}; true")
    for width, scheme in VIEWS:
        browser.view(width, scheme)
        answer = json.loads(browser.run(f"{_SCRIPT.strip()}.then(JSON.stringify)"))
        weak |= {(scheme, data["fgColor"], data["bgColor"]) for data, _ in answer["weak"]}
        unsure |= {target for _, target in answer["unsure"]}
    return Told(frozenset(weak), frozenset(unsure))
