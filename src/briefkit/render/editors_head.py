"""The head of a page with editors' marks: what the signs mean, whose marks are shown, and the way to each of them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from markupsafe import Markup

from briefkit.model.remarks import EditorsMark, Remark, Remarks
from briefkit.render.editors_html import tone
from briefkit.render.elements import element, join
from briefkit.render.remarks_html import counts
from briefkit.render.remarks_rows import row
from briefkit.render.setting import Setting

_MOST_CHOICES: Final = 24
"""Editors among whom one can choose: of more of them a list is no help."""


def editors_head(remarks: Remarks, page: Setting) -> Iterator[Markup]:
    """Give the legend, the choice of one editor, and for each a line that unfolds to what he or she did."""
    yield _legend()
    editors = editors_of(remarks)
    if may_choose(editors):
        yield _choice(editors)
    lists = []
    for by, found in editors:
        summary = element("summary", _named(by), " ", element("span", counts(found)))
        lists.append(element("details", summary, element("ul", *(row(remark, page) for remark in found))))
    yield element("div", *lists, class_="kinds")


def editors_of(remarks: Remarks) -> list[tuple[EditorsMark, list[Remark]]]:
    """Give the marks of each editor, the editor by the first of them."""
    by_number = [(one.editor.reviewer, one) for one in remarks.all if one.editor]
    groups = groupby(sorted(by_number, key=lambda pair: pair[0]), key=lambda pair: pair[0])
    found = [[remark for _, remark in group] for _, group in groups]
    return [(group[0].editor, group) for group in found if group[0].editor]


def may_choose(editors: Sequence[object]) -> bool:
    """Tell whether the page has a choice of editors."""
    return 1 < len(editors) <= _MOST_CHOICES


def _legend() -> Markup:
    rows = (
        join([element("ins", "put in"), element("del", "struck out")], ", "),
        join([element("mark", "spoken of", class_="said"), ": a comment, a highlight, a change of look"]),
    )
    return element("ul", *(element("li", words) for words in rows), class_="legend")


def _choice(editors: list[tuple[EditorsMark, list[Remark]]]) -> Markup:
    """Give a choice of whose marks are shown; a style sheet does what is chosen, since the page has no script."""
    choices = [_radio(0, Markup("everybody"), sum(len(found) for _, found in editors))]
    choices += [_radio(by.reviewer, _named(by), len(found)) for by, found in editors]
    return element("fieldset", element("legend", "Show the marks of"), *choices, class_="whose")


def _radio(number: int, name: Markup, count: int) -> Markup:
    button = element("input", type="radio", name="b-whose", id=choice_id(number), checked=number == 0)
    return element("label", button, " ", name, " ", element("span", str(count)))


def choice_id(number: int) -> str:
    """Give the id of the button that shows the marks of one editor alone; 0 stands for all of them."""
    return f"b-whose-{number}"


def _named(by: EditorsMark) -> Markup:
    chip = element("span", by.initials, class_=f"initials {tone(by)}")
    return join([chip, element("bdi", by.name or "Unknown")], " ")
