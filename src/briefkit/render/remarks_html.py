"""Remarks as HTML: the marks at the words, and the notes beside the block that holds them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from markupsafe import Markup, escape

from briefkit.model.blocks import Block
from briefkit.model.findings import Severity
from briefkit.model.inlines import Marked
from briefkit.model.remarks import Explanation, Remark, Remarks
from briefkit.render.editors_html import UNKNOWN, by_line, is_before, look_of, words_put_in, words_under_hands
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
    told = [remarks.of(number) for number in piece.numbers]
    inside = words_under_hands(words, told) if told[0].editor else _found_words(words, told)
    # where a paragraph begins, no words stand before those that somebody put in
    first = [number for number in piece.closing if is_before(remarks.of(number))]
    last = [number for number in piece.closing if number not in first]
    return join([*_numbered(first, page), inside, *_numbered(last, page)])


def _found_words(words: Markup, told: Sequence[Remark]) -> Markup:
    worst = min((remark.severity for remark in told), key=lambda severity: severity.rank)
    return element("mark", words, class_=worst.value, data_remarks=" ".join(str(one.number) for one in told))


def _numbered(numbers: Iterable[int], page: Setting) -> Iterator[Markup]:
    """Give what editors put in at a place, each with its number; inside a link numbers stand behind it."""
    remarks = page.printed.remarks
    for number in numbers:
        if remarks:
            yield words_put_in(remarks.of(number))
        if not page.bare:
            yield number_links((number,), page)


def number_links(numbers: Iterable[int], page: Setting) -> Markup:
    """Give the links to remarks that have none on the page yet."""
    remarks = page.printed.remarks
    if remarks is None:
        return NOTHING
    new = [number for number in numbers if number not in page.remarked]
    page.remarked.update(new)
    return join([_number_link(remarks.of(number)) for number in new])


def _number_link(remark: Remark) -> Markup:
    by = remark.editor
    words = f"{by.initials} {remark.number}" if by else str(remark.number)
    said = f"{by.label} by {by.name or UNKNOWN}" if by else f"{remark.kind}: {remark.message}"
    return element(
        "a",
        words,
        href=f"#{remark_id(remark.number)}",
        id=mark_id(remark.number),
        class_=f"remark-call {look_of(remark)}",
        aria_label=f"{words}, {said}",
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


def told_html(html: Markup, blocks: Iterable[Block], page: Setting) -> Markup:
    """Give a part of a list with the remarks on it, which would else stand below the whole list on a telephone."""
    told = remarks_on([block.key for block in blocks], page)
    return element("div", html, told, class_="told") if told else html


def remark_html(remark: Remark, page: Setting) -> Markup:
    """Give one remark: what is wrong, what would be better, why, and the ways to its neighbours and its words."""
    placed = remark.number in page.remarked
    parts = list(_said(remark, placed=placed))
    if not placed:
        is_new = remark.quote and not remark.better and remark.quote not in remark.message
        quote = element("q", remark.quote, dir="auto") if is_new else NOTHING
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
            class_=f"remark {look_of(remark)}{' answer' if remark.editor and remark.editor.answers else ''}",
            id=remark_id(remark.number),
            role="note",
            aria_labelledby=_words_id(remark.number),
        )
        + "\n"
    )


def _said(remark: Remark, *, placed: bool) -> Iterator[Markup]:
    """Give what a remark says: a rule in a line of its own words, an editor below his or her name."""
    number = _number(remark, placed=placed)
    kind = element("strong", remark.kind.capitalize(), class_="severity")
    if remark.editor is None:
        message = element("span", _with_code(_sentence(remark.message)), id=_words_id(remark.number))
        yield element("p", number, " ", kind, " ", message, class_="said")
        return
    yield element("p", number, " ", kind, " ", by_line(remark.editor), class_="said")
    lines = [element("span", line) if line else NOTHING for line in remark.message.split("\n")]
    yield element("p", join(lines, element("br")), id=_words_id(remark.number), dir="auto")
    if answered := remark.editor.answers:
        link = element("a", f"remark {answered}", href=f"#{remark_id(answered)}")
        yield element("p", "In answer to ", link, ".", class_="advice")


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
    found = Counter(remark.kind.lower() for remark in told)
    kinds = dict.fromkeys([*Severity, *(remark.kind.lower() for remark in told)])
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
