"""A biography in the first person.

Why it matters
    The institution presents its author; "I" and "my" make it a letter of application, and two authors with two tones.

Bad
    bio: I am a research fellow and my work is on wells.

Good
    bio: Asha Rao is a research fellow. Her work is on wells.

Source
    The institute's editors; U4, guidelines for authors: "About the author".
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import is_english, statements
from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK129", "first-person-bio", Severity.WARNING)

_FIRST = re.compile(r"(?<![\w.])(?:I|my|My|me|myself)(?:[’'](?:m|ve|d|ll))?(?![\w.’'])")
_HINT = "Write 'she', 'he', 'they' or the name; nobody's pronoun is guessed."


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the biographies in the front matter and in the section about the authors."""
    if is_english(brief.metadata.lang):
        for person, path in people(brief):
            if _FIRST.search(person.bio):
                message = f"The bio of {person.name} speaks in the first person"
                yield RULE.at(brief, where(brief, *path, "bio"), message, hint=_HINT)
    for one in statements(brief):
        if one.is_english and "contributors" in one.scopes and "quotation" not in one.scopes:
            match = _FIRST.search(one.own)
            if match:
                span = one.place(brief, match.start(), match.end())
                yield RULE.at(brief, span, "A bio speaks in the first person", hint=_HINT)
