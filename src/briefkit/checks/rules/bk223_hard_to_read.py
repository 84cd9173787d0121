"""Long words in long sentences: the text is harder to read than it has to be.

Why it matters
    A minister reads it between two meetings, a journalist in a second language. The grade (Flesch and Kincaid) says how
    many years of school a text asks for; it knows only lengths, and is a reason to look again, no verdict. It is told
    above 14, of texts with 300 words or more.

Bad
    Implementation of comprehensive institutional accountability mechanisms necessitates organisational transformation.

Good
    Offices change when somebody can hold them to account.

Source
    U4, guidelines for authors: a grade of at most 14; Kincaid and others (1975), "Derivation of new readability
    formulas".
"""

from collections import Counter
from collections.abc import Iterator

from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.front_matter import where
from briefkit.checks.house_wording.kinds.metric import syllables
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK223", "hard-to-read", Severity.SUGGESTION)

_SHORTEST = 300
"""Words of a text whose grade means something."""
_HARD = 14
"""Years of school."""
_LEFT_OUT = frozenset({"quotation", "table", "heading", "title", "alt", "contributors", "acknowledgements", "note"})


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Give the grade of the running text, where it is too high."""
    said = [one for one in statements(brief) if one.is_english and not one.scopes & _LEFT_OUT and one.vocabulary]
    words = Counter(word for one in said for word in _words(one))
    if words.total() < _SHORTEST:
        return
    length = words.total() / len(said)
    spoken = sum(syllables(word) * count for word, count in words.items())
    grade = 0.39 * length + 11.8 * spoken / words.total() - 15.59
    if grade > _HARD:
        message = f"This text asks for {grade:.0f} years of school (Flesch-Kincaid)"
        hint = (
            f"Its sentences have {length:.0f} words on average; 14 to 20 are easy to read. Shorter words help as well."
        )
        yield RULE.at(brief, where(brief, "title"), message, hint=hint)


def _words(one: Statement) -> list[str]:
    return [word for word in one.own.split() if any(letter.isalpha() for letter in word)]
