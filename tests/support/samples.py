"""Briefs for the tests of outputs: one that uses every element once (`sample.md`), and the extremes of what is set."""

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from briefkit.errors import ResourceError
from briefkit.model.brief import Brief
from briefkit.model.metadata import Affiliation, Person, Series
from briefkit.reader import read
from support.houses import load

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" width="320" height="90">'
    b'<path d="M0 80H320" stroke="#888" fill="none"/><path d="M0 70L80 52L160 60L240 25L320 10" stroke="#a4341f" '
    b'stroke-width="3" fill="none"/></svg>'
)
URDU = """---
title: گرم راتیں
lang: ur
status: final
---

## خلاصہ

رات اب بھی گرم ہے، [रात अब भी गर्म है]{lang=hi dir=ltr}، *hot nights*\u06d4

::: {lang=en dir=ltr}
The nights stay hot.
:::

- ایک
- دو

::: recommendations
1. **شہر:** راتوں کی گنتی کرے\u06d4 {by=2027-03}
:::
"""


class Pictures:
    """The files beside the samples, in memory."""

    def read(self, src: str) -> bytes:
        if src == "nights.png":
            return png()
        if src.endswith(".svg"):
            return SVG
        raise ResourceError("missing", f"No file '{src}'")


@cache
def png() -> bytes:
    """Give a picture of 900 by 360 pixels: columns that grow."""
    image = Image.new("RGB", (900, 360), "#eef1f5")
    draw = ImageDraw.Draw(image)
    for n in range(15):
        draw.rectangle((20 + n * 58, 330 - 18 * n, 60 + n * 58, 340), fill="#12294b" if n > 10 else "#b9c4d2")
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def brief_of(text: str, name: str = "sample.md") -> Brief:
    """Give the brief of a text; its roles are those of the plain style."""
    return read(text, name, Pictures(), lambda _meta: _role_names())


@cache
def _role_names() -> dict[str, dict[str, tuple[str, ...]]]:
    return {role: dict(names) for role, names in load("plain").role_names.items()}


def full_brief() -> Brief:
    """Give a brief with every element of the format, about an invented city."""
    return brief_of((Path(__file__).parent / "sample.md").read_text(encoding="utf-8"))


def bare_brief() -> Brief:
    """Give the least that can be printed: a title and a paragraph."""
    return brief_of("---\ntitle: Bare\nstatus: final\n---\n\nOne paragraph and nothing else.\n", "bare.md")


def scripts_brief() -> Brief:
    """Give a brief in Urdu with words in Hindi and English: right to left, in scripts beyond Latin."""
    return brief_of(URDU, "urdu.md")


def long_brief() -> Brief:
    """Give the full brief with a title of 118 characters and nine authors."""
    brief = full_brief()
    people = tuple(
        Person(
            name=f"Maximiliane Featherstonehaugh-Oyelaran {n}",
            pronouns="they/them",
            role="Senior Research Associate, Urban Climate and Public Health",
            affiliations=(Affiliation("Northgate Institute for Public Policy"),),
        )
        for n in range(1, 10)
    )
    title = "Lindmere’s Hot Nights Are a Housing Problem: What Four Existing Rules Could Do for Tenants before 2030"
    return replace(brief, metadata=replace(brief.metadata, title=title, authors=people, status="review"))


def anonymous_brief() -> Brief:
    """Give the full brief without authors, dates, standfirst, kicker, key messages and summary."""
    brief = full_brief()
    meta = replace(
        brief.metadata, authors=(), date=None, as_of=None, standfirst="", subtitle="", topics=(), series=Series()
    )
    return replace(brief, metadata=meta, sections=brief.sections[2:])
