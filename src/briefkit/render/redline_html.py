"""A page that shows what changed: both versions woven into one, and a summary by section before the text."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from markupsafe import Markup

from briefkit.model.comparison import PartChange, SectionChange
from briefkit.render.css_words import quoted
from briefkit.render.elements import element, join
from briefkit.render.printed import Printed
from briefkit.render.redline import Redline
from briefkit.render.setting import Setting, Target
from briefkit.render.style_files import text_of

_BODY: Final = re.compile(r'<div class="body\b')
_ID: Final = re.compile(r'\sid="([^"]+)"')
_WAS: Final = "b-was-"
"""Begins the ids of what is gone (review/redlines/page/names.py)."""
_MOST: Final = 12
"""Places of one section that are linked; more of them lead nobody anywhere."""
_SAID: Final = {"ins": "redline-inserted", "del": "redline-deleted"}
_SHEETS: Final[Mapping[Target, tuple[str, ...]]] = {
    "screen": ("redline.css", "redline-screen.css"),
    "paper": ("redline.css",),
}


def redlined(redline: Redline, new: str, page: Setting) -> str:
    """Give the text of a page that shows what changed.

    Args:
        redline: what changed, and how two pages are woven.
        new: the text of the new page.
        page: its setting.

    """
    text = redline.woven(page.target, new)
    if page.on_paper:  # the PDF says of each change what it is; on a screen the style sheet does
        for tag, key in _SAID.items():
            text = text.replace(f"<{tag}>", str(element(tag, data_said=page.label(key))).removesuffix(f"</{tag}>"))
    known = dict.fromkeys(_ID.findall(text))
    summary = str(_summary(redline, known, page))
    return _BODY.sub(lambda found: f"{summary}\n{found[0]}", text, count=1)


def redline_rules(printed: Printed, redline: Redline, target: Target) -> Iterator[str]:
    """Give the rules of a redline: its own sheet, what is heard before a change, and those of what is gone."""
    yield from (text_of(path) for name in _SHEETS[target] for path in printed.style.files(name))
    for tag, key in _SAID.items():
        label = printed.wording.label(key)
        yield f"{tag}.whole::before {{ content: {quoted(label)} }}"
        if target == "screen":
            yield f"{tag}:not(.whole)::before {{ content: {quoted(f'{label}: ')} }}"
    for rule in redline.old_rules(target).split("\n"):
        if rule.startswith("#b-"):
            yield rule.replace("#b-", f"#{_WAS}b-", 1)


def _summary(redline: Redline, known: Mapping[str, None], page: Setting) -> Markup:
    comparison, number = redline.comparison, page.printed.wording.numeral
    old, new = redline.named
    words = page.label(
        "redline-words", inserted=number(comparison.inserted), deleted=number(comparison.deleted), old=old, new=new
    )
    heads = {"redline-section": "", "redline-inserted": "num", "redline-deleted": "num", "redline-places": ""}
    head = element("tr", *(element("th", page.label(key), scope="col", class_=name) for key, name in heads.items()))
    rows = [_row(section, known, page) for section in comparison.changed]
    table = element("table", element("thead", head), element("tbody", *rows))
    if not page.on_paper:
        table = element("div", table, class_="scroll", tabindex=0, role="group", aria_labelledby="b-redline-words")
    title = element("h2", page.label("redline"), id="b-redline-words")
    legend = element("p", _legend(page), class_="legend")
    return element(
        "section", title, element("p", words), table, legend, class_="redline", aria_labelledby="b-redline-words"
    )


def _legend(page: Setting) -> Markup:
    """Say how changes are marked, with the words marked in that way; they are no changes themselves."""
    marks = [element("span", page.label(key), class_=f"as-{tag}") for tag, key in _SAID.items()]
    return join([*marks, page.label("redline-moved")], page.label("comma") + " ")


def _row(section: SectionChange, known: Mapping[str, None], page: Setting) -> Markup:
    number = page.printed.wording.numeral
    titles = {"front": "redline-front", "opening": "redline-opening"}
    title = page.label(titles[section.named]) if section.named else section.title
    places = dict.fromkeys(filter(None, (_place(part, section, known) for part in section.changes)))
    links = [
        element("a", number(count), href=f"#{place}", aria_label=f"{title}, {number(count)}")
        for count, place in enumerate(list(places)[:_MOST], start=1)
    ]
    more = [" …"] if len(places) > _MOST else []
    return element(
        "tr",
        element("th", title, scope="row"),
        element("td", f"+{number(section.inserted)}", class_="num"),
        element("td", f"\u2212{number(section.deleted)}", class_="num"),
        element("td", join(links, " "), *more),
    )


def _place(part: PartChange, section: SectionChange, known: Mapping[str, None]) -> str:
    """Give the id of the element that a change stands in; a note's words stand where it is called."""
    here = part.new if part.fate != "moved-away" else None
    wanted = [f"b-{here.key}"] if here and here.key else []
    wanted += [f"{_WAS}b-{part.old.key}"] if part.old and part.old.key else []
    wanted += [f"b-{section.key}", f"{_WAS}b-{section.key}"] if section.key else ["b-main"]
    return next((name for name in wanted if name in known), "")
