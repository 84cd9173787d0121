"""Mark up a PDF with poppler, the library of Evince and Okular.

poppler is GPL: this file is run as a program of its own, by a Python that has `gi` and poppler's typelib (Debian:
python3-gi, gir1.2-poppler-0.18), and is imported by nobody. It reads one JSON object from its standard input:

    {"file": "a.pdf", "saved": "b.pdf", "marks": [{"kind": "Highlight", "words": "so it is", "said": "Is it?",
     "page": 0, "lines": [[70, 400, 120, 412]]}]}

Words are marked where poppler finds them, and else on the page (from 0) and the lines (left, bottom, right, top) named.
"""

import json
import sys
from itertools import takewhile
from pathlib import Path
from typing import Any

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402 - the version has to be named first

Rectangle = tuple[float, float, float, float]
ON_WORDS = {
    "Highlight": Poppler.AnnotTextMarkup.new_highlight,
    "Underline": Poppler.AnnotTextMarkup.new_underline,
    "Squiggly": Poppler.AnnotTextMarkup.new_squiggly,
    "StrikeOut": Poppler.AnnotTextMarkup.new_strikeout,
}
AT_A_PLACE = {
    "Text": Poppler.AnnotText,
    "Square": Poppler.AnnotSquare,
    "Circle": Poppler.AnnotCircle,
    "Stamp": Poppler.AnnotStamp,
}


def rectangle(place: Rectangle) -> Poppler.Rectangle:
    made = Poppler.Rectangle.new()
    made.x1, made.y1, made.x2, made.y2 = place
    return made


def point(across: float, up: float) -> Poppler.Point:
    made = Poppler.Point.new()
    made.x, made.y = across, up
    return made


def quadrilateral(place: Rectangle) -> Poppler.Quadrilateral:
    left, bottom, right, top = place
    made = Poppler.Quadrilateral.new()
    made.p1, made.p2, made.p3, made.p4 = point(left, top), point(right, top), point(left, bottom), point(right, bottom)
    return made


def found(document: Poppler.Document, words: str) -> tuple[int, list[Rectangle]] | None:
    """Give the page and the lines of the first place where poppler finds words; it does not look over hyphens."""
    flags = Poppler.FindFlags.CASE_SENSITIVE | Poppler.FindFlags.MULTILINE
    for number in range(document.get_n_pages()):
        hits = document.get_page(number).find_text_with_options(words, flags)
        if hits:
            continued = list(takewhile(lambda hit: hit.find_get_match_continued(), hits))
            first = hits[: len(continued) + 1]
            return number, [(hit.x1, hit.y1, hit.x2, hit.y2) for hit in first]
    return None


def around(lines: list[Rectangle]) -> Rectangle:
    left, bottom, right, top = zip(*lines, strict=True)
    return min(left), min(bottom), max(right), max(top)


def put(document: Poppler.Document, mark: dict[str, Any]) -> None:
    """Put one mark on its page."""
    number, lines = found(document, mark["words"]) or (mark["page"], mark["lines"])
    place = rectangle(around(lines))
    if mark["kind"] in ON_WORDS:
        made = ON_WORDS[mark["kind"]](document, place, [quadrilateral(line) for line in lines])
    else:
        made = AT_A_PLACE[mark["kind"]].new(document, place)
    made.set_contents(mark.get("said", ""))
    made.set_label(mark.get("author", "G. Editor"))
    document.get_page(number).add_annot(made)


def main() -> None:
    """Do what is asked for on the standard input."""
    asked = json.load(sys.stdin)
    document = Poppler.Document.new_from_file(Path(asked["file"]).resolve().as_uri(), None)
    for mark in asked["marks"]:
        put(document, mark)
    document.save(Path(asked["saved"]).resolve().as_uri())


if __name__ == "__main__":
    main()
