"""Recommendations that an author wrote as an ordinary list: they are read like those that are set out as such."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from briefkit.checks.claims.once import once
from briefkit.checks.sections import heading
from briefkit.model.blocks import Block, BulletList, ListItem, NumberedList, Paragraph, Recommendations
from briefkit.model.brief import Brief, Section
from briefkit.model.text import uncited_text
from briefkit.model.walk import blocks, brief_blocks

PlainList: TypeAlias = BulletList | NumberedList

CLOSING = re.compile(r"\b(?:conclu|clos|summ|outlook|discuss)", re.IGNORECASE)
"""Headings under which a brief may end without asking for anything."""
CHOICES = re.compile(r"\b(?:options?|choices?|scenarios?|alternatives?)\b", re.IGNORECASE)
"""Headings under which nothing is recommended yet."""
_ASKING = re.compile(
    r"\b(?:should|must|shall|ought to|needs? to|(?:is|are) (?:needed|required|urged)|recommend\w*|calls? (?:on|for))\b",
    re.IGNORECASE,
)
"""What is said of something that is not so yet."""


def _asking_sections(brief: Brief) -> Iterator[Section]:
    """Give the sections that look forward, but for those whose heading says that they close or weigh choices."""
    for section in brief.sections:
        title = heading(section)
        if section.role == "way-forward" and not CLOSING.search(title) and not CHOICES.search(title):
            yield section


@once
def plain_lists(brief: Brief) -> tuple[PlainList, ...]:
    """Give the ordinary lists that ask for something; none where the brief sets its recommendations out as such."""
    if any(isinstance(block, Recommendations) for block in brief_blocks(brief)):
        return ()
    return tuple(found for section in _asking_sections(brief) for found in _asking(section))


def opening(item: ListItem) -> str:
    """Give the words of an item's first paragraph."""
    return next((_words(block) for block in item.blocks if isinstance(block, Paragraph)), "")


def _asking(section: Section) -> Iterator[PlainList]:
    """Give the lists of a section in which an item asks, or which follow on a line or a heading that does."""
    before = heading(section)
    for block in section.blocks:
        if isinstance(block, BulletList | NumberedList):
            if _ASKING.search(before) or any(_ASKING.search(opening(item)) for item in block.items):
                yield block
        elif isinstance(block, Paragraph):
            before = _words(block)


def _words(block: Block) -> str:
    return " ".join(uncited_text(one.inlines) for one in blocks((block,)) if isinstance(one, Paragraph)).strip()
