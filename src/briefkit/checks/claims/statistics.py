"""Which numbers of a sentence are statistics, and which only years, dates, sections or ranks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.lists import word_set

_SCALE = r"(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|mn)s?"
_UP_TO_TEN = r"one|two|three|four|five|six|seven|eight|nine|ten"
_SMALL = rf"(?:{_UP_TO_TEN}|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_COUNTED = rf"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:{_TENS})(?:-[a-z]+)?)"
_MANY = rf"(?:{_SMALL}|several|tens of|hundreds of|half an?|an?)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_FRACTION = (
    r"(?:half|(?:an?|one)[\ -](?:third|quarter|fifth|tenth)|(?:two|three|four)[-\ ](?:thirds|quarters|fifths|tenths))"
)
_NO_NOUN = "out|per|to|and|or|of|in|at|on|by|for|the|is|was|as"
_CERTAIN = re.compile(
    rf"""
    (?<![\w.])(?:
        (?:US|A|C|HK|NZ|S|R)?[$€£¥₹]\s?{_NUMBER}(?:\s?(?:{_SCALE}|[kmb]\b))?
      | (?:Rs\.?|USD|EUR|GBP|INR|CHF|JPY)\s?{_NUMBER}(?:\s?{_SCALE})?
      | {_NUMBER}(?:\s?[-–]\s?{_NUMBER})?\s?(?:%|(?:per\ ?cent|percentage\ points?)\b)
      | {_NUMBER}\s(?:{_SCALE})\b
      | {_NUMBER}\s?(?:°\s?[CF]\b|(?:km²?|kg|[MGT]Wh?|kWh|MtCO₂e?|tCO₂e?|GtCO₂e?|ppm|µg|mg|μg)(?!\w))
      | \d{{1,3}}(?:,\d{{2,3}})+(?:\.\d+)?
      | {_MANY}\s(?:thousand|million|billion|trillion|crore|lakh)s?\b
      | {_SMALL}(?:-\w+)?\s(?:per\ ?cent|percentage\ points?)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Amounts and shares: these are measured, whatever stands around them."""
_LIKELY = re.compile(
    rf"""
    (?<![\w.,/:–-])(?:
        (?P<count>\d{{2,}}(?:\.\d+)?|\d\.\d+)\s(?!(?:{_NO_NOUN})\b)
            (?P<noun>[a-z][a-z-]{{2,}})
      | (?:{_UP_TO_TEN})\s(?:in|out\ of)\s(?:every\s)?(?:{_UP_TO_TEN}|\d+)\b
      | (?:{_COUNTED}|\d\d+)\sof\s(?:the|its|their|all)\s(?:{_COUNTED}|\d\d+)\b
      | {_FRACTION}\s(?:of\s[a-z]+|the|its|their|all)\b(?!\ (?:year|month|day|week|century|decade)\b)
      | every\ (?:second|third|fourth|fifth|tenth)\ (?!time\b|year\b|day\b|week\b|month\b)[a-z]+
      | (?:two|three|four|five|six|ten)fold
      | (?:doubled|tripled|trebled|quadrupled|halved)\b(?!-)
      | (?:twice|{_SMALL}\ times|\d+\ times)\s
            (?:as\s(?:many|much|often|high|large|likely|fast|long)|the\s(?:price|rate|cost|number|size|share|average)
              |more|less|higher|lower|larger|fewer|likelier)\b
      | (?:one|\d)\ (?:[a-z]+\ ){{1,3}}in\ (?:{_UP_TO_TEN}|\d{{1,2}})\b(?!\ (?:years?|months?|days?|weeks?|hours?))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:[Aa]rt(?:icle|\.)?s?|[Ss]ec(?:tion|\.)?s?|[Cc]lauses?|[Cc]h(?:apter|\.)s?|[Pp]ara(?:graph|\.)?s?|[Pp]art|"
    r"[Aa]nnex|[Ff]ig(?:ure|\.)?s?|[Tt]ables?|[Bb]ox|[Nn]os?\.?|[Nn]umber|[Pp]hase|[Ss]tage|[Vv]ersion|[Rr]esolution|"
    r"[Dd]irective|[Rr]egulation|[Rr]ule|[Ss]chedule|[Gg]oals?|SDGs?|[Tt]argets?|[Pp]ages?|pp?\.|[Aa]ged?|[Gg]rades?|"
    r"[Cc]lass|[Rr]ecommendations?|[Pp]rinciples?|[Ii]ndicators?|[Oo]ptions?|[Ss]teps?|[Ll]evels?|[Tt]iers?|[Ss]cenarios?|"
    r"[Aa]ppendix|[Aa]nnexure|[Vv]ol(?:ume|\.)|[Qq]uestions?|[Zz]one|[Rr]oute|[Hh]ighway|[Bb]ills?|[Oo]rder|[Dd]ecision|"
    r"[Aa]mendments?|[Pp]illars?|[Ll]esson|[Tt]erminal|[Mm]odel|[Ff]orm|[Ll]ine|[Ww]ard|[Rr]oom|"
    r"COP|G|[Bb]efore|[Bb]y|[Uu]ntil|[Ss]ince|[Tt]op)|§|[A-Z][a-z]+ [Aa]ct)\s?$"
)
_TIMES = word_set(
    "year years month months week weeks day days hour hours minute minutes january february march april may june july"
    " august september october november december pm am decade decades"
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_TRIGGER = word_set(
    "half third quarter fifth every second fourth twofold threefold fourfold fivefold sixfold tenfold"
    " one-third one-quarter one-fifth one-tenth two-fifths three-fifths tenth thirds quarters fifths tenths"
    " doubled tripled trebled quadrupled halved twice times"
    " out in one two-thirds three-quarters two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A statistic within a sentence."""

    start: int
    end: int
    is_certain: bool
    """Whether it is an amount or a share; a count of things may be anything."""


def numbers(text: str, vocabulary: frozenset[str]) -> Iterator[Number]:
    """Give the statistics of a sentence: first the amounts and shares, then what only looks like one.

    Args:
        text: the sentence, quotations left out.
        vocabulary: its words in small letters.

    """
    has_digit = any(letter in text for letter in "0123456789")
    if has_digit or vocabulary & _WORDS_OF_NUMBERS:
        for match in _CERTAIN.finditer(text):
            if not _NAMED_BEFORE.search(text[max(0, match.start() - 20) : match.start()]) or _is_share(match[0]):
                yield Number(match.start(), match.end(), is_certain=True)
    if has_digit or vocabulary & _TRIGGER:
        for match in _LIKELY.finditer(text):
            if not _is_other(text, match):
                yield Number(match.start(), match.end(), is_certain=False)


_WORDS_OF_NUMBERS = word_set(
    "million millions billion billions trillion thousand thousands crore crores lakh lakhs cent percent percentage"
)


def _is_share(words: str) -> bool:
    return words[-1] in "%t" or words[:1] in "$€£¥₹"


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is a year, a date, a section, a duration."""
    count = match["count"]
    if count is None:
        return False
    noun = match["noun"]
    if noun[0].isupper() or noun in _TIMES or noun.partition("-")[0] in _TIMES:
        return True
    if _YEAR.fullmatch(count):
        return True
    return bool(_NAMED_BEFORE.search(text[max(0, match.start() - 20) : match.start()]))


_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def values(text: str) -> frozenset[str]:
    """Give the numbers of a text that name something by themselves: of two digits or more, no years; without commas."""
    found = (match[0].replace(",", "").rstrip(".") for match in _DIGITS.finditer(text))
    return frozenset(one for one in found if len(one) > 1 and not _YEAR.fullmatch(one))
