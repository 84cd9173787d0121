"""The ways to cite a brief on its web page: behind a line that opens without a script, as text that can be selected."""

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from briefkit.model.inlines import Inline, Text
from briefkit.model.ways_to_cite import WayToCite
from briefkit.render.elements import element, join
from briefkit.render.imprint import Row
from briefkit.render.inlines_html import line_html
from briefkit.render.phrases import comma
from briefkit.render.setting import Setting
from briefkit.render.signs import LEFT_TO_RIGHT

_BEFORE_NUMBER = re.compile(r"(?<=[\u0590-\u08ff])(?=\W*\d)")
"""Between an Arabic or Hebrew letter and a number, which would go to the left of it (UAX 9, W2)."""


def below_row(row: Row, page: Setting) -> Markup:
    """Give what a web page holds below a row of the imprint: below the suggested citation, the other ways to cite."""
    ways = page.printed.ways_to_cite
    if row.name != "citation" or page.on_paper or not ways:
        return Markup("")
    named = comma(page.printed.wording).join(way.title for way in ways)
    summary = element("summary", page.printed.wording.label("cite-in", ways=named))
    return Markup(" ") + element("details", summary, *(_way(way, page) for way in ways), class_="ways-to-cite")


def _way(way: WayToCite, page: Setting) -> Markup:
    """The manuals are of English: they name a work of any language from left to right."""
    title = element("p", element("b", way.title, class_="title"), class_="way")
    if way.entry:
        # no `pre`: for one, a face of code would be packed into every page
        return join([title, element("div", way.entry.rstrip("\n"), class_="entry", dir="ltr", translate="no")])
    return join([title, element("p", line_html(_held(way.line), page), dir="ltr", translate="no")])


def _held(line: tuple[Inline, ...]) -> Iterator[Inline]:
    for piece in line:
        yield replace(piece, text=_BEFORE_NUMBER.sub(LEFT_TO_RIGHT, piece.text)) if isinstance(piece, Text) else piece
