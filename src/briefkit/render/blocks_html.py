"""Blocks as HTML, one small function per kind; every block's element carries its key as an id."""

from collections.abc import Iterable
from functools import singledispatch

from markupsafe import Markup

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    CodeBlock,
    Division,
    Figure,
    Heading,
    KeyMessages,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    ReferenceList,
    Statistic,
    Table,
    ThematicRule,
)
from briefkit.model.text import bare_text
from briefkit.render.abreast import abreast
from briefkit.render.charts_html import chart_html
from briefkit.render.elements import element, join
from briefkit.render.figures_html import figure_html
from briefkit.render.grouping import grouped
from briefkit.render.inlines_html import line_html
from briefkit.render.numbers_html import label_html
from briefkit.render.proof_html import paragraph_number
from briefkit.render.references_html import references_html
from briefkit.render.remarks_html import told_html
from briefkit.render.setting import Setting
from briefkit.render.tables_html import table_html
from briefkit.render.text_html import code_html, heading_html, paragraph_html, rule_html


def blocks_html(line: Iterable[Block], page: Setting) -> Markup:
    """Give blocks one after another; statistics that stand side by side become one group."""
    return join([group_html(group, page) for group in grouped(line)])


def group_html(group: list[Block], page: Setting) -> Markup:
    """Give blocks that stand together; statistics side by side are one labelled group."""
    content = join([block_html(block, page) + "\n" for block in group])
    statistics = [block for block in group if isinstance(block, Statistic)]
    if not statistics:
        return content
    alone = page.narrow and len(statistics) == 1
    classes = f"stats across-{abreast(statistics, page.printed.style)}{' across' if page.narrow and not alone else ''}"
    return element("div", content, class_=classes, role="group", aria_label=page.label("statistics")) + "\n"


LONG_ADDRESSEE = 44
"""Characters of an addressee who stands over the action: a longer one would reach down into the next margin."""

MOST_ABREAST = 4
"""Recommendations that stand side by side on a band."""
LONGEST_ABREAST = 240
"""Characters of each of them."""


@singledispatch
def block_html(block: Block, page: Setting) -> Markup:
    """Give one block as HTML.

    Raises:
        TypeError: the page does not know this kind of block.

    """
    raise TypeError(f"no HTML for {type(block).__name__} in {page.printed.brief.name}")


@block_html.register
def _bullet_list(block: BulletList, page: Setting) -> Markup:
    items = [block_html(item, page) + "\n" for item in block.items]
    return element("ul", *items, class_="tight" if block.tight else "loose", id=page.block_id(block.key))


@block_html.register
def _numbered_list(block: NumberedList, page: Setting) -> Markup:
    items = [block_html(item, page) + "\n" for item in block.items]
    start = None if block.start == 1 else block.start
    return element("ol", *items, class_="tight" if block.tight else "loose", id=page.block_id(block.key), start=start)


@block_html.register
def _list_item(block: ListItem, page: Setting) -> Markup:
    content = [told_html(group_html(group, page), (block, *group), page) for group in grouped(block.blocks)]
    return element("li", *content, id=page.block_id(block.key))


@block_html.register
def _quotation(block: Quotation, page: Setting) -> Markup:
    words = line_html(block.speaker, page) if block.speaker else Markup("")
    speaker = element("footer", words) if words else ""
    content = blocks_html(block.blocks, page)
    html = element("blockquote", content, speaker, id=page.block_id(block.key))
    return page.own("quotation", html, block, content=content, speaker=words)


@block_html.register
def _key_messages(block: KeyMessages, page: Setting) -> Markup:
    words = page.anchor_id("", block.key)
    title = element(f"h{page.rank}", page.label("key-messages"), id=words, class_="title")
    return element(
        "section",
        title,
        "\n",
        blocks_html(block.blocks, page),
        class_="key-messages",
        id=page.block_id(block.key),
        aria_labelledby=words,
    )


@block_html.register
def _recommendations(block: Recommendations, page: Setting) -> Markup:
    items = [block_html(item, page) + "\n" for item in block.items]
    style = page.printed.style
    side_by_side = style.page.recommendations == "band" and _stand_abreast(block)
    numbered = element("ol", *items, class_="recommendations abreast" if side_by_side else "recommendations")
    return element(
        "div",
        blocks_html(block.blocks, page),
        numbered,
        class_="asks",
        id=page.block_id(block.key),
        role="group",
        aria_label=page.label("recommendations"),
    )


