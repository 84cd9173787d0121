"""The section about the authors presents somebody who is no author.

Why it matters
    A name in the byline and another one in the note are two people to a reader and to a catalogue. As a rule one is
    misspelt, or the note was copied from another brief.

Bad
    authors: [Asha Rao]   (and at the end: **Aisha Rao** is an engineer.)

Good
    authors: [Asha Rao]   (and at the end: **Asha Rao** is an engineer.)

Source
    The institute's editors; U4, guidelines for authors: "About the author".
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.front_matter import people
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK132", "stranger-in-bio", Severity.WARNING, needs_front_matter=True)

_PRESENTED = re.compile(
    r"(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs|Sir|Dame)\.? )*"
    r"(?P<name>[^\W\d_a-z][^\W\d_]*"
    r"(?:[ .’'-]+(?:de |van |von |der |al-|bin |ibn |da |del )*[^\W\d_a-z][^\W\d_]*\.?){0,4})"
    r"(?: \([^)]*\))?,? (?:is|was|works|teaches|leads|heads|directs|studies|holds|joined)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_NO_NAMES = frozenset({"she", "he", "they", "her", "his", "their", "it", "this", "the", "who", "before", "both", "all"})
_HOUSES = re.compile(
    r"\b(?:Institute|Institution|University|College|Centre|Center|Council|Foundation|Ministry|School|Department|Academy"
    r"|Agency|Network|Society|Association|Trust|Authority|Group|Research|Bank|Programme|Program)\b"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare whom the section presents, at the beginning of its paragraphs, with the front matter."""
    known = [_words(person.name) for person, _ in people(brief) if person.name]
    there = [one for one in statements(brief) if one.is_english and "contributors" in one.scopes]
    text = frozenset(word for one in there for word in _words(one.text))
    are_all_there = all(text & frozenset(name) for name in known)
    for one in there:
        if known and not one.before and "quotation" not in one.scopes:
            yield from _told(brief, one, known, are_all_there=are_all_there)


def _told(brief: Brief, one: Statement, known: list[list[str]], *, are_all_there: bool) -> Iterator[Finding]:
    match = _PRESENTED.match(one.text)
    if not match or match["name"].partition(" ")[0].lower() in _NO_NAMES or _HOUSES.search(match["name"]):
        return
    said = _words(match["name"])
    if any(_is_one(said, name) for name in known):
        return
    if not are_all_there and not any(set(said) & set(name) for name in known):  # BK207 asks for the author instead
        return
    span = one.place(brief, match.start("name"), match.end("name"))
    names = ", ".join(person.name for person in brief.metadata.authors)
    hint = f"The byline says {names}; write the name as it stands there, or add the author."
    yield RULE.at(brief, span, f"'{match['name']}' is no author of this brief", hint=hint)


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())


def _is_one(said: list[str], known: list[str]) -> bool:
    """Tell whether two names may be one person's: `Rao`, `A. Rao` and `Asha K. Rao` for `Asha Rao`."""
    if not said or not known:
        return False
    shorter, longer = sorted((said, known), key=len)
    rest = iter(longer)
    return all(any(_is_name(word, other) for other in rest) for word in shorter) or set(said) == set(known)


def _is_name(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])
