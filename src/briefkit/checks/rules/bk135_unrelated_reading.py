"""Further reading that shares no word with the brief's title, keywords and headings, and few with its text.

Why it matters
    Three links under "Related" are a promise that they go on from here. What a web page filled in by itself leads away.

Bad
    title: Pay Ferries for Arrivals
    related: [{title: A Register of School Meals, url: "https://institute.example/meals"}]

Good
    title: Pay Ferries for Arrivals
    related: [{title: Why Ferries Do Not Sail, url: "https://institute.example/sail"}]

Source
    U4, guidelines for authors: "We also recommend".
"""

from collections.abc import Iterator

from briefkit.checks.claims.asks import subjects
from briefkit.checks.claims.statements import is_english, statements
from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks

RULE = Rule("BK135", "unrelated-reading", Severity.SUGGESTION, needs_front_matter=True)

_FEWEST = 3
"""Words of a title that tell what it is about; a shorter one may be a turn of phrase."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the words of each title with what the brief says it is about."""
    data = brief.metadata
    if not data.related or not is_english(data.lang):
        return
    said = (data.title, data.subtitle, data.standfirst, *data.keywords, *data.topics)
    headings = [bare_text(block.inlines) for block in brief_blocks(brief) if isinstance(block, Heading)]
    about = subjects(" ".join((*said, *headings)))
    for index, entry in enumerate(data.related):
        words = subjects(entry.title)
        if len(words) >= _FEWEST and about and not words & about and not _is_told(brief, words):
            message = f"'{entry.title}' seems to be about something else"
            hint = "Take it out, or name the subject that both share among the keywords."
            yield RULE.at(brief, where(brief, "related", index), message, hint=hint)


def _is_told(brief: Brief, words: frozenset[str]) -> bool:
    """Tell whether the text itself speaks of at least half of some subjects."""
    text = " ".join(one.text for one in statements(brief) if one.is_english).lower()
    return 2 * sum(f" {word}" in text for word in words) >= len(words)
