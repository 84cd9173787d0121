"""An ordinary word has a capital in the middle of a sentence.

Why it matters
    A capital says: this is a name. `The International order` makes the reader look for the organisation of that name.

Bad
    The existing International order issued fake Identification cards.

Good
    The existing international order issued fake identification cards.

Source
    The Chicago Manual of Style, 8.1; the UN Editorial Manual on capitals.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.lexicon import is_common
from briefkit.checks.language.listing import words
from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK510", "needless-capital", Severity.WARNING)

_PLAIN = (
    "Agricultural|Agriculture|Bilateral|Budget|Business|Climate|Commercial|Cultural|Democratic|Development|Digital"
    "|Diplomatic"
    "|Domestic|Economic|Education|Educational|Electoral|Energy|Environmental|Financial|Fiscal|Foreign|Geopolitical"
    "|Global"
    "|Governance|Health|Healthcare|Human|Humanitarian|Identification|Identity|Industrial|Industry|Infrastructure"
    "|Innovation"
    "|Institutional|Intelligence|International|Judicial|Labou?r|Legal|Legislative|Local|Market|Military|Monetary"
    "|Multilateral"
    "|Municipal|National|Political|Poverty|Private|Public|Regional|Renewable|Research|Rural|Security|Social|Societal"
    "|Stakeholder|Strategic|Strategy|Sustainable|Tax|Technical|Technological|Technology|Trade|Traditional|Transport"
    "|Urban"
    "|Water|Welfare|Women|Youth"
)
_CAPITAL = re.compile(rf"\b[a-z][a-z’-]* ({_PLAIN}) (?=([a-z]{{3,}}))")
_NO_NOUN = frozenset(
    words(
        "and for from the with that which who has had have was were are will would can could may must should"
        " said into also"
        " but nor not than when where while whose its their under over after before between through during since"
        " until as"
        " says told did does announced reported stated found held"
    )
)
_UNIT = re.compile(r"\d (Million|Billion|Trillion|Crores?|Lakhs?|Thousand|Percent|Per [Cc]ent)\b(?! [A-Z])")
_COUNT = re.compile(
    r"(?<=[a-z,] )(One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|Thirty|Hundreds?"
    r"|Thousands?)(?= [a-z]{3,})"
)
_FIELDS = re.compile(
    r"\b(?:interests?|expertise|areas of \w+) (?:lies?|includes?|are|is|spans?)(?: in| on"
    r"| of)? ((?:[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:, | and |, and )?){2,})"
)
_NAME_BEFORE = re.compile(r"[A-Z][\w’-]*(?:,? (?:of|for|and|&|on|the|in))+ $")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for words that are seldom names between two words in small letters."""
    for passage in prose(brief):
        text = passage.own_words
        for match in _FIELDS.finditer(text):
            found = Slice(passage, match.start(1), match.end(1), _small(match[1]))
            yield finding(RULE, brief, found, "Fields of study are no names", hint=f"Write '{found.better}'.")
        for match in (*_UNIT.finditer(text), *_COUNT.finditer(text)):
            found = Slice(passage, *match.span(1), match[1].lower())
            yield finding(RULE, brief, found, f"'{match[1]}' is no name here", hint=f"Write '{match[1].lower()}'.")
        for match in _CAPITAL.finditer(text):
            before = text[max(0, match.start(1) - 40) : match.start(1)]
            if match[2] in _NO_NOUN or _NAME_BEFORE.search(before):
                continue
            found = Slice(passage, match.start(1), match.end(1), match[1].lower())
            message = f"'{match[1]}' is no name here"
            yield finding(RULE, brief, found, message, hint=f"Write '{match[1].lower()}'.")


def _small(fields: str) -> str:
    """Give fields of study in small letters, but for those that bear a name of a people or a place."""
    return re.sub(r"[A-Z][a-z]+", lambda word: word[0].lower() if is_common(word[0].lower()) else word[0], fields)
