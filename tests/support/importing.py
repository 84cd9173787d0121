"""Manuscripts made by script, and what an import makes of them."""

from dataclasses import dataclass
from pathlib import Path

from briefkit.api.importing import Imported, ImportWish, Tracked, import_manuscript
from briefkit.api.reading import read
from briefkit.model.brief import Brief, Section
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks


@dataclass(frozen=True)
class Result:
    """A brief that was imported."""

    imported: Imported
    text: str
    brief: Brief

    def told(self, kind: str) -> list[str]:
        return [entry.message for entry in self.imported.entries if entry.kind == kind]

    def section(self, title: str) -> Section:
        return next(section for section in self.brief.sections if bare_text(section.title) == title)

    def kinds(self, title: str) -> list[str]:
        return [type(block).__name__ for block in blocks(self.section(title).blocks)]

    @property
    def titles(self) -> list[str]:
        return [bare_text(section.title) for section in self.brief.sections]


def imported(  # noqa: PLR0913 - what a user can say
    folder: Path,
    name: str,
    data: bytes | str,
    *,
    style: str = "plain",
    lang: str = "en-GB",
    kind: str = "policy-brief",
    left_out: tuple[str, ...] = (),
    tracked: Tracked = "",
) -> Result:
    """Write a manuscript, import it, and see that its words are all there and that the brief reads back."""
    source = folder / name
    source.write_bytes(data.encode() if isinstance(data, str) else data)
    wish = ImportWish(source, folder / f"{name}.brief", kind, style, lang, frozenset(left_out), tracked)
    done = import_manuscript(wish)
    differences = [entry.message for entry in done.entries if entry.kind == "difference"]
    assert not differences, differences
    return Result(done, (done.folder / "brief.md").read_text("utf-8"), read(done.folder))
