"""A sentence begins as if it hung on another one, and nothing follows that could stand alone.

Why it matters
    The reader waits for the main clause. It often stands before the full stop: the sentence that this one hangs on.

Bad
    It was an axis. Although a misnomer, given by the president to states which are far apart. Which was odd.

Good
    It was an axis, although that was a misnomer, given by the president to states that are far apart. That was odd.

Source
    The Chicago Manual of Style, 5.224 (sentences and clauses); marks of this institution's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK540", "sentence-fragment", Severity.WARNING)

_OPENS = re.compile(
    r"^(?:(?:Although|Though) (?:an?|the) [a-z]+(?: [a-z]+)?, (?:[a-z]+ed|given|made|known|drawn|taken|written) "
    r"|Such as |Which (?:is|was|means|meant|makes|made|leads|led|brings|has|had|will|would)\b)"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|does|did)\b")
_RELATIVE = re.compile(r"\b(?:which|who|that|whose|where) $")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look in such a sentence for a verb that does not belong to who, which or that."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        if not _OPENS.match(text) or text.endswith("?"):
            continue
        verbs = [match for match in _VERB.finditer(text) if not _RELATIVE.search(text[: match.start()])]
        if not verbs or text.startswith("Which "):
            found = Slice(sentence.passage, sentence.start, sentence.end)
            hint = "Join it to the sentence before, or give it a main clause."
            yield finding(RULE, brief, found, "This is no whole sentence", hint=hint)
