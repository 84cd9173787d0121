"""What a house style is made of: its folders, tokens, templates, style sheets and limits, and where each is said."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from briefkit.api.workspace import find_workspace
from briefkit.model.house_style import HouseStyle
from briefkit.render.css import sheet_files
from briefkit.render.templates import template_files
from briefkit.styles.build import build
from briefkit.styles.in_force import InForce, tokens_in_force
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import locate
from briefkit.styles.read import Document

ShownToken: TypeAlias = InForce


@dataclass(frozen=True, slots=True)
class ShownStyle:
    """A house style taken apart."""

    style: HouseStyle
    tokens: tuple[InForce, ...]
    limits: tuple[InForce, ...]
    """Lengths that hold for all types of brief, and what a type says otherwise."""
    templates: tuple[Path, ...]
    """The page, and the blocks laid over it, in the order in which they are laid."""
    sheets: tuple[tuple[Path, str], ...]
    """The style sheets in their order, each with where it counts: `web`, `paper`, or `web, paper`."""

    def where(self, told: InForce) -> str:
        """Give where a token comes from, in words: `institute/style.yaml:12`, `made from color.accent`."""
        if told.sources:
            return f"made from {', '.join(told.sources)}"
        return f"{self.name_of(told.place.file)}:{told.place.line}" if told.place else "default"

    def name_of(self, path: Path) -> str:
        """Give a file by the name of its style: `base/print.css`."""
        folder = next((one for one in self.style.folders if path.is_relative_to(one)), None)
        return f"{folder.name}/{path.relative_to(folder).as_posix()}" if folder else str(path)


def show_style(name_or_path: str, folder: Path) -> ShownStyle:
    """Take a house style apart.

    Args:
        name_or_path: its name, or the path of its folder.
        folder: in whose project the name is looked for.

    Raises:
        StyleError: there is no such style, or it cannot be used.
        RenderError: a template has the name of no block.

    """
    folders, document = inherited(locate(name_or_path, find_workspace(folder).style_folders()))
    style = build(document, folders)
    seen = {target: sheet_files(style, target) for target in ("screen", "paper")}
    everywhere = dict.fromkeys((*seen["paper"], *seen["screen"]))
    names = {"screen": "web", "paper": "paper"}
    sheets = [(path, ", ".join(names[target] for target in names if path in seen[target])) for path in everywhere]
    tokens = tuple(token for token in tokens_in_force(style, document) if token.name != "limits")
    return ShownStyle(style, tokens, tuple(_limits(document)), tuple(template_files(style)), tuple(sheets))


def _limits(document: Document) -> list[InForce]:
    """Give each limit that a file says, with the numbers as they are merged."""
    ways = [way for way in document.places if _is_limit(way)]
    found = []
    for way in ways:
        value: object = document.data
        for key in way:
            value = value.get(key) if isinstance(value, dict) else None
        if value is None or isinstance(value, dict):
            said = "lifted" if value is None else ", ".join(f"{key} {number}" for key, number in value.items())
            found.append(InForce(".".join(way), said, document.places[way]))
    return found


def _is_limit(way: tuple[str, ...]) -> bool:
    """Whether a way ends at a unit: `limits.title.characters`, `types.fact-sheet.limits.body.words`."""
    return "limits" in way[:3] and way[-1] in ("words", "characters", "items")
