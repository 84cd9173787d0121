"""Remarks as HTML: the marks at the words, and the notes beside the block that holds them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from markupsafe import Markup, escape

from briefkit.model.findings import Severity
from briefkit.model.inlines import Marked
from briefkit.model.remarks import Explanation, Remark, Remarks
from briefkit.render.elements import element, join
from briefkit.render.setting import Setting

NOTHING: Final = Markup("")
_ENGLISH: Final = {"lang": "en", "dir": "ltr"}
"""What briefkit itself says is English, whatever the language of the brief."""


def mark_html(words: Markup, piece: Marked, page: Setting) -> Markup:
    """Give marked words; behind their last ones stands the number of each remark, which leads to it."""
    remarks = page.printed.remarks
    if remarks is None:
        return words
    worst = min((remarks.of(number).severity for number in piece.numbers), key=lambda severity: severity.rank)
    numbers = " ".join(map(str, piece.numbers))
    inside = element("mark", words, class_=worst.value, data_remarks=numbers)
    return inside if page.bare else inside + number_links(piece.closing, page)


def number_links(numbers: Iterable[int], page: Setting) -> Markup:
    """Give the links to remarks that have none on the page yet."""
    remarks = page.printed.remarks
    if remarks is None:
        return NOTHING
    new = [number for number in numbers if number not in page.remarked]
    page.remarked.update(new)
    return join([_number_link(remarks.of(number)) for number in new])


def _number_link(remark: Remark) -> Markup:
    return element(
        "a",
        str(remark.number),
        href=f"#{remark_id(remark.number)}",
        id=mark_id(remark.number),
        class_=f"remark-call {remark.severity.value}",
        aria_label=f"{remark.number}, {_kind(remark)}: {remark.message}",
        **_ENGLISH,
    )


def remarks_on(keys: Iterable[str], page: Setting) -> Markup:
    """Give the remarks on what was set last; they stand behind it, and wide screens show them beside it.

    Args:
        keys: of the blocks that it consists of, and of the section that it belongs to.
        page: the page.

    """
    remarks = page.printed.remarks
    if remarks is None:
        return NOTHING
    on_blocks = [n for key in keys for n in remarks.at_blocks.get(key, ()) if n not in page.remarked]
    numbers = sorted((page.remarked | set(on_blocks)) - page.told)
    if not numbers:
        return NOTHING
    page.told.update(numbers)
    whole = NOTHING
    if on_blocks:
        whole = element("p", "On all of this: ", number_links(on_blocks, page), class_="remark-calls")
    told = [remarks.of(number) for number in numbers]
    summary = element("summary", counts(told))
    notes = [remark_html(one, page) for one in told]
    return element("details", summary, "\n", whole, *notes, class_="remarks", **_ENGLISH) + "\n"


def remark_html(remark: Remark, page: Setting) -> Markup:
    """Give one remark: what is wrong, what would be better, why, and the ways to its neighbours and its words."""
    placed = remark.number in page.remarked
    parts = list(_said(remark, placed=placed))
    if not placed:
        quote = element("q", remark.quote, dir="auto") if remark.quote else NOTHING
        parts.append(element("p", remark.place, ": " if quote else "", quote, class_="quoted"))
    if remark.better:
        old, new = (element(tag, words, dir="auto") for tag, words in (("del", remark.quote), ("ins", remark.better)))
        parts.append(element("p", old, element("span", " becomes ", class_="turns"), new, class_="better"))
    is_reason = bool(remark.better and remark.explanation)
    if remark.advice and not is_reason:
        parts.append(element("p", _with_code(remark.advice), class_="advice"))
    if remark.code:
        parts.append(_explained(remark, remark.advice if is_reason else ""))
    parts.append(_neighbours(remark, page.printed.remarks))
    return (
        element(
            "div",
            *parts,
            class_=f"remark {remark.severity.value}",
            id=remark_id(remark.number),
            role="note",
            aria_labelledby=_words_id(remark.number),
        )
        + "\n"
    )


def _said(remark: Remark, *, placed: bool) -> Iterator[Markup]:
    """Give what a remark says: a rule in a line of its own words, an editor below his or her name."""
    number = _number(remark, placed=placed)
    kind = element("strong", _kind(remark).capitalize(), class_="severity")
    if not remark.label:
        message = element("span", _with_code(_sentence(remark.message)), id=_words_id(remark.number))
        yield element("p", number, " ", kind, " ", message, class_="said")
        return
    who = ", ".join(filter(None, (remark.by, remark.date)))
    yield element("p", number, " ", kind, " ", element("span", who, class_="by"), class_="said")
    lines = [element("span", line) if line else NOTHING for line in remark.message.split("\n")]
    yield element("p", join(lines, element("br")), id=_words_id(remark.number), dir="auto")


def _kind(remark: Remark) -> str:
    return remark.label or remark.severity.value


def _number(remark: Remark, *, placed: bool) -> Markup:
    """Give the number, which leads back to the words; one without a place leads nowhere."""
    if not placed:
        return element("span", str(remark.number), class_="remark-number")
    label = f"{remark.number}, back to the words"
    return element("a", str(remark.number), href=f"#{mark_id(remark.number)}", class_="remark-number", aria_label=label)


def _explained(remark: Remark, first: str) -> Markup:
    """Give what unfolds under the question why: some words that belong to this remark, and what its rule says."""
    told = remark.explanation
    if told is None:
        return element("p", remark.code, class_="rule")
    code = f"{remark.code} {remark.name}"
    parts = [element("p", _with_code(words)) for words in (first, told.title) if words]
    parts += [element("p", _with_code(part)) for part in told.reasons.split("\n\n") if part]
    parts += _examples(told)
    return element("details", element("summary", "Why? ", element("span", code)), *parts, class_="rule")


def _examples(told: Explanation) -> list[Markup]:
    made = []
    for name, words in (("Not", told.bad), ("But", told.good)):
        if words:
            made.append(element("p", name, class_="example-name") + element("pre", words, tabindex=0))
    return made


def _neighbours(remark: Remark, remarks: Remarks | None) -> Markup:
    before, after = remark.number - 1, remark.number + 1
    links = [
        element("a", sign, href=f"#{remark_id(number)}", aria_label=f"{words} remark")
        for sign, number, words in (("\u2039", before, "Previous"), ("\u203a", after, "Next"))
        if remarks and 1 <= number <= len(remarks.all)
    ]
    return element("p", *links, class_="remark-ways")


def counts(told: Iterable[Remark]) -> str:
    """Give `2 errors, 5 warnings`."""
    told = list(told)
    found = Counter(_kind(remark).lower() for remark in told)
    kinds = [*Severity, *dict.fromkeys(remark.label.lower() for remark in told if remark.label)]
    return ", ".join(f"{found[kind]} {kind}{'' if found[kind] == 1 else 's'}" for kind in kinds if found[kind])


def _with_code(words: str) -> Markup:
    """Give words in which what stands between backquotes is set as what an author types."""
    pieces = words.split("`")
    if len(pieces) % 2 == 0:  # one of them has no partner
        return escape(words)
    return join([element("code", piece) if n % 2 else piece for n, piece in enumerate(pieces)])


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def mark_id(number: int) -> str:
    """Give the id of the place in the text where a remark's words end."""
    return f"b-mark-{number}"


def remark_id(number: int) -> str:
    """Give the id of a remark."""
    return f"b-remark-{number}"


def _words_id(number: int) -> str:
    return f"b-remark-{number}-words"
