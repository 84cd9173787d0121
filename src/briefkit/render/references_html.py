"""The list of references as HTML; on the web page each work leads back to where it is cited."""

from markupsafe import Markup

from briefkit.model.blocks import ReferenceEntry, ReferenceList
from briefkit.model.text import bare_text
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import line_html
from briefkit.render.setting import Setting, cited_id


def references_html(block: ReferenceList, page: Setting) -> Markup:
    """Give the list; in a numeric style the numbers stand in a column of their own."""
    entries = [_entry(entry, page) + "\n" for entry in block.entries]
    numbered = "works numbered" if any(entry.label for entry in block.entries) else "works"
    return element("ul", *entries, class_=numbered, id=page.block_id(block.key))


def _entry(block: ReferenceEntry, page: Setting) -> Markup:
    label = element("span", line_html(block.label, page), class_="label") + " " if block.label else ""
    words = element("span", line_html(block.inlines, page), id=page.anchor_id(block.anchor, block.key))
    direction = page.against(bare_text((*block.label, *block.inlines)))
    return element("li", label, words, _ways_back(block, page), dir=direction, id=page.block_id(block.key))


def _ways_back(block: ReferenceEntry, page: Setting) -> Markup:
    """Give a link to each citation of a work; the style sheet draws it, since it is no word of the entry."""
    count = page.citations.get(block.anchor, 0)
    return join([_way_back(block.anchor, number, count, page) for number in range(1, count + 1)])


def _way_back(work: str, number: int, count: int, page: Setting) -> Markup:
    figures = page.printed.wording.numeral(number)
    return element(
        "a",
        href=f"#{cited_id(work, number)}",
        class_="cite-back",
        role="doc-backlink",
        aria_label=page.label("citation-back", number=figures),
        data_n=figures if count > 1 else None,
    )
