"""Subjects and verbs of which a plural or a singular is plain from the words: what should stand for the verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from briefkit.checks.language.forms import VERBS_IN_S, bare_of, is_amount, is_plural, plural_of, singular_of
from briefkit.checks.language.lexicon import is_common, is_known
from briefkit.checks.language.listing import words

_DETERMINERS: Final = "The|These|Those|Most|Many|Some|All|Both|Several|Few|Such|Other|Our|Their|Its|Two|Three|Four|Five"
_PLURAL_START: Final = re.compile(
    rf"^((?:{_DETERMINERS}) )?([A-Za-z-]+ )?([A-Za-z]+s)( of [a-z]+)? (was|is|has|does|[a-z]+s)\b"
)
_NO_SUBJECT: Final = frozenset(
    words(
        "in on at to for from with by as of about after before under over since during without within among between"
        " behind beyond against across per until what who how why where when which whether that this each every one no"
        " nothing everything if while because although though not only even and but or an a another any half neither"
        " either today yesterday so then thus there here also besides unlike like more less united"
    )
)
_TO_ONE: Final = {"was": "were", "is": "are", "has": "have", "does": "do"}
_TO_MANY: Final = {"were": "was", "are": "is", "have": "has", "do": "does"}
_SINGULAR_START: Final = re.compile(
    r"^(?:The|This|That|A|An|Each|Every|Another|Its|Their|One) (?:[a-z-]+ )?([a-z]+) (have|are|were|do)\b"
)
_ONE_THING: Final = frozenset(
    words(
        "policy law act bill scheme plan programme program project report study survey audit system problem issue reason"
        " cause cost price rate tax fee fine rule budget grant subsidy war crisis conflict market trade debt school"
        " clinic hospital river road bridge dam port city village district country strategy target deadline review"
        " framework treaty agreement decision approach measure reform change increase decrease decline rise fall trend"
        " figure percentage proportion average model method process result effect benefit risk threat challenge idea"
        " question answer argument claim finding recommendation proposal chapter section table chart sector economy"
        " state region area minister president governor mayor officer worker farmer teacher nurse doctor household family"
        " woman man child person pupil student patient"
    )
)
_COLLECTIVE: Final = frozenset(words("family household country state city village district region school hospital clinic"))
"""Singulars that Britain and India may follow with a plural verb."""
_WHO_ONE: Final = re.compile(
    r"\b(?:[Aa]|[Aa]n|[Ee]ach|[Ee]very|[Tt]his|[Aa]nother) (?:[a-z-]+ )?([a-z]+) (?:who|which|that) (are|have|were|do)\b"
)
_WHO_MANY: Final = re.compile(
    r"(?:^(?:The )?|\b(?:the|those|these|many|most|some|several|all) )([A-Za-z]+s) (?:who|which|that) (is|has|was|does)\b"
)
_MODAL: Final = re.compile(
    r"\b(?:can|could|must|should|would|might|cannot|will)(?: not| also| only| then)? ([a-z]{3,}s)\b(?! (?:of|to the)\b)"
)
_NOT: Final = re.compile(r"\b(?:did|does|do) not (went|took|gave|made|had|has|was|were|knew|came|got|saw|found|[a-z]{3,}s)\b")
_PAST: Final = {
    "went": "go", "took": "take", "gave": "give", "made": "make", "had": "have", "has": "have", "was": "be", "were": "be",
    "knew": "know", "came": "come", "got": "get", "saw": "see", "found": "find",
}  # fmt: skip
_PRONOUN: Final = re.compile(r"(?:^|[,;] |\b(?:that|because|although|when|if|and|but) )([Tt]hey|[Ww]e|[Tt]hese|[Tt]hose) ([a-z]+s)\b")
_SINGULAR_PRONOUN: Final = re.compile(r"(?:^|[,;] )(?:[Hh]e|[Ss]he|[Ii]t) (don['’]t|do not|have not|are not|were not)\b")
_NEGATED: Final = {
    "do not": "does not", "don't": "does not", "don’t": "does not", "have not": "has not", "are not": "is not",
    "were not": "was not",
}  # fmt: skip
_ONE_OF: Final = re.compile(
    r"\b[Oo]ne of (?:the|these|those|its|their|our|his|her) ([a-z]+)(?= (?:is|was|has|why|for|that|who|which|behind|of|in)\b|[,.;])"
)
_SEVERAL: Final = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Ss]everal|[Mm]any|[Ff]ew|[Vv]arious|[Nn]umerous|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix"
    r"|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) ([a-z]+)(?= (?:of|in|on|are|have|were|that|which|who|for|to|from|by"
    r"|with|and|had|will|should|must|can|could)\b|[.;,])"
)
_MASS: Final = re.compile(
    r"\b(informations|evidences|equipments|advices|furnitures|softwares|machineries|luggages|homeworks"
    r"|researches(?= (?:show|suggest|have|on|into|by|of|conducted|done)))\b"
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a sentence, and what should stand there."""

    start: int
    end: int
    better: str
    message: str


