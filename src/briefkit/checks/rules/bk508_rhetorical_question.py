"""The text asks a question where a brief should say something.

Why it matters
    Who reads a brief wants the answer, and reads a question as a teacher's trick. Write what is known, or what is to be
    decided. Headings and titles may ask; so may those who are quoted.

Bad
    Who will suffer the most? It will be the passengers.

Good
    The passengers will suffer the most.

Source
    GOV.UK, content design: no rhetorical questions; IDRC, "How to write a policy brief", for titles.
"""

from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK508", "rhetorical-question", Severity.SUGGESTION)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for sentences of the running text that end in a question mark."""
    for sentence in brief_sentences(brief):
        if sentence.text.rstrip().endswith("?"):
            found = Slice(sentence.passage, sentence.start, sentence.end)
            yield finding(RULE, brief, found, "This asks where the brief should answer", hint="Say what the answer is.")
