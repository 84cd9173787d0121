"""The head of a page with remarks: how much is left, what the marks mean, and the way to each remark by its kind."""

from collections.abc import Iterable, Mapping
from typing import Final

from markupsafe import Markup

from briefkit.model.findings import Severity
from briefkit.model.remarks import Remark, Remarks
from briefkit.render.elements import element, join
from briefkit.render.remarks_html import NOTHING, counts, mark_id, remark_html, remark_id
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
_LEGEND: Final = (
    (Severity.ERROR, "Error", "it cannot be published like this"),
    (Severity.WARNING, "Warning", "an editor would mark it"),
    (Severity.SUGGESTION, "Suggestion", "worth a look"),
)
_EDITED: Final = (
    (Severity.WARNING, "Edit", "it changes the text"),
    (Severity.SUGGESTION, "Remark", "a comment, a highlight, a change of look"),
)


def remarks_head(page: Setting) -> Markup:
    """Give the head; it is made after the text, since it holds the remarks that found no place there."""
    remarks = page.printed.remarks
    if remarks is None or page.on_paper:
        return NOTHING
    parts = [element("p", _opening(remarks), class_="remarks-count")]
    if remarks.unbuilt:
        parts.append(element("p", remarks.unbuilt, class_="unbuilt"))
    if remarks.all:
        parts += [_legend(_EDITED), _editors(remarks, page)] if remarks.opening else [_legend(), _kinds(remarks, page)]
    lost = [remark for remark in remarks.all if remark.number not in page.told]
    if lost:
        page.told.update(remark.number for remark in lost)
        title = element("p", "On the brief as a whole", class_="remarks-title")
        parts.append(element("div", title, *(remark_html(one, page) for one in lost), class_="whole"))
    return element("section", *parts, class_="remarks-head", aria_label="Remarks", lang="en", dir="ltr")


def _opening(remarks: Remarks) -> Markup:
    if remarks.opening:
        return element("strong", remarks.opening)
    if not remarks.all:
        return Markup("Nothing is left to mend in this brief.")
    errors = sum(remark.severity is Severity.ERROR for remark in remarks.all)
    then = "what is left before this can be published" if errors else "nothing here keeps it from being published"
    return join([element("strong", counts(remarks.all)), then], ": ")


def _legend(told: Iterable[tuple[Severity, str, str]] = _LEGEND) -> Markup:
    rows = [element("li", element("mark", name, class_=level.value), f": {meaning}") for level, name, meaning in told]
    return element("ul", *rows, class_="legend")


def _editors(remarks: Remarks, page: Setting) -> Markup:
    """Give for each editor a line that unfolds to what he or she did, in the order of the brief."""
    lists = []
    for editor in dict.fromkeys(remark.by for remark in remarks.all):
        found = [remark for remark in remarks.all if remark.by == editor]
        summary = element("summary", editor or "Not recorded", " ", element("span", counts(found)))
        lists.append(element("details", summary, element("ul", *(_row(remark, page) for remark in found))))
    return element("div", *lists, class_="kinds")


def _kinds(remarks: Remarks, page: Setting) -> Markup:
    """Give for each kind a line that unfolds to its remarks, the worst first."""
    lists = []
    for beginning, title in KINDS.items():
        found = [remark for remark in remarks.all if remark.code.startswith(beginning)]
        if not found:
            continue
        rows = [_row(remark, page) for remark in sorted(found, key=lambda one: (one.severity.rank, one.number))]
        summary = element("summary", title, " ", element("span", counts(found)))
        lists.append(element("details", summary, element("ul", *rows)))
    return element("div", *lists, class_="kinds")


def _row(remark: Remark, page: Setting) -> Markup:
    there = mark_id if remark.number in page.remarked else remark_id
    words = f"{remark.label}: {remark.message}" if remark.label else remark.message
    link = element("a", f"{remark.number}. {words}", href=f"#{there(remark.number)}")
    tells_more = len(remark.quote) > 1 and remark.quote not in remark.message
    quote = element("q", remark.quote, dir="auto") if tells_more else NOTHING
    return element("li", link, " " if quote else "", quote, class_=remark.severity.value)
