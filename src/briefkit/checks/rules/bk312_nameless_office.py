"""An office without the person who holds it, or a surname without the rest.

Why it matters
    Offices change hands, and a reader in another country does not know the surname alone. At the first mention stand
    the office, the given name and the family name; after that the surname will do.

Bad
    President Rao warned the council on 12 March 2024.

Good
    President Asha Rao warned the council on 12 March 2024.

Source
    The Associated Press Stylebook, "names" and "titles"; the institute's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import claims, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK312", "nameless-office", Severity.SUGGESTION)

_OFFICE = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Ff]oreign [Mm]inister|[Ff]inance [Mm]inister"
    r"|[Gg]overnor|[Ss]enator|[Mm]inister|[Mm]ayor|[Ff]irst [Mm]inister|[Hh]ome [Ss]ecretary|[Cc]ommissioner"
    r"|Cllr|Councillor|Justice|General|Ambassador|Mr|Ms|Mrs)"
)
_SURNAME = re.compile(rf"\b{_OFFICE} ([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)\b(?:’s|'s)?(?!-)(?! [A-Z])(?! (?:of|for)\b)")
_NAMELESS = re.compile(
    rf"(?:^|\b(?:[Tt]he|[A-Z]\w+’s|[A-Z][a-z]+(?:an|ish|ese|i|ch))) (?:\w+ )?{_OFFICE}"
    r" (?:has |had |have )?(?:already |also |repeatedly |publicly )?"
    r"(?:said|says|warned|warns|called|calls|announced|announces|told|claimed|claims|promised|vowed|declared|stated|urged|insisted|argued)\b"
)
_TRIGGERS = word_set(
    "president minister chancellor governor senator mayor secretary commissioner cllr councillor justice general"
    " ambassador mr ms mrs"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the first mention of each surname, and for offices that speak without a name."""
    seen: set[str] = set()
    for one in claims(brief):
        if not one.vocabulary & _TRIGGERS:
            continue
        for match in _SURNAME.finditer(one.own):
            name = match[1]
            if name in seen or name in ("In", "The") or _is_in_full(brief, name):
                continue
            seen.add(name)
            hint = "Give the full name at the first mention."
            yield RULE.at(brief, one.place(brief, match.start(), match.end()), f"Who is '{match[0]}'?", hint=hint)
        spoke = _NAMELESS.search(one.own)
        if spoke and not _named_before(one.passage.line.text[: one.start + spoke.end()]):
            hint = "Name the person who held the office."
            yield RULE.at(brief, one.place(brief, spoke.start(), spoke.end()), "This office has no name", hint=hint)


def _is_in_full(brief: Brief, surname: str) -> bool:
    """Tell whether the brief gives a name of two words or more that ends with this one."""
    pattern = re.compile(
        rf"\b(?!(?:{_OFFICE[3:-1]}|The|In)\b)[A-Z][^\W\d_]+(?:-[a-z]+)? (?:[A-Z]\.? )?{re.escape(surname)}\b"
    )
    return any(pattern.search(one.text) for one in statements(brief) if surname in one.text)


def _named_before(text: str) -> bool:
    """Tell whether the paragraph names an office with a person before."""
    return bool(re.search(rf"{_OFFICE}[, ]+(?:[A-Z][^\W\d_]+ ){{1,3}}", text))
