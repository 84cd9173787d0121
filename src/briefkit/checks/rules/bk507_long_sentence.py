"""A sentence is so long that its reader loses the thread.

Why it matters
    Of sentences with 14 words, readers understand more than nine tenths at once; of those with 43, less than a tenth.
    Above 45 words it is a warning, above 35 a suggestion. What stands between colons and semicolons counts for itself.

Bad
    The authority, which was founded in 2009 and reports to the ministry, pays the operator by the timetable, which
    means that a boat that stays in port earns as much as one that sails, and that nobody gains by mending engines
    early.

Good
    The authority pays by the timetable. A boat that stays in port earns as much as one that sails, so nobody gains by
    mending engines early.

Source
    GOV.UK, "Sentence length: why 25 words is our limit" (American Press Institute's figures).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import word_count

RULE = Rule("BK507", "long-sentence", Severity.WARNING)

_MOST = 45
_MANY = 35
_PART = re.compile(r"[;:]\s+")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count the words of each sentence, those that it quotes among them."""
    for sentence in brief_sentences(brief):
        words = max(word_count(part) for part in _PART.split(sentence.whole))
        if words > _MANY:
            level = RULE.severity if words > _MOST else Severity.SUGGESTION
            message = f"This sentence has {words} words"
            hint = "Make two of it; 25 words are a good limit."
            yield finding(
                RULE, brief, Slice(sentence.passage, sentence.start, sentence.end), message, hint=hint, severity=level
            )
