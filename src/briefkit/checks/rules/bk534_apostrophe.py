"""An apostrophe is missing, or stands where there is none.

Why it matters
    `The governments decision` may be that of one or of several; `the 1990’s` and `NGO’s` are plurals and own nothing.

Bad
    In the 1990's several NGO's opposed the governments decision and todays policy.

Good
    In the 1990s several NGOs opposed the government’s decision and today’s policy.

Source
    The Chicago Manual of Style, 7.16 to 7.22 and 9.55; Hart's Rules, 4.2.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.forms import plural_of
from briefkit.checks.language.reading import texts
from briefkit.checks.language.seeking import found
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK534", "apostrophe", Severity.WARNING)

_DECADE = re.compile(r"(?<![\w’'])((?:1[5-9]|20)\d0)['’]s\b")
_PLURAL = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Mm]any|[Ss]everal|[Ss]ome|[Mm]ost|[Aa]ll|[Ff]ew|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Ll]ocal|\d+) ([A-Z]{2,6})['’]s"
    r"(?= (?:are|have|were|who|which|that|in|of|to|from|with|for|on|do|can|will|should|must|had|opposed|said|say"
    r"|work|play)\b|[.,;])"
)
_SEVERAL = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Mm]any|[Ss]everal|[Ff]ew|[Tt]wo|[Tt]hree|[Ff]our) ([a-z]{3,})['’]s(?= (?:are|have|were"
    r"|who|which|that|in|of|and|to|from|with|for|on|do|can|will|should|must)\b|[.,;])"
)
_OWNERS = (
    "government|authority|country|state|ministry|minister|president|world|nation|party|bank|agency|council|industry"
    "|city"
    "|region|company"
    "|parliament|court|commission|committee|board|union|century|department|district|village|economy|society|community"
    "|province|mayor|governor|scheme|policy|author|farmer|commissioner|director"
)
_OWNED = (
    "own|decision|policy|policies|economy|role|budget|ability|response|plan|plans|strategy|approach|failure|failures"
    "|power|powers"
    "|position|claim|claims|share|population|largest|biggest|poorest|richest|first|interest|interests|future|capital"
    "|office"
    "|report|debt|borders|leader|leaders|army|military|rulers|main|second"
)
_OWNER = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very|[Aa]|[Ii]ts|[Ll]abour"
    rf"|[Pp]rime) (?:[A-Z]?[a-z]+ )?((?i:{_OWNERS})s|(?:countr|ministr|part|agenc|cit|compan|econom|societ|communit"
    rf"|industr|centur|polic)ies)(?= (?:{_OWNED})\b(?! the\b| a\b| an\b))"
)
_TIMES = re.compile(
    r"\b((?:[Tt]oday|[Yy]esterday|[Tt]omorrow)s|(?<=[Ll]ast )(?:year|month|week)s|(?<=[Nn]ext )(?:year|month"
    r"|week)s)(?= [a-z])"
)
_COUNTRIES = re.compile(
    r"(?<!the )\b(India|China|Russia|Ukraine|Pakistan|Bangladesh|Iran|Iraq|Israel|Japan|Germany|France|Britain"
    r"|Brazil|Kenya|Nigeria"
    r"|Ghana|Nepal|Sri Lanka|Korea|Turkey|America|Europe|Africa|Asia|Canada|Mexico|Italy|Spain|Poland|Egypt|Ethiopia"
    r"|Delhi|Moscow"
    r"|Washington|Beijing|London|Kerala|Bihar|Gujarat|Punjab|Trump|Modi|Putin|Biden)s(?= [a-z])"
)
_ITS = re.compile(r"\b([Ii])ts['’](?=\s)|\b([Tt]heir|[Oo]ur|[Hh]er|[Yy]our)['’]s\b")
_POSSESSIVE_IT = re.compile(
    r"\b([Ii])t['’]s(?= (?:own|members|citizens|people|neighbours|neighbors|borders|economy|policy|policies"
    r"|territory|allies|impact|effects?|role|budget|first|head|share|aims?|objectives?|capital|population|army|walls"
    r"|users|staff|partners|development|implementation|power)\b)"
)
_PEOPLE = re.compile(r"\b((?:[Cc]hildren|[Ww]omen|[Pp]eople|[Mm]en)s)(?= (?!of|and|or|in|to|who|that|are|have)[a-z])")
_VERB_FOLLOWS = re.compile(
    r"\b(?!(?:[Ii]t|[Tt]hat|[Ww]hat|[Ww]ho|[Hh]e|[Ss]he|[Tt]here|[Hh]ere|[Ww]here|[Hh]ow|[Ll]et"
    r"|[Oo]ne)\b)([A-Z]?[a-z]{3,})['’]s(?= (?:complain|say|want|argue|believe|have|are|were|do not|need to|think"
    r"|fear|claim)\b)"
)
_RIGHTS = ("rights", "lives", "needs")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for plurals with an apostrophe, for owners without one, and at `its`."""
    for passage in texts(brief):
        yield from _plurals(brief, passage)
        yield from _owners(brief, passage)
        for match in found(_ITS, passage):
            better = f"{match[1]}ts" if match[1] else f"{match[2]}s"
            yield _told(brief, Slice(passage, *match.span(), better), f"'{match[0]}' is no word")
        for match in found(_POSSESSIVE_IT, passage):
            yield _told(brief, Slice(passage, *match.span(), f"{match[1]}ts"), f"'{match[0]}' means 'it is'")


def _plurals(brief: Brief, passage: Passage) -> Iterator[Finding]:
    for match in found(_DECADE, passage):
        yield _told(brief, Slice(passage, *match.span(), f"{match[1]}s"), "A plural of years has no apostrophe")
    for pattern in (_PLURAL, _SEVERAL, _VERB_FOLLOWS):
        for match in found(pattern, passage):
            better = plural_of(match[1]) if pattern is _VERB_FOLLOWS else f"{match[1]}s"
            slice_ = Slice(passage, match.start(1), match.end(), better)
            yield _told(brief, slice_, f"'{slice_.words}' owns nothing here")


def _owners(brief: Brief, passage: Passage) -> Iterator[Finding]:
    for pattern in (_OWNER, _TIMES):
        for match in found(pattern, passage):
            yield _owner(brief, Slice(passage, *match.span(1), _owned_by(match[1])))
    for match in found(_COUNTRIES, passage):
        yield _owner(brief, Slice(passage, *match.span(), f"{match[1]}’s"))
    for match in found(_PEOPLE, passage):
        if match[1].lower() != "peoples" or match.string[match.end() + 1 :].startswith(_RIGHTS):
            yield _owner(brief, Slice(passage, *match.span(1), f"{match[1][:-1]}’s"))


def _owned_by(plural: str) -> str:
    return f"{plural[:-3]}y’s" if plural.endswith("ies") else f"{plural[:-1]}’s"


def _owner(brief: Brief, found: Slice) -> Finding:
    return _told(brief, found, f"'{found.words}' lacks its apostrophe")


def _told(brief: Brief, found: Slice, message: str) -> Finding:
    return finding(RULE, brief, found, message, hint=f"Write '{found.better}'.")
