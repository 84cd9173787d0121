"""Subjects and verbs of which a plural or a singular is plain from the words: what should stand for the verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from briefkit.checks.language.forms import VERBS_IN_S, bare_of, is_amount, is_plural, plural_of, singular_of
from briefkit.checks.language.lexicon import is_common, is_known
from briefkit.checks.language.listing import pairs, words
from briefkit.checks.language.nouns import COLLECTIVE, ONE_THING, is_one, several_of

_DETERMINERS: Final = (
    "Both the|All the|Most of the|Some of the|Many of the|Several of the|Both of the|The|These"
    "|Those|Most|Many|Some|All|Both|Several|Few|Such|Other|Our|Their|Its|Two|Three|Four|Five"
)
_PLURAL_START: Final = re.compile(
    rf"^((?:{_DETERMINERS}) )?([A-Za-z-]+ )?([A-Za-z]+s)( of (?:the |its |their )?[a-z]+)? (was|is|has|does|[a-z]+s)\b"
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
_NOBODY: Final = re.compile(
    r"(?:^|[,;] |\b(?:that|but|and|if) )(?:[Nn]obody|[Nn]o one|[Ee]veryone|[Ee]verybody|[Ss]omebody|[Ss]omeone"
    r"|[Aa]nyone|[Nn]othing"
    r"|[Ee]verything) (have|are|were|do|know|want|need|think|say|believe|agree)\b"
)
_WHO_ONE: Final = re.compile(
    r"\b(?:[Aa]|[Aa]n|[Ee]ach|[Ee]very|[Tt]his|[Aa]nother) (?:[a-z-]+ )?([a-z]+) (?:who|which|that) (are|have|were"
    r"|do)\b"
)
_WHO_MANY: Final = re.compile(
    r"(?:^(?:The )?|\b(?:the|those|these|many|most|some|several|all) )([A-Za-z]+s) (?:who|which|that) (is|has|was"
    r"|does)\b"
)
_OBJECT: Final = "(?:the|an?|its|their|it|them|this|these|those|our|his|her|no|every|each|all)"
_MODAL: Final = re.compile(
    r"\b(?:can|could|must|should|would|might|cannot|will)(?: not| also| only| then)? ([a-z]{3,}s)\b(?! (?:of|to the"
    r"|be|have|need)\b)"
)
_WITH_OBJECT: Final = re.compile(rf"\bto ([a-z]{{3,}}s) {_OBJECT}\b")
_FOLLOWED: Final = re.compile(
    rf"^((?:{_DETERMINERS}) )?([A-Za-z-]+ )?([A-Za-z]+s) ([a-z]{{3,}}s)(?: {_OBJECT}\b|\.$"
    rf"| [£$€₹\d])"
)
_MODIFIERS: Final = frozenset(
    words("sales sports arms savings systems goods operations communications rights services women")
)
"""Plurals that may stand before another one: sales taxes."""
_PLAIN_VERBS: Final = (
    "argue|say|give|provide|require|remain|seem|become|depend|include|contain|suggest|indicate|allow|enable|prefer"
    "|bring|continue"
    "|receive|exist|know|keep|agree|expect|choose|seek|define|describe|explain|recommend|consist|produce|apply|occur"
    "|ensure|reduce"
    "|improve|affect|involve|protect|introduce|publish|announce|create|develop|achieve|decide|expand"
)
_ONE_AND_PLAIN: Final = re.compile(
    rf"^(?:The|This|That|An?|Each|Every|Another) ([A-Za-z]+) ({_PLAIN_VERBS}) (?!(?:was|is|has|were|are)\b)"
)
_HAS_PLAIN: Final = re.compile(
    r"\b(?:has|have|had)(?: also| already| not| never)? (provide|require|receive|include|allow|suggest|agree"
    r"|introduce|publish|announce"
    r"|create|develop|achieve|decide|improve|reduce|expand|continue|give|take|make|write|say|know|bring|keep|choose"
    r"|seek|define"
    r"|issue(?= (?:two|three|an?|the|new)\b))\b"
)
_IRREGULAR: Final = pairs(
    "give=given take=taken make=made write=written say=said know=known bring=brought keep=kept choose=chosen"
    " seek=sought"
)
_EACH: Final = re.compile(r"\b(?:[Ee]ach|[Ee]very) ([a-z]+s)\b(?!['’])(?! (?:the|an?|its|their|it|them)\b)")
_STATES: Final = re.compile(
    r"(?:^|[;:] )(?:India|China|Russia|Ukraine|Pakistan|Bangladesh|Iran|Israel|Japan|Germany|France|Britain|Brazil"
    r"|Kenya|Nigeria|Ghana"
    r"|Nepal|Gujarat|Kerala|Bihar|Punjab|Maharashtra|Rajasthan|Odisha|Assam|Tamil Nadu|Uttar Pradesh|Madhya Pradesh"
    r"|Delhi|Karnataka"
    r"|South Korea|North Korea|Europe|Africa|Asia|America|Scotland|Wales|London|Parliament|Congress|Moscow|Beijing"
    r"|Washington) (have|do|are|were)\b"
)
_NOT: Final = re.compile(
    r"\b(?:did|does|do) not (went|took|gave|made|had|has|was|were|knew|came|got|saw|found|[a-z]{3,}s)\b"
)
_PAST: Final = pairs(
    "went=go took=take gave=give made=make had=have has=have was=be were=be knew=know came=come got=get saw=see"
    " found=find"
)
_PRONOUN: Final = re.compile(
    r"(?:^|[,;] |\b(?:that|because|although|when|if|and|but) )([Tt]hey|[Ww]e|[Tt]hese|[Tt]hose) ([a-z]+s)\b"
)
_SINGULAR_PRONOUN: Final = re.compile(
    r"(?:^|[,;] )(?:[Hh]e|[Ss]he|[Ii]t) (don['’]t|do not|have not|are not|were not)\b"
)
_NEGATED: Final = {
    "do not": "does not", "don't": "does not", "don’t": "does not", "have not": "has not", "are not": "is not",
    "were not": "was not",
}  # fmt: skip
_ONE_OF: Final = re.compile(
    r"\b[Oo]ne of (?:the|these|those|its|their|our|his|her) ([a-z]+)(?= (?:is|was|has|why|for|that|who|which|behind"
    r"|of|in)\b|[,.;])"
)
_SEVERAL: Final = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Ss]everal|[Mm]any|[Ff]ew|[Vv]arious|[Nn]umerous|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix"
    r"|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) ([a-z]+)(?=:| (?:of|in|on|are|have|were|that|which|who|for|to|from|by"
    r"|with|and|had|will|should|must|can|could)\b|[.;,])"
)
_THESE: Final = re.compile(r"(?:^|, |\b(?:of|in|to|for|and|but) )([Tt]his) ([a-z]+s) (?:have|are|were|do)\b")
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
    match = _FOLLOWED.match(text)
    if match and _is_subject(match, 4) and _is_followed(match[3].lower(), match[4]):
        yield _slip(match, 4, bare_of(match[4]))
    for match in _WHO_MANY.finditer(text):
        is_of_one = (
            text[max(0, match.start() - 12) : match.start()].lower().endswith(("one of ", "each of ", "either of "))
        )
        if is_plural(match[1].lower()) and not is_of_one:
            yield _slip(match, 2, _TO_ONE[match[2]])
    for match in _PRONOUN.finditer(text):
        if match[2] in VERBS_IN_S:
            yield _slip(match, 2, bare_of(match[2]))


def _is_followed(noun: str, verb: str) -> bool:
    """Tell whether a plural is no part of a longer noun, and a verb with an s follows it."""
    may_be_verb = verb not in VERBS_IN_S and is_plural(verb) and is_known(f"{bare_of(verb).removesuffix('e')}ing")
    return may_be_verb and noun not in _MODIFIERS


def _is_subject(match: re.Match[str], verb: int = 5) -> bool:
    """Tell whether the plural with which a sentence opens is surely what its verb, a group of the match, belongs to."""
    first, second, noun = (match[1] or "").strip(), (match[2] or "").strip(), match[3]
    is_counted = is_amount(noun.lower()) and (second or first)
    if not is_plural(noun.lower()) or is_counted or (noun[0].isupper() and (first or second)):
        return False
    opening = (first or second or noun).lower()
    if opening in _NO_SUBJECT or second.lower() in _NO_SUBJECT or second.lower().endswith(("ing", "ly", "’s")):
        return False
    if second and not first and (second.islower() or is_plural(second.lower())) and not is_known(second.lower()):
        return False
    return first not in ("Two", "Three", "Four", "Five") or match[verb] in ("was", "has")


def _one(text: str) -> Iterator[Slip]:
    match = _SINGULAR_START.match(text)
    if match and is_one(match[1]):
        yield _slip(match, 2, _TO_MANY[match[2]])
    for match in _NOBODY.finditer(text):
        yield _slip(match, 1, _TO_MANY.get(match[1]) or plural_of(match[1]))
    for match in _WHO_ONE.finditer(text):
        if match[1] in ONE_THING:
            yield _slip(match, 2, _TO_MANY[match[2]])
    plain = _ONE_AND_PLAIN.match(text)
    if plain and plain[1].lower() in ONE_THING - COLLECTIVE:
        yield _slip(plain, 2, _third(plain[2]))
    for match in _STATES.finditer(text):
        yield _slip(match, 1, _TO_MANY[match[1]])
    for match in _EACH.finditer(text):
        if is_plural(match[1]):
            yield _slip(match, 1, singular_of(match[1]), f"'{match[0].split()[0]}' takes one of them, not several")
    for match in _SINGULAR_PRONOUN.finditer(text):
        yield _slip(match, 1, _NEGATED[match[1]])


def _third(verb: str) -> str:
    return f"{verb[:-1]}ies" if verb == "apply" else plural_of(verb)


def _after_helpers(text: str) -> Iterator[Slip]:
    for match in _MODAL.finditer(text):
        verb = match[1]
        if (verb in VERBS_IN_S or is_plural(verb)) and not is_amount(verb):
            yield _slip(match, 1, bare_of(verb), f"'{verb}' is not the form that follows '{match[0].split()[0]}'")
    for match in _WITH_OBJECT.finditer(text):
        verb = match[1]
        if is_plural(verb) and is_known(f"{bare_of(verb).removesuffix('e')}ing"):
            yield _slip(match, 1, bare_of(verb), f"'{verb}' is not the form that follows '{match[0].split()[0]}'")
    for match in _HAS_PLAIN.finditer(text):
        better = _IRREGULAR.get(match[1]) or (f"{match[1]}d" if match[1].endswith("e") else f"{match[1]}ed")
        yield _slip(match, 1, better, f"'{match[1]}' is not the form that follows 'has'")
    for match in _NOT.finditer(text):
        verb = match[1]
        if verb in _PAST or verb in VERBS_IN_S:
            yield _slip(match, 1, _PAST.get(verb) or bare_of(verb), f"'{verb}' is not the form that follows 'not'")


def _nouns(text: str) -> Iterator[Slip]:
    for match in _ONE_OF.finditer(text):
        if match[1] in ONE_THING:
            yield _slip(match, 1, plural_of(match[1]), "'One of' several takes the plural")
    for match in _SEVERAL.finditer(text):
        is_subject = match.string[match.end() + 1 :].startswith(("have ", "are ", "were "))
        if (match[1] in ONE_THING or (is_subject and is_one(match[1]))) and is_common(plural_of(match[1])):
            yield _slip(match, 1, several_of(match[1]), f"'{match[1]}' stands for several here")
    for match in _THESE.finditer(text):
        if is_plural(match[2]):
            yield _slip(match, 1, "These" if match[1] == "This" else "these")
    for match in _MASS.finditer(text):
        better = "research" if match[1] == "researches" else singular_of(match[1]) or match[1][:-1]
        better = "machinery" if match[1] == "machineries" else better
        yield _slip(match, 1, better, f"'{better}' has no plural")
