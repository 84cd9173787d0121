"""What makes a sentence a claim that somebody must verify: numbers, quoted words, dates, law, causes."""

import re
from collections.abc import Iterator

from briefkit.checks.claims.law import LEGAL_CLAIM
from briefkit.checks.claims.quotations import Quoted, Use
from briefkit.checks.claims.statements import Statement
from briefkit.checks.claims.statistics import numbers
from briefkit.model.facts import Kind

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = re.compile(
    rf"""\b(?:
        (?:{_MONTHS})\s\d{{1,2}}\b | \d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b
      | (?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id-?|[Ll]ast|[Ee]nd\sof)
        \s?(?:{_MONTHS})\b
      | (?:{_MONTHS}),?\s(?:1[5-9]|2[01])\d\d\b
      | (?:[Oo]n|[Ll]ast|[Tt]his)\s(?:{_DAYS})\b(?!s)
      | (?<![\w/.,-])(?:1[5-9]|20|21)\d\d(?:s|(?=\b))(?!\.\d|,\d|\ ?%)
    )""",
    re.VERBOSE,
)
_NO_DAY = re.compile(
    r"(?:\b(?:Agenda|Vision|Goals?|Horizon|Mission|COP|Act|Act of|Target|[Bb]y|[Bb]efore"
    r"|(?:crowns|dollars|euros|pounds|rupees|prices) of"
    r"|(?:[Vv]ision|[Pp]lans?|[Tt]argets?|[Gg]oals?|[Ss]trategy|[Bb]udget) (?:for|of|to|towards))\s(?:the end of\s)?"
    r"|[(/]\s?)$"
)
"""Before a year: it belongs to a name, to prices, or to what is still to come."""
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SPELT = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    f"|nineteen|(?:{_TENS})(?:-\\w+)?|dozens|hundreds|most|none"
)
_IN_WORDS = re.compile(
    rf"""\b(?:
        (?:{_SPELT})\ of\ (?:the|its|their|these|those|all)\ (?!time|year|day|month|week)
      | by\ (?:(?:an?|one|two|three)[\ -](?:third|quarter|fifth|tenth)s?|half)\b
      | (?:more|fewer)\ [a-z]+\ than\b(?!\ (?:ever|before|once|one))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Shares, steps and comparisons in words, where no rule asks for a source yet."""
_CAUSE = re.compile(
    r"""\b(?:
        because(?!\ of\ course) | owing\ to | thanks\ to | as\ a\ (?:direct\ |partial\ )?(?:result|consequence)\b
      | due\ to(?!\ (?:open|start|begin|end|expire|take|be|come|run|close|publish|report|vote|meet|finish)\b)
      | (?:led|leads?|leading)\ (?:directly\ )?to | (?:result(?:s|ed|ing)?)\ (?:in|from)
      | caus(?:e|es|ed|ing)\b(?!\ for) | (?:is|was|are|were)\ the\ (?:main\ |chief\ |real\ )?(?:cause|reason)s?
      | trigger(?:s|ed|ing) | prompt(?:s|ed|ing) | provok(?:es|ed|ing) | spark(?:s|ed|ing)
      | (?:brings?|brought|bringing)\ about | (?:gives?|gave|giving)\ rise\ to
      | contribut(?:es|ed|ing)\ to | (?:is|are|was|were)\ responsible\ for | stem(?:s|med|ming)?\ from
      | attribut(?:ed|able)\ to | driven\ by | fuel(?:led|ed|s|ling|ing)(?:\ by)? | following\ (?:its|their|the)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOBODY = (
    "We|I|This|That|It|What|Which|Most|Many|Some|All|These|Those|Such|The|Their|Its|Our|Other|Few|Both|Several|No|Any"
    "|Each|Every|Recent|New|Annual|Media|News|Press|First|Two|Three|Four|Five|As|But|And|Table|Figure|Box|Section|Brief"
)
"""Capitals at the beginning of a sentence that are nobody's name, before words that are nouns too."""
_REPORTED = re.compile(
    rf"""
        (?:\b(?!(?:{_NOBODY})\ )(?:[A-Z][\w’.-]+|[Mm]inist(?:er|ry)|[Gg]overnment|[Pp]resident|[Cc]ouncil|[Bb]oard
          |[Cc]ommission|[Aa]gency
          |[Oo]fficials?|[Ss]oldiers?|[Ss]urvey|[Aa]udit(?:ors?)?)
          \ (?:(?:has|have|had|also|already|recently|later|since|itself|themselves)\ ){{0,3}}
          (?:said|says|told|tells|announced|confirmed|confirms|revealed|reveals|reported|reports|warned|warns|urged|urges
            |claimed|claims|argued|argues|finds|found|concluded|concludes|estimated|estimates|pledged|promised|denied
            |denies|admitted|acknowledged|accused|declared|insisted|insists|suggested|suggests|predicted|condemned
            |praised|vowed|testified|emphasised|emphasized)\b)
      | \b(?:[Aa]ccording\ to|[Aa]s\ (?:identified|reported|confirmed|shown)\ by|(?:confirmed|reported|revealed)\ by)
        \ (?:the\ |an?\ )?\w
    """,
    re.VERBOSE,
)
"""Somebody said, and the sentence tells it in its own words."""
_LAW = re.compile(
    r"""
        \b(?:Act|Code|[Cc]onstitution|[Cc]onventions?|[Tt]reat(?:y|ies)|[Cc]harter|[Pp]rotocol|[Ss]tatutes?
          |[Rr]egulations?|[Dd]irectives?|[Rr]esolution|[Oo]rdinance|[Ll]aws?|[Cc]ourts?|[Tt]ribunal|[Cc]ontracts?
          |[Ll]icences?|[Pp]arliament|(?:[Aa]rticle|[Ss]ection|[Cc]lause)\ \d+\w?)\b
        [^.;:!?]{0,60}?\b(?<!to\ )
        (?:requires?|required|obliges?|obliged|prohibits?|prohibited|forbids?|forbade|bans?|banned|allows?|allowed
          |permits?|permitted|entitles?|entitled|guarantees?|guaranteed|held|ruled|found\ that|ordered|upheld
          |struck\ down|quashed|convicted|acquitted|mandates?|mandated|lets|binds|grants?|granted|exempts?)\b
      | \b(?:[Aa]rticle|[Ss]ection|[Cc]lause)\ \d+\w?(?:\(\w+\))*\ of\ the\b
      | \b(?:required|banned|prohibited|forbidden|guaranteed|protected|permitted|entitled|obliged|bound)\ (?:by|under)
        \ (?:\w+\ ){0,3}(?:law|Act|Constitution|Convention|Treaty|Charter|contract)\b
      | \b(?:[Uu]nder|[Bb]reach\ of|[Vv]iolat\w+)\ (?:[Aa]rticle|[Ss]ection|[Cc]lause|[Rr]ule)\ \d+
      | \b(?:signed|ratified|exited|joined|acceded\ to|withdr[ae]wal?\ from|withdrew\ from|left)\ (?:\w+\ ){0,3}
        (?:[\w-]+\ ){0,2}(?:[Tt]reaty|[Cc]onvention|[Pp]act|[Pp]rotocol|[Aa]ccords?)\b
      | \b(?:sign|ratify)\ an?\ (?:\w+\ ){0,3}(?:[Tt]reaty|[Cc]onvention|[Pp]act|[Pp]rotocol|[Aa]ccord|[Aa]greement)\b
      | \b(?:illegal|illegally|unlawful|unlawfully|unconstitutional)\b
    """,
    re.VERBOSE,
)
_ASKING = re.compile(r"\b(?:should|must|ought|shall|propose|recommend|let us)\b", re.IGNORECASE)
_SUPPOSING = re.compile(r"^\W*(?:If|Suppose|Imagine)\b|\bif\b")
_FORECAST = re.compile(r"\b(?:will|would|could|may|might|can|shall|should|must|to)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,/:\u202f\xa0\u066b\u066c]\d+)*")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_FEWEST = 3
"""Words from which on a quotation in a language that no rule reads is somebody's statement."""
_HEADINGS = frozenset({"heading", "title"})


def english_kinds(one: Statement, quoted: list[Quoted]) -> Iterator[Kind]:
    """Give what an English sentence is that somebody must verify.

    Args:
        one: the sentence.
        quoted: the words in quotation marks that begin in it.

    """
    is_quoted = any(part.use in (Use.QUOTATION, Use.FRAGMENT) for part in quoted)
    if is_quoted:
        yield Kind.QUOTATION
    said = _stated(one.own)
    counted = any(number.is_certain or not one.scopes & _HEADINGS for number in numbers(said, one.vocabulary))
    if counted or (_IN_WORDS.search(said) and not one.scopes & _HEADINGS):
        yield Kind.STATISTIC
    if one.scopes & _HEADINGS or one.text.rstrip().endswith("?"):
        return
    if any(not _NO_DAY.search(said[: match.start()]) for match in _DATE.finditer(said)):
        yield Kind.EVENT
    if not is_quoted and _REPORTED.search(said):
        yield Kind.REPORTED
    if LEGAL_CLAIM.search(said) or _LAW.search(said):
        yield Kind.LEGAL
    if any(not _FORECAST.search(said[: match.start()]) for match in _CAUSE.finditer(said)):
        yield Kind.CAUSAL


def other_kinds(one: Statement) -> Iterator[Kind]:
    """Give what a sentence in a language that no rule reads shows by its digits and its quotation marks."""
    text = one.text
    line = one.passage.line.part(one.start, one.end)
    if any(len(text[start:end].split()) >= _FEWEST for start, end in line.quoted()):
        yield Kind.QUOTATION
    if one.scopes & _HEADINGS:
        return
    found = [_in_figures(match[0]) for match in _NUMBER.finditer(text)]
    if any(len(number) > 1 and not _YEAR.fullmatch(number) for number in found):
        yield Kind.STATISTIC
    if any(_YEAR.fullmatch(number) for number in found):
        yield Kind.EVENT


def _in_figures(number: str) -> str:
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in number)


def _stated(own: str) -> str:
    """Give the part of a sentence that states something: what it asks for or supposes is nobody's to verify."""
    supposed = _SUPPOSING.search(own)
    if supposed and supposed.start() == 0:
        return ""
    asked = _ASKING.search(own)
    return own[: asked.start()] if asked else own
