"""The head of a page with remarks: how much is left, what the marks mean, and the way to each remark by its kind."""

from collections.abc import Iterator, Mapping
from typing import Final

from markupsafe import Markup

from briefkit.model.findings import Severity
from briefkit.model.remarks import Remarks
from briefkit.render.editors_head import editors_head
from briefkit.render.elements import element, join
from briefkit.render.remarks_html import NOTHING, counts, remark_html
from briefkit.render.remarks_rows import row
from briefkit.render.setting import Setting

KINDS: Final[Mapping[str, str]] = {
    "BK1": "File and front matter",
    "BK2": "Sections and lengths",
    "BK3": "Evidence, names and dates",
    "BK4": "Citations and references",
    "BK5": "Language",
    "BK6": "Pictures, tables and charts",
    "BK7": "Notes, links and markup",
    "BK8": "House style",
    "BK9": "House wording",
}
"""Beginning of the codes -> what they are about, in the words of authors."""
_MOST_OPEN: Final = 12
"""Remarks above the brief that are unfolded: of more of them nobody would find the brief."""
_LEGEND: Final = (
    (Severity.ERROR, "Error", "it cannot be published like this"),
    (Severity.WARNING, "Warning", "an editor would mark it"),
    (Severity.SUGGESTION, "Suggestion", "worth a look"),
)


def remarks_head(page: Setting) -> Markup:
    """Give the head; it is made after the text, since it holds the remarks that found no place there."""
    remarks = page.printed.remarks
    if remarks is None or page.on_paper:
        return NOTHING
    parts = [element("p", _opening(remarks), class_="remarks-count")]
    if remarks.opening[1:]:
        parts.append(element("ul", *(element("li", line, dir="auto") for line in remarks.opening[1:]), class_="files"))
    if remarks.unbuilt:
        parts.append(element("p", remarks.unbuilt, class_="unbuilt"))
    if remarks.all:
        parts += list(editors_head(remarks, page)) if remarks.opening else [_legend(), _kinds(remarks, page)]
    parts += _without_words(remarks, page)
    return element("section", *parts, class_="remarks-head", aria_label="Remarks", lang="en", dir="ltr")


def _without_words(remarks: Remarks, page: Setting) -> Iterator[Markup]:
    """Give the remarks that found no words on the page, under what they have in common."""
    lost = [remark for remark in remarks.all if remark.number not in page.told]
    page.told.update(remark.number for remark in lost)
    for group in dict.fromkeys(remark.group for remark in lost):
        notes = [remark_html(one, page) for one in lost if one.group == group]
        title = element("summary", group, " ", element("span", str(len(notes))), class_="remarks-title")
        yield element("details", title, *notes, class_="whole", open=len(notes) <= _MOST_OPEN)


def _opening(remarks: Remarks) -> Markup:
    if remarks.opening:
        return element("strong", remarks.opening[0])
    if not remarks.all:
        return Markup("Nothing is left to mend in this brief.")
    errors = sum(remark.severity is Severity.ERROR for remark in remarks.all)
    then = "what is left before this can be published" if errors else "nothing here keeps it from being published"
    return join([element("strong", counts(remarks.all)), then], ": ")


def _legend() -> Markup:
    rows = [
        element("li", element("mark", name, class_=level.value), f": {meaning}") for level, name, meaning in _LEGEND
    ]
    return element("ul", *rows, class_="legend")


def _kinds(remarks: Remarks, page: Setting) -> Markup:
    """Give for each kind a line that unfolds to its remarks, the worst first."""
    lists = []
    for beginning, title in KINDS.items():
        found = [remark for remark in remarks.all if remark.code.startswith(beginning)]
        if not found:
            continue
        rows = [row(remark, page) for remark in sorted(found, key=lambda one: (one.severity.rank, one.number))]
        summary = element("summary", title, " ", element("span", counts(found)))
        lists.append(element("details", summary, element("ul", *rows)))
    return element("div", *lists, class_="kinds")
