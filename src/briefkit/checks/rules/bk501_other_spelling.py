"""A word is spelt as another English spells it.

Why it matters
    A brief in British or Indian English that writes `center` here and `labour` there reads as put together from several
    hands. `lang` in the front matter says which English it is; a brief that says only `en` is asked to keep
    to one. Names, quotations and titles stay as they are. `lang: en-GB-oxendict` is for houses that write `organize`.

Bad
    The labor market was reorganized.

Good
    The labour market was reorganised.

Source
    Oxford University Press, New Hart's Rules, 21 (British and American English).
"""

import re
from collections.abc import Iterator, Mapping

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.spellings import Side, others, pair_of, side_of, side_of_region
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK501", "other-spelling", Severity.WARNING)

_WORD = re.compile(r"(?<![\w’'/@.-])[A-Za-z]{4,}(?![\w@/])")
_NOUN = re.compile(
    r"\b(?:an?|the|this|that|each|every|any|no|its|their|his|her|your|our|new|driving|fishing|trading|operating|best|good|common"
    r"|current|such|in) (license|practise)(s?)\b(?! to\b| the\b| an?\b| their\b)"
)
_VERB = re.compile(r"\b(?:to|can|could|may|might|must|should|will|would|they|we|who) (licence|practice)\b")
_PER_CENT = re.compile(r"(?<=\d) per cent\b(?!age)")
_SOFTWARE = re.compile(r"\b(?:computer|software|code|spreadsheet|app|algorithm)s?\b", re.IGNORECASE)
"""What makes `program` right in Britain."""
_NAME_FOLLOWS = re.compile(r"[ -](?:of |for |and )?[A-Z]")
_OPENS = re.compile(r"(?:^|[.!?:]\s+)[“(]?$")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare each word with the spelling of the brief's region, or, where it has none, with the more frequent one."""
    for passage in texts(brief):
        known = others(passage.lang)
        yield from _by_use(brief, passage)
        for match in _words(passage, known) if known else ():
            yield _told(brief, passage, match, known[match[0].lower()], f"in {passage.lang}")
    if any(passage.lang.lower() == "en" for passage in texts(brief)):
        yield from _mixed(brief)


def _by_use(brief: Brief, passage: Passage) -> Iterator[Finding]:
    """Look at words whose spelling tells a noun from a verb in Britain and in India, and at `per cent` in America."""
    text, where = passage.own_words, f"in {passage.lang}"
    if side_of_region(passage.lang) == "american":
        for match in _PER_CENT.finditer(text):
            found = Slice(passage, match.start() + 1, match.end(), "percent")
            yield finding(RULE, brief, found, f"'per cent' is spelt 'percent' {where}", hint="Write 'percent'.")
    if side_of_region(passage.lang) != "british":
        return
    for pattern, what in ((_NOUN, "noun"), (_VERB, "verb")):
        for match in pattern.finditer(text):
            word = match[1]
            better = (word[:-2] + "ce") if what == "noun" else (word[:-2] + "se")
            found = Slice(passage, *match.span(1), better)
            message = f"The {what} is spelt '{better}' {where}"
            yield finding(RULE, brief, found, message, hint=f"Write '{better}'.")


def _mixed(brief: Brief) -> Iterator[Finding]:
    sides = side_of()
    passages = [passage for passage in texts(brief) if passage.lang.lower() == "en"]
    found = [(passage, match) for passage in passages for match in _words(passage, sides)]
    american = [one for one in found if sides[one[1][0].lower()] == "american"]
    british = [one for one in found if sides[one[1][0].lower()] == "british"]
    usual: Side = "british" if len(british) >= len(american) else "american"
    for passage, match in (american if usual == "british" else british) if american and british else ():
        yield _told(brief, passage, match, pair_of(match[0].lower(), usual), "as most of the brief is spelt")


def _words(passage: Passage, known: Mapping[str, str] | Mapping[str, Side]) -> Iterator[re.Match[str]]:
    """Give each word with another spelling that is no part of a name."""
    text = passage.own_words
    for match in _WORD.finditer(text):
        if match[0].lower() not in known or (match[0].lower().startswith("program") and _SOFTWARE.search(text)):
            continue
        is_small = match[0].islower()
        opens = match[0][1:].islower() and _OPENS.search(text[max(0, match.start() - 4) : match.start()])
        if is_small or (opens and not _NAME_FOLLOWS.match(text, match.end())):
            yield match


def _told(brief: Brief, passage: Passage, match: re.Match[str], better: str, where: str) -> Finding:
    better = better.capitalize() if match[0][0].isupper() else better
    found = Slice(passage, *match.span(), better)
    return finding(RULE, brief, found, f"'{match[0]}' is spelt '{better}' {where}", hint=f"Write '{better}'.")
