"""The rules of one brief: its logo, widths that were asked for, and what only paper needs to be told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from briefkit.model.blocks import Chart, Figure, NumberedList
from briefkit.model.picture_size import measure, set_width
from briefkit.model.scripts import script_of
from briefkit.model.walk import brief_blocks
from briefkit.render.balance import balanced
from briefkit.render.binding import bound_text
from briefkit.render.charts.measure import width_rule
from briefkit.render.cover import room_under_masthead
from briefkit.render.css import LONG_TITLE_SHARE, inside
from briefkit.render.css import number as css_number
from briefkit.render.css_words import letter_rules, quoted
from briefkit.render.feet import footer_of
from briefkit.render.numerals import counter_style, counters
from briefkit.render.pictures_html import SIGN, data_address, paper_address
from briefkit.render.printed import Printed
from briefkit.render.redline_html import redline_rules
from briefkit.render.setting import Target
from briefkit.render.table_fit import Fit
from briefkit.render.table_fits import table_fits
from briefkit.render.words import NO_BREAK_SPACE

_STANDFIRST: Final = 31
"""Sizes of its type that a centred standfirst is wide at most."""
_MM: Final = 25.4 / 72


def figure_rules(printed: Printed, target: Target) -> str:
    """Give the rules of one brief: the logo, widths that were asked for; on paper decoration and numbers too.

    They are rules and not `style` attributes, which the page's content security policy forbids.
    """
    logo = _logo_address(printed, target)
    first = [f".with-logo::before {{ background-image: url({logo}) }}"] if logo else []
    first.append(f":root {{ quotes: {' '.join(map(quoted, printed.wording.quotes))} }}")
    first.append(f":root {{ --colon: {quoted(printed.wording.colon)} }}")
    if target == "paper":
        first.append(f":root {{ --page-of: {_page_of(printed)} }}")
        if words := footer_of(printed):
            first.append(f":root {{ --foot: {quoted(words)} }}")
        first.extend(_centred(printed))
        first.extend(_cover(printed))
        first += [_start_rule(block) for block in brief_blocks(printed.brief) if isinstance(block, NumberedList)]
    if target == "paper" or printed.alike:
        first.extend(_column_rules(key, fit) for key, fit in table_fits(printed).items())
    digits = counter_style(printed.lang)
    if digits != "decimal":
        first.append(f"ol {{ list-style-type: {digits} }}")
    first += _recommendation_rule(printed, digits)
    first += letter_rules(counters(script_of(printed.lang)))
    if target == "screen":
        first += [width_rule(block) for block in brief_blocks(printed.brief) if isinstance(block, Chart)]
    figures = [block for block in brief_blocks(printed.brief) if isinstance(block, Figure)]
    rules = first + [rule for figure in figures if (rule := _figure_rule(figure, printed, target))]
    if printed.redline:
        rules += redline_rules(printed, printed.redline, target)
    return "\n".join(rules)


def _cover(printed: Printed) -> Iterator[str]:
    """Give the room over the title of a cover."""
    if printed.style.page.masthead == "cover":
        yield f".masthead-cover .masthead {{ padding-bottom: {css_number(room_under_masthead(printed))}mm }}"


def _recommendation_rule(printed: Printed, digits: str) -> list[str]:
    """Give the rule of the numbers of recommendations, where they are not bare figures: `R1`."""
    words = printed.wording.label("recommendation-number")
    if words == "{number}" and digits == "decimal":
        return []
    number = f"counter(rec, {digits})" if digits != "decimal" else "counter(rec)"
    before, _, after = words.partition("{number}")
    parts = [quoted(before) if before else "", number, quoted(after) if after else ""]
    return [f".recommendations > li::before {{ content: {' '.join(part for part in parts if part)} }}"]


def _centred(printed: Printed) -> Iterator[str]:
    """Give how far a centred title and its standfirst stand in, so that their lines are of much the same length."""
    style = printed.style
    if style.page.masthead != "centred":
        return
    measure = style.page.full_measure
    title, standfirst = style.type["h1"], style.type["standfirst"]
    if printed.title_is_long:
        title = replace(title, size=title.size * LONG_TITLE_SHARE)
    for selector, words, token, most in (
        ("h1", printed.title, title, measure),
        (".front .standfirst", printed.standfirst, standfirst, min(measure, _STANDFIRST * standfirst.size * _MM)),
    ):
        inset = (measure - balanced(bound_text(words).replace(NO_BREAK_SPACE, "\u2013"), most, token, style)) / 2
        yield f"{selector} {{ padding-inline: {css_number(inset)}mm }}"


def _start_rule(block: NumberedList) -> str:
    """Give the rule of a list that does not begin at 1: WeasyPrint does not look at its `start`."""
    return "" if block.start == 1 else f"#b-{block.key} {{ counter-reset: list-item {block.start - 1} }}"


def _column_rules(key: str, fit: Fit) -> str:
    """Give the widths of a table's columns, as shares: a box may leave it less room than the text."""
    whole = sum(fit.widths)
    return "\n".join(
        f"#b-{key} col:nth-child({number}) {{ width: {css_number(100 * width / whole)}% }}"
        for number, width in enumerate(fit.widths, start=1)
    )


def _page_of(printed: Printed) -> str:
    """Give the page's number and their count in the brief's language, as CSS `content`."""
    kind = counter_style(printed.lang)
    digits = "" if kind == "decimal" else f", {kind}"
    counters = {"{page}": f"counter(page{digits})", "{pages}": f"counter(pages{digits})"}
    parts = re.split(r"(\{pages?\})", printed.wording.label("page-of"))
    return " ".join(counters.get(part) or quoted(part) for part in parts if part)


def _logo_address(printed: Printed, target: Target) -> str:
    """Give the address of the publisher's logo: a picture of the brief, or else a file of the house style."""
    src = printed.publisher.logo
    found = printed.brief.pictures.get(src)
    if found:
        return paper_address(src) if target == "paper" else data_address(found, printed.style, SIGN)
    file = printed.style.file(src) if src else None
    if file is None:
        return ""
    return "bk-style:" + quote(src) if target == "paper" else inside(file)


def _figure_rule(figure: Figure, printed: Printed, target: Target) -> str:
    """Give the width of a figure: on a screen what the author asks for, on paper what sheet and pixels allow."""
    found = printed.brief.pictures.get(figure.src)
    if target == "screen" or found is None:
        width = figure.width_percent
        return f"#b-{figure.key} .picture > * {{ width: {css_number(width)}% }}" if width is not None else ""
    page = printed.style.page
    share = 100 * set_width(found, figure.width_percent, page) / measure(page)
    if not figure.decorative:
        return f"#b-{figure.key} .picture > * {{ width: {css_number(share)}% }}"
    return (
        f"#b-{figure.key} .decoration {{ width: {css_number(share)}%; "
        f"padding-top: {css_number(share * found.height / found.width)}%; "
        f"background: url({paper_address(figure.src)}) no-repeat; background-size: contain }}"
    )
