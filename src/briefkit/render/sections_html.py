"""A section as HTML: its heading, its blocks, and the pull quotes of their words."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from briefkit.model.blocks import Block, Heading, Statistic
from briefkit.model.walk import blocks
from briefkit.render.across import reaches_across, stands_on_band
from briefkit.render.beside import stands_beside
from briefkit.render.binding import bound
from briefkit.render.blocks_html import group_html
from briefkit.render.elements import element, join
from briefkit.render.grouping import grouped, repeated_words
from briefkit.render.inlines_html import line_html
from briefkit.render.numbers_html import place_html
from briefkit.render.printed import PrintedSection
from briefkit.render.remarks_html import remarks_on
from briefkit.render.setting import Setting


def section_html(section: PrintedSection, page: Setting) -> Markup:
    """Give a section with its heading; one without a title is a plain part of the text."""
    style = page.printed.style
    across = reaches_across(section, style)
    page = replace(
        page.ranked(3 if section.title else 2), narrow=page.on_paper and style.page.columns > 1 and not across
    )
    groups = grouped(section.blocks)
    beside = page.on_paper and style.page.column > 0 and stands_beside(section)
    if beside:
        groups.sort(key=lambda group: not isinstance(group[0], Statistic))  # a float begins where it stands in the text
    words = page.anchor_id(section.anchor, section.key)
    number, title = place_html(section.key, page), line_html(section.title, page.heading())
    heading = element("h2", number, title, id=words)
    content = list(_with_remarks(section, groups, page))
    if section.placeholder:
        content = [element("div", join(content), class_="placeholder")]
    if not section.title:
        return element("div", *content, class_="lead", id=page.block_id(section.key))
    said = {"stats-beside": beside, "across": across, "band": stands_on_band(section, style)}
    classes = " ".join([*([section.role] if section.role else []), *(name for name, holds in said.items() if holds)])
    html = element(
        "section", heading, "\n", *content, class_=classes, id=page.block_id(section.key), aria_labelledby=words
    )
    told = {"title": title, "number": number, "role": section.role, "content": join(content)}
    return page.own("section", html, section, **told)


def _with_remarks(section: PrintedSection, groups: list[list[Block]], page: Setting) -> Iterator[Markup]:
    """Set what a section holds, each piece with the remarks on it; those on a heading stand with what follows it."""
    keys = [section.key]
    for number, group in enumerate(groups, start=1):
        html = _with_pull_quotes(group, page)
        keys += [block.key for block in blocks(group)]
        if isinstance(group[0], Heading) and number < len(groups):
            yield html
            continue
        yield html + remarks_on(keys, page)
        keys.clear()


def _with_pull_quotes(group: list[Block], page: Setting) -> Markup:
    """Set pull quotes behind the block with their words: right under a heading they would part it from its text."""
    quotes = [words for block in group for words in repeated_words(block)]
    asides = [_pull_quote(line_html(bound(words), page.bared()), page) + "\n" for words in quotes]
    return group_html(group, page) + join(asides)


def _pull_quote(words: Markup, page: Setting) -> Markup:
    html = element("aside", element("p", words), class_="pull", aria_hidden="true")
    return page.own("pull", html, None, words=words)
