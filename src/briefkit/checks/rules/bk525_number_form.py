"""A number whose thousands are not parted, parted at the wrong places, or otherwise than elsewhere in the brief.

Why it matters
    Nobody reads 4380000 at a glance, and 12,3456 makes one doubt the figure. One brief parts its numbers in one way: by
    thousands, or as India does in lakh and crore.

Bad
    The clinics lost 42310 appointments.

Good
    The clinics lost 42,310 appointments.

Source
    Hart's Rules, 11.1; the SI Brochure, 5.4.4, for numbers in science.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK525", "number-form", Severity.WARNING)

_BARE = re.compile(r"(?<![\w.,/:@#§&=-])\d{5,12}(?= (?:[a-z]{2,})|[.;,)]?(?: |$))")
_MONEY = re.compile(r"(?<=[₹$£€])\d{4}(?![\d.,]\d|\w)")
_FOUR = re.compile(r"(?<![\w.,/:@#§&=-])\d{4}(?= (?:[a-z]+s|people|women|men|children|staff|hectares|km|rupees)\b)")
_PARTED = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d+)+(?![\w-])")
_BY_THREE = re.compile(r"\d{1,3}(?:,\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_NO_COUNT = re.compile(
    r"(?:\b(?:no|nos|number|numbers|id|code|codes|pin|case|resolution|bill|act|page|ticket|room|since|in|of|by|until"
    r"|from|after|before|year|form|line|call|helpline|dial)\.?|[A-Z]\w*) $"
)
_YEARS = range(1500, 2101)
_MOST_GROUPS = 3


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at each number that counts something; years, codes and decimals are none."""
    passages = [passage for passage in texts(brief) if "table" not in passage.scopes]
    whole = " ".join(passage.own_words for passage in passages)
    is_indian = bool(_INDIAN.search(whole))
    has_parted_four = bool(re.search(r"(?<![\d,.])\d,\d{3}(?![\d,])", whole))
    for passage in passages:
        yield from _bare(brief, passage, is_indian=is_indian)
        if has_parted_four:
            yield from _unlike_others(brief, passage)
        for match in _PARTED.finditer(passage.own_words):
            if _BY_THREE.fullmatch(match[0]):
                continue
            if _INDIAN.fullmatch(match[0]):
                if _is_foreign(passage.lang):
                    yield _indian(brief, Slice(passage, *match.span(), f"{int(match[0].replace(',', '')):,}"))
            elif _is_one(match[0]):
                message = f"'{match[0]}' is parted at the wrong places"
                hint = "Part it by thousands, and check that no digit is missing."
                yield finding(RULE, brief, Slice(passage, *match.span()), message, hint=hint)


def _bare(brief: Brief, passage: Passage, *, is_indian: bool) -> Iterator[Finding]:
    text = passage.own_words
    for match in _BARE.finditer(text):
        if not _NO_COUNT.search(text[max(0, match.start() - 14) : match.start()]) and match[0][0] != "0":
            better = _in_lakhs(match[0]) if is_indian else f"{int(match[0]):,}"
            found = Slice(passage, *match.span(), better)
            message = f"'{match[0]}' has no separators"
            yield finding(RULE, brief, found, message, hint=f"Write '{better}'.", safety="safe")


def _is_foreign(lang: str) -> bool:
    """Tell whether an English parts its numbers by thousands alone: Britain's and America's."""
    return lang.lower() in ("en-gb", "en-us", "en-au", "en-ie")


def _indian(brief: Brief, found: Slice) -> Finding:
    message = f"'{found.words}' is parted by lakhs and crores, as in India"
    return finding(RULE, brief, found, message, hint=f"Write '{found.better}'.", safety="safe")


def _unlike_others(brief: Brief, passage: Passage) -> Iterator[Finding]:
    text = passage.own_words
    for match in (*_FOUR.finditer(text), *_MONEY.finditer(text)):
        if text[match.start() - 1 : match.start()] not in tuple("₹$£€") and (
            int(match[0]) in _YEARS
            or match[0][0] == "0"
            or _NO_COUNT.search(text[max(0, match.start() - 14) : match.start()])
        ):
            continue
        better = f"{int(match[0]):,}"
        found = Slice(passage, *match.span(), better)
        message = f"'{match[0]}' has no separator, and other numbers of the brief have"
        yield finding(RULE, brief, found, message, hint=f"Write '{better}'.", safety="safe")


def _is_one(number: str) -> bool:
    """Tell whether this is meant as one number, not as a row of them."""
    groups = number.split(",")
    if len(groups) > _MOST_GROUPS:
        return all(len(group) == 2 for group in groups)  # noqa: PLR2004  # a lakh with a digit lost
    return any(len(group) > 3 for group in groups) or len(groups[-1]) < 3  # noqa: PLR2004  # thousands


def _in_lakhs(digits: str) -> str:
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join((*reversed(pairs), tail))