def _stand_abreast(block: Recommendations) -> bool:
    """Whether recommendations on a band are few and short enough to stand side by side."""
    lengths = [len(bare_text((*item.addressee, *item.action))) for item in block.items if not item.blocks]
    return len(lengths) == len(block.items) and 1 < len(lengths) <= MOST_ABREAST and max(lengths) <= LONGEST_ABREAST


@block_html.register
def _recommendation(block: Recommendation, page: Setting) -> Markup:
    action = line_html(block.action, page)
    parts = [element("span", action, class_="action")]
    addressee = line_html(block.addressee, page) if block.addressee else Markup("")
    if block.addressee:
        colon = element("span", page.printed.wording.colon, class_="sep")
        is_long = page.on_paper and len(addressee.striptags()) > LONG_ADDRESSEE
        parts.insert(0, element("strong", addressee, colon, class_="addressee long" if is_long else "addressee"))
    by = page.printed.wording.deadline(block.by) if block.by else ""
    if by:
        parts.append(element("span", by, class_="by"))
    number = paragraph_number(block.key, page)
    words = told_html(element("p", number, join(parts, " ")), (block,), page)
    content = blocks_html(block.blocks, page)
    html = element("li", words, content, id=page.block_id(block.key))
    told = {"number": number, "addressee": addressee, "action": action, "by": by, "content": content}
    return page.own("recommendation", html, block, **told)


@block_html.register
def _box(block: Box, page: Setting) -> Markup:
    words = page.anchor_id(block.anchor, block.key)
    content = blocks_html(block.blocks, page)
    number = label_html("box", block.key, page)
    words_of_title = line_html(block.title, page.heading())
    title = [part for part in (number, words_of_title) if part]
    head = element(f"h{page.rank}", join(title, " "), class_="title", id=words) if title else Markup("")
    html = _aside("box", head, content, block.key, page, words if title else "")
    return page.own("box", html, block, title=words_of_title, number=number, content=content)


@block_html.register
def _callout(block: Callout, page: Setting) -> Markup:
    words = page.anchor_id("", block.key)
    kind = element("span", page.label(block.kind), class_="kind")
    title = element("span", line_html(block.title, page), class_="words") if block.title else ""
    head = element("p", kind, " " if title else "", title, class_="title", id=words)
    content = blocks_html(block.blocks, page)
    html = _aside(f"callout {block.kind}", head, content, block.key, page, words)
    return page.own("callout", html, block, kind=page.label(block.kind), title=title, content=content)


def _aside(classes: str, title: Markup, content: Markup, key: str, page: Setting, named_by: str) -> Markup:
    """A note and no landmark: a list of landmarks is for the parts of the page. Its title names it, or what it is."""
    return element(
        "aside",
        title,
        content,
        class_=classes,
        id=page.block_id(key),
        role="note",
        aria_labelledby=named_by or None,
        aria_label=None if named_by else page.label("box"),
    )


@block_html.register
def _statistic(block: Statistic, page: Setting) -> Markup:
    value = element("p", paragraph_number(block.key, page), page.steady(block.value), class_="value")
    label = element("p", page.steady(block.label), class_="label")
    told = blocks_html(block.blocks, page)
    source = element("div", told, class_="source") if told else ""
    html = element("div", value, label, source, class_="stat", id=page.block_id(block.key))
    words = {"value": page.steady(block.value), "label_words": page.steady(block.label), "source": told}
    return page.own("statistic", html, block, **words)


@block_html.register
def _division(block: Division, page: Setting) -> Markup:
    return element(
        "div",
        blocks_html(block.blocks, page),
        lang=block.lang,
        dir=page.direction(block.lang, block.direction),
        id=page.block_id(block.key),
    )


block_html.register(ReferenceList, references_html)
block_html.register(Figure, figure_html)
block_html.register(Chart, chart_html)
block_html.register(Table, table_html)
block_html.register(Paragraph, paragraph_html)
block_html.register(Heading, heading_html)
block_html.register(CodeBlock, code_html)
block_html.register(ThematicRule, rule_html)
