"""What the layout of an output did, in words on a screen and as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from briefkit.api.briefs import shortest
from briefkit.api.building import Built
from briefkit.cli.shown import harmless
from briefkit.model.layout_report import LayoutReport, Overfull, ShownPicture

VERSION = 1
"""Raised when a key of the JSON changes its meaning or goes away."""
_WHITE = 15.0
"""Millimetres at the foot of a page that are worth a word."""
_WITHOUT_PAGES = {
    "html": "none of its own: a browser shows it as wide as its window",
    "docx": "known only to the program that opens it",
}


def lines(name: str, report: LayoutReport) -> Iterator[str]:
    """Give the lines that tell of one output.

    Args:
        name: of the format.
        report: what is known of it.

    """
    for title, told in _rows(name, report):
        first, *others = list(told) or ["none"]
        yield f"  {title:<9} {harmless(first)}"
        yield from (f"  {'':<9} {harmless(line)}" for line in others)


def _rows(name: str, report: LayoutReport) -> Iterator[tuple[str, Iterable[str]]]:
    pages = report.pages
    yield "pages", [_pages(report)] if pages else [_WITHOUT_PAGES.get(name, "unknown")]
    counts = f": {', '.join(str(page.words) for page in pages)} on its pages" if len(pages) > 1 else ""
    yield "words", [f"{report.words:,}{counts}"]
    if pages:
        yield "white", list(_white(report))
        yield "too wide", [_too_wide(one) for one in report.overfull]
        yield "changed", list(_changes(report))
    if pages or report.pictures:
        yield "pictures", [_picture(one) for one in report.pictures]
    yield "faces", _by_family(report.fonts)


def _pages(report: LayoutReport) -> str:
    landscape = [str(number) for number, page in enumerate(report.pages, start=1) if page.landscape]
    return f"{len(report.pages)}" + (f", landscape: {', '.join(landscape)}" if landscape else "")


def _white(report: LayoutReport) -> Iterator[str]:
    """Give the pages with much white at their foot; the last one ends where the text does."""
    for number, page in enumerate(report.pages[:-1], start=1):
        if page.white >= _WHITE:
            yield f"page {number}: {page.white:.0f} mm at the foot"


def _too_wide(one: Overfull) -> str:
    words = f" “{one.words}”" if one.words else ""
    return f"page {one.page}{_line(one.line)}: a {one.what}{words}, by {one.excess:.1f} mm"


def _changes(report: LayoutReport) -> Iterator[str]:
    for change in report.changes:
        what = f"line {change.line}" if change.line else "the whole text"
        yield f"{what}: {change.action} (it was page {change.page})"


def _line(line: int | None) -> str:
    return f", line {line}" if line else ""


def _picture(one: ShownPicture) -> str:
    size = f"{one.pixels:,} pixels" if one.kept == one.pixels else f"{one.pixels:,} pixels resampled to {one.kept:,}"
    return f"{one.src}: {size} across, {one.width:.0f} mm, {one.resolution} to the inch"


def _by_family(fonts: Iterable[str]) -> list[str]:
    """Give each family once, with its faces: `Source Sans 3: 400, 600 italic`."""
    cuts = [_cut(font) for font in fonts]
    return [f"{family}: {', '.join(cut for _, cut in faces)}" for family, faces in groupby(cuts, lambda pair: pair[0])]


def _cut(font: str) -> tuple[str, str]:
    """Part a family from its face, which begins with the weight or with a small letter."""
    words = font.split(" ")
    start = next(
        (n for n, word in enumerate(words) if n and (word.islower() or (word.isdigit() and len(word) > 1))), len(words)
    )
    return " ".join(words[:start]), " ".join(words[start:])


def document(briefs: Iterable[Built]) -> str:
    """Give what became of briefs as one JSON text; the form is a contract (`docs/commands.md`)."""
    return json.dumps({"version": VERSION, "briefs": [_brief(built) for built in briefs]}, ensure_ascii=False, indent=2)


def _brief(built: Built) -> dict[str, object]:
    return {
        "path": str(built.file.path),
        "failure": built.failure,
        "findings": dict(Counter(finding.severity.value for finding in built.findings)),
        "outputs": [_output(str(shortest(one.path)), one.size, built) for one in built.written],
    }


def _output(path: str, size: int, built: Built) -> dict[str, object]:
    name = path.rpartition(".")[2]
    data: dict[str, object] = {"path": path, "format": name, "bytes": size}
    if name in built.reports:
        data |= asdict(built.reports[name])
    return data
