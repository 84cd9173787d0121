"""A colour that is changed in one place changes in all three formats, and nothing else does."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pikepdf
import pytest

from briefkit import render
from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from support.houses import load
from support.tools import ROOT

COLOURS = {
    "plain": ("ink", "muted", "rule", "tint", "accent", "link", "mark"),
    "institute": ("brand", "on-brand-soft", "heading", "accent-band"),
}
CASES = [(style, colour) for style, colours in COLOURS.items() for colour in colours]
_HASH = re.compile(r"sha256-[\w+/=]+")
"""Of a style sheet, in the page's security policy."""


def nudged(colour: str) -> str:
    """Give a colour that hardly differs: what is chosen for its contrast to it stays the same."""
    return f"{colour[:-1]}{int(colour[-1], 16) ^ 1:x}"


@cache
def output(style: str, colour: str, format_name: str) -> bytes:
    """Give a brief with one colour of its style nudged; with none where `colour` is empty."""
    (file,) = find_briefs([ROOT / "examples" / "complete"])
    reading = read_brief(file, find_workspace(file.folder), style)
    house = load(style)
    other = replace(house, colours={**house.colours, colour: nudged(house.colours[colour])}) if colour else house
    return render.render(format_name, render.prepare(cited(reading), other))


def web_parts(data: bytes) -> Mapping[str, str]:
    return {"page": _HASH.sub("", data.decode("utf-8"))}


def word_parts(data: bytes) -> Mapping[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        texts = {name: parts.read(name) for name in parts.namelist()}
    drawings = {name: text.upper() for name, text in texts.items() if name.endswith(".svg")}
    texts |= drawings  # colours in them are written small, those of Word large
    return {name: text.decode("utf-8") for name, text in texts.items() if name.endswith((".xml", ".rels", ".svg"))}


def paper_parts(data: bytes) -> Mapping[str, str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            f"{page.index} {name}": "\n".join(_instructions(drawn))
            for page in pdf.pages
            for name, drawn in {"": page.obj, **page.form_xobjects}.items()
        }


def _instructions(drawn: pikepdf.Object) -> list[str]:
    return [
        f"{[_written(value) for value in one.operands]} {one.operator}" for one in pikepdf.parse_content_stream(drawn)
    ]


def _written(value: object) -> str:
    return f"{float(value):.4f}" if isinstance(value, (int, Decimal)) else str(value)


def on_web(colour: str) -> str:
    return colour


def in_word(colour: str) -> str:
    return colour.lstrip("#").upper()


def on_paper(colour: str) -> str:
    """Give a colour as an instruction has it: ISO 32000-1, 8.6.4.3."""
    return ", ".join(repr(f"{int(colour[at : at + 2], 16) / 255:.4f}") for at in (1, 3, 5))


FORMATS: Mapping[str, tuple[Callable[[bytes], Mapping[str, str]], Callable[[str], str]]] = {
    "html": (web_parts, on_web),
    "docx": (word_parts, in_word),
    "pdf": (paper_parts, on_paper),
}


@pytest.mark.parametrize(("style", "colour"), CASES)
@pytest.mark.parametrize("format_name", FORMATS)
def test_one_colour_changes_and_nothing_else(style: str, colour: str, format_name: str) -> None:
    parts_of, written = FORMATS[format_name]
    before, after = (parts_of(output(style, name, format_name)) for name in ("", colour))
    was = load(style).colours[colour]
    old, new = written(was), written(nudged(was))
    assert any(new in part for part in after.values())
    assert not any(new in part for part in before.values())
    back = {name: part.replace(new, old) for name, part in after.items()}
    assert tidied(back, format_name) == tidied(before, format_name)


def tidied(parts: Mapping[str, str], format_name: str) -> Mapping[str, str]:
    """Give the parts of a PDF without instructions for a colour that is set already: like tokens need fewer."""
    return {name: "\n".join(_needed(part)) for name, part in parts.items()} if format_name == "pdf" else parts


def _needed(part: str) -> Iterator[str]:
    colours: dict[str, str] = {}
    kept: list[dict[str, str]] = []
    for line in part.splitlines():
        values, _, operator = line.rpartition(" ")
        if operator == "q":  # ISO 32000-1, 8.4.2: the state is kept, and taken back
            kept.append(dict(colours))
        elif operator == "Q":
            colours = kept.pop()
        elif operator in ("rg", "RG"):
            if colours.get(operator) == values:
                continue
            colours[operator] = values
        yield line
