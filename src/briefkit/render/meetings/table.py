"""Which colours meet where: what the parts of a page are called, and the pairs that no style sheet tells."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from briefkit.model.colours import READABLE, VISIBLE

PARTS: Final[Mapping[str, str]] = {
    ".skip": "link past the head",
    ".publisher": "publisher's name",
    ".issue": "series and number",
    ".kicker": "kicker",
    "h1": "title",
    ".subtitle": "subtitle",
    ".standfirst": "standfirst",
    ".status": "status",
    ".dateline": "date",
    ".byline": "byline",
    ".notice": "notice",
    ".drawing": "words of a chart",
    ".stat .value": "statistic",
    ".stat .label": "label of a statistic",
    ".pull": "pull quote",
    ".source": "source",
    ".fn-call": "call of a note",
    ".fn-back": "number of a note",
    ".fn": "note",
    ".cite-back": "way back from a work",
    ".xref": "cross reference",
    ".addressee": "addressee",
    ".by": "date of a recommendation",
    ".kind": "kind of a callout",
    ".missing": "missing words",
    ".placeholder": "placeholder",
    ".recommendations": "recommendation",
    ".key-messages .title": "heading of the key messages",
    ".box .title": "heading of a box",
    ".callout .title": "heading of a callout",
    ".number": "number",
    "figcaption": "caption",
    "summary": "line that opens a chart's table",
    "th": "head of a table",
    "td": "table",
    "blockquote": "quotation",
    "code": "code",
    "h2": "heading of a section",
    "h3": "heading",
    "h4": "lesser heading",
    "dt": "label of the imprint",
    "dd": "imprint",
    ".key-messages": "key message",
    ".box": "text of a box",
    ".callout": "text of a callout",
    "a": "link",
    ".back": "back matter",
    "body": "text",
}
"""Selector -> words; the first that fits an element, or the nearest one around it, names it."""

GROUNDS: Final[Mapping[str, str]] = {
    ".masthead": "masthead",
    ".front": "masthead",
    ".notice": "notice",
    ".box": "box",
    ".callout": "callout",
    ".key-messages": "key messages",
    ".stat": "statistic",
    "pre": "code",
    "code": "code",
    "table": "table",
    "thead": "head of a table",
    "th": "head of a table",
    ".imprint": "imprint",
    ".back": "back matter",
}
"""Selector of what has a ground of its own -> words; the page is nameless."""


SHADED: Final = (".scroll",)
"""Selectors of what has a gradient on its ground, of which no checker in a browser is sure."""


class Pair(NamedTuple):
    """Two tokens that meet."""

    part: str
    on: str
    ink: str
    ground: str
    needs: float = READABLE


CHARTS: Final = (
    Pair("words of a chart", "", "ink", "paper"),
    Pair("quiet words of a chart", "", "muted", "paper"),
    Pair("words of a chart", "box", "ink", "tint"),
    Pair("quiet words of a chart", "box", "muted", "tint"),
    Pair("what a chart is about", "", "mark", "paper", VISIBLE),
    *(Pair(f"series {number} of a chart", "", f"series-{number}", "paper", VISIBLE) for number in range(2, 7)),
)
"""Drawings. `soft` is not there: it is what a chart draws back, and its bars bear their names and numbers in words. Nor
are numbers on bars: they are black or white where neither paper nor ink can be read there."""

WORD: Final = (
    Pair("text", "", "ink", "paper"),
    Pair("quiet words", "", "muted", "paper"),
    Pair("statistic, number and label", "", "accent", "paper"),
    Pair("link", "", "link", "paper"),
    Pair("heading", "", "heading", "paper"),
    Pair("text", "box", "ink", "tint"),
    Pair("source", "box", "muted", "tint"),
    Pair("label", "box", "accent", "tint"),
    Pair("link", "box", "link", "tint"),
    Pair("heading", "box", "heading", "tint"),
    Pair("notice of withdrawal", "its ground", "paper", "accent"),
)
"""A Word file reads no style sheet: its styles take these tokens."""

WORD_RULE: Final = (Pair("kicker", "", "accent", "paper"), Pair("standfirst", "", "muted", "paper"))
WORD_BAND: Final = (
    Pair("title and standfirst", "masthead", "on-brand", "brand"),
    Pair("kicker and byline", "masthead", "on-brand-soft", "brand"),
)
"""The same for a front on the page, and on a coloured ground."""

OTHERWISE: Final[Mapping[str, str]] = {
    "brand": "accent",
    "heading": "ink",
    "link": "accent",
    "on-brand": "paper",
    "on-brand-soft": "on-brand",
    "accent-band": "accent",
}
"""What stands for a token that a style lacks."""