def slips(text: str) -> Iterator[Slip]:
    """Give what does not agree in a sentence, in no order."""
    yield from _many(text)
    yield from _one(text)
    yield from _after_helpers(text)
    yield from _nouns(text)


def _slip(match: re.Match[str], group: int, better: str, message: str = "") -> Slip:
    said = message or f"'{match[group]}' does not agree with what it belongs to"
    return Slip(*match.span(group), better, said)


def _many(text: str) -> Iterator[Slip]:
    match = _PLURAL_START.match(text)
    if match and _is_subject(match):
        verb = match[5]
        if verb in _TO_ONE or (verb in VERBS_IN_S and not is_amount(verb)):
            yield _slip(match, 5, _TO_ONE.get(verb) or bare_of(verb))
    for match in _WHO_MANY.finditer(text):
        is_of_one = text[max(0, match.start() - 12) : match.start()].lower().endswith(("one of ", "each of ", "either of "))
        if is_plural(match[1].lower()) and not is_of_one:
            yield _slip(match, 2, _TO_ONE[match[2]])
    for match in _PRONOUN.finditer(text):
        if match[2] in VERBS_IN_S:
            yield _slip(match, 2, bare_of(match[2]))


def _is_subject(match: re.Match[str]) -> bool:
    """Tell whether the plural with which a sentence opens is surely what its verb belongs to."""
    first, second, noun = (match[1] or "").strip(), (match[2] or "").strip(), match[3]
    is_counted = is_amount(noun.lower()) and (second or first)
    if not is_plural(noun.lower()) or is_counted or (noun[0].isupper() and (first or second)):
        return False
    opening = (first or second or noun).lower()
    if opening in _NO_SUBJECT or second.lower() in _NO_SUBJECT or second.lower().endswith(("ing", "ly", "’s")):
        return False
    if second and not first and (not is_known(second.lower()) or is_plural(second.lower())):
        return False
    return first not in ("Two", "Three", "Four", "Five") or match[5] in ("was", "has")


def _one(text: str) -> Iterator[Slip]:
    match = _SINGULAR_START.match(text)
    if match and match[1] in _ONE_THING - _COLLECTIVE:
        yield _slip(match, 2, _TO_MANY[match[2]])
    for match in _WHO_ONE.finditer(text):
        if match[1] in _ONE_THING:
            yield _slip(match, 2, _TO_MANY[match[2]])
    for match in _SINGULAR_PRONOUN.finditer(text):
        yield _slip(match, 1, _NEGATED[match[1]])


def _after_helpers(text: str) -> Iterator[Slip]:
    for match in _MODAL.finditer(text):
        verb = match[1]
        if (verb in VERBS_IN_S or (is_plural(verb) and match[0].split()[0] not in ("will", "must", "can"))) and not is_amount(verb):
            yield _slip(match, 1, bare_of(verb), f"'{verb}' is not the form that follows '{match[0].split()[0]}'")
    for match in _NOT.finditer(text):
        verb = match[1]
        if verb in _PAST or verb in VERBS_IN_S:
            yield _slip(match, 1, _PAST.get(verb) or bare_of(verb), f"'{verb}' is not the form that follows 'not'")


def _nouns(text: str) -> Iterator[Slip]:
    for match in _ONE_OF.finditer(text):
        if match[1] in _ONE_THING:
            yield _slip(match, 1, plural_of(match[1]), "'One of' several takes the plural")
    for match in _SEVERAL.finditer(text):
        if match[1] in _ONE_THING and is_common(plural_of(match[1])):
            yield _slip(match, 1, _irregular(match[1]), f"'{match[1]}' stands for several here")
    for match in _MASS.finditer(text):
        better = "research" if match[1] == "researches" else singular_of(match[1]) or match[1][:-1]
        better = "machinery" if match[1] == "machineries" else better
        yield _slip(match, 1, better, f"'{better}' has no plural")


def _irregular(word: str) -> str:
    return {"woman": "women", "man": "men", "child": "children", "person": "people"}.get(word) or plural_of(word)
