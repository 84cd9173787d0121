"""The page that shows two PDFs side by side; it holds all that it shows, and fetches and runs nothing."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from briefkit.render.elements import element, join


@dataclass(frozen=True, slots=True)
class Pair:
    """One page of both versions, as PNG; empty where a version has no such page."""

    was: int
    """Its number in the old version; 0 where there is no such page."""
    number: int
    old: bytes
    new: bytes
    size: tuple[int, int]
    """In pixels."""
    places: int
    """How many places are framed; 0 for a page that is the same."""


def page_pairs_html(title: str, named: tuple[str, str], pairs: Sequence[Pair]) -> bytes:
    """Give the page in UTF-8.

    Args:
        title: of the brief.
        named: what the reader calls the old and the new version.
        pairs: every page, in order.

    """
    css = (files("briefkit.render") / "page_pairs.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(css.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{title}: pages compared"),
        element("style", Markup(css)),  # noqa: S704 - a file of this package
    )
    parts = [_pair(pair, named) for pair in pairs if pair.places]
    same = [_numbers(pair) for pair in pairs if not pair.places]
    told = [
        element("p", f"Left: {named[0]}; what differs is in broken frames."),
        element("p", f"Right: {named[1]}; in whole frames."),
        element("p", f"Pages that look the same, but for their numbers: {', '.join(same) or 'none'}."),
    ]
    main = element("main", element("h1", f"{title}: pages compared"), *told, "\n", *parts)
    return f"<!doctype html>\n{element('html', head, element('body', main), lang='en')}\n".encode()


def _pair(pair: Pair, named: tuple[str, str]) -> Markup:
    count = f"{pair.places} place" if pair.places == 1 else f"{pair.places} places"
    told = f"{count} framed" if pair.old and pair.new else "in one version only"
    figures = [
        _figure(pair, data, name, which)
        for data, name, which in ((pair.old, named[0], "Old"), (pair.new, named[1], "New"))
    ]
    return join(
        [element("h2", f"Page {_numbers(pair)}: {told}"), element("div", *figures, class_="pair"), Markup("\n")], "\n"
    )


def _numbers(pair: Pair) -> str:
    """Give the number of a page, and the one that it had."""
    if not pair.number:
        return f"{pair.was} of the old version"
    return f"{pair.number}" if pair.was in (0, pair.number) else f"{pair.number} (was {pair.was})"


def _figure(pair: Pair, data: bytes, name: str, which: str) -> Markup:
    caption = element("figcaption", f"{which}: {name}")
    if not data:
        return element("figure", caption, element("p", "There is no such page.", class_="none"))
    address = f"data:image/png;base64,{b64encode(data).decode('ascii')}"
    alt = f"Page {pair.was if which == 'Old' else pair.number} of the {which.lower()} version"
    return element("figure", caption, element("img", src=address, alt=alt, width=pair.size[0], height=pair.size[1]))
