"""The page that shows what a house style makes of every element, in all three formats, beside its tokens."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from html import escape
from importlib.resources import files
from itertools import chain
from typing import Final

from briefkit.model.house_style import HouseStyle, PageToken, TypeToken

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""Nothing runs and nothing is fetched; the frame is held to it too, and has a sheet of its own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a house style."""

    style: HouseStyle
    web: str = ""
    """The web page."""
    paper: Sequence[bytes] = ()
    """Pages of the PDF, as PNG."""
    word: Sequence[bytes] = ()
    """Pages of the Word file, likewise."""
    without_word: str = ""
    """Why there are no pages of the Word file."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Format -> address of the file beside the page, to be opened in its own program."""


def gallery_page(shown: Shown) -> str:
    """Give the whole page; it holds all that it shows, and fetches and runs nothing."""
    css = (files("briefkit.render") / "gallery.css").read_text(encoding="utf-8")
    name = escape(shown.style.name)
    parts = [
        _section("Tokens", "", chain.from_iterable(_tables(shown.style))),
        _section("Web page", _link(shown, "html"), [_frame(shown.web)]),
        _section("PDF", _link(shown, "pdf"), map(_page, shown.paper)),
        _section("Word", _link(shown, "docx"), _word(shown)),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}: every element</title><style>{css}</style></head>\n<body>\n"
        f"<header><h1>{name}</h1><p>{escape(shown.style.description)}</p></header>\n"
        f"<main>\n{''.join(parts)}</main>\n</body></html>\n"
    )


def _section(title: str, more: str, parts: Iterator[str] | Sequence[str]) -> str:
    return f"<section><h2>{title}{more}</h2>\n{''.join(parts)}</section>\n"


def _link(shown: Shown, name: str) -> str:
    address = shown.files.get(name)
    return f' <small><a href="{escape(address)}">open the file</a></small>' if address else ""


def _frame(page: str) -> str:
    return f'<iframe title="The specimen as a web page" sandbox srcdoc="{escape(page)}"></iframe>\n'


def _page(picture: bytes) -> str:
    return f'<img class="page" alt="A page" src="data:image/png;base64,{b64encode(picture).decode("ascii")}">\n'


def _word(shown: Shown) -> Iterator[str]:
    if shown.without_word:
        yield f'<p class="none">{escape(shown.without_word)}</p>\n'
    yield from map(_page, shown.word)


def _tables(style: HouseStyle) -> Iterator[Iterator[str]]:
    yield _table("Colours, light and dark", ((name, _swatches(style, name)) for name in style.colours))
    yield _table("Type", ((name, escape(_type(style, token))) for name, token in style.type.items()))
    yield _table("Page", ((one.name, escape(_value(style.page, one.name))) for one in fields(style.page)))


def _table(title: str, rows: Iterator[tuple[str, str]]) -> Iterator[str]:
    yield f"<h3>{title}</h3>\n<table>\n"
    for name, value in rows:
        yield f'<tr><th scope="row">{escape(name)}</th><td>{value}</td></tr>\n'
    yield "</table>\n"


def _swatches(style: HouseStyle, name: str) -> str:
    pair = (style.colours[name], style.dark[name])
    boxes = "".join(
        f'<svg width="16" height="16" aria-hidden="true"><rect width="16" height="16" fill="{escape(colour)}"/></svg>'
        for colour in pair
    )
    return f'<span class="swatches">{boxes} {" ".join(map(escape, pair))}</span>'


def _type(style: HouseStyle, token: TypeToken) -> str:
    slant = " italic" if token.italic else ""
    return f"{style.typefaces[token.role].family} {token.weight}{slant} {token.size:g}/{token.lead:g} pt"


def _value(page: PageToken, name: str) -> str:
    value = getattr(page, name)
    if isinstance(value, float):
        return f"{value:g} mm"
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)
