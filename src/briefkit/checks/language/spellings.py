"""Words that American and British English spell in two ways; most other regions write as Britain does."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal

from briefkit.checks.language.listing import pairs, words

Side = Literal["american", "british"]

_OUR: Final = words(
    "arbo armo behavio clamo colo cando demeano endeavo favo fervo flavo harbo hono humo labo misdemeano neighbo odo"
    " parlo ranco rumo savio splendo tumo valo vapo dishono discolo"
)
_RE: Final = words("cent theat fib lit calib lust spect somb meag sab sepulch och kilomet centimet millimet millilit")
_ISE: Final = words(
    "agon amort apolog author brutal capital categor central civil character colon commercial critic crystal"
    " custom decentral decarbon demilitar militar democrat digit digital external legitim marginal motor ostrac oxid"
    " plagiar plural pressur"
    " priorit random serial strateg systemat theor traumat digit econom emphas energ equal fertil final formal fratern"
    " general global harmon hospital hypothes ideal immun incentiv individual industrial initial internal international"
    " item jeopard legal liberal local margin maxim mechan memor minim mobil demobil modern monet monopol moral"
    " national natural neutral normal optim organ reorgan patron penal personal philosoph polar politic popular"
    " prior privat public radical rational real recogn regional regular revital revolution romantic sanit"
    " scrutin secular securit sensational sensit social special stabil destabil standard subsid summar symbol"
    " sympath synchron synthes system terror tantal trivial union urban util verbal victim visual western weapon"
    " institutional operational professional contextual conceptual demonet formal hybrid incentiv italic"
    " material optim penal pedestrian proselyt stigmat subsid tribal vandal"
)
_ISE_ENDINGS: Final = words("e es ed ing ation ations er ers")
_LL: Final = words(
    "cancel channel counsel dial duel enamel equal fuel initial jewel label level libel marshal model panel pencil"
    " quarrel refuel remodel rival shovel signal spiral total travel tunnel unravel"
)
_ODD: Final = words(
    "analyze=analyse analyzed=analysed analyzing=analysing analyzer=analyser paralyze=paralyse"
    " paralyzed=paralysed paralyzing=paralysing catalyze=catalyse catalyzed=catalysed catalyzing=catalysing"
    " defense=defence defenses=defences defenseless=defenceless offense=offence offenses=offences pretense=pretence"
    " fulfill=fulfil fulfills=fulfils fulfillment=fulfilment enroll=enrol enrolls=enrols enrollment=enrolment"
    " enrollments=enrolments installment=instalment installments=instalments skillful=skilful skillfully=skilfully"
    " willful=wilful willfully=wilfully instill=instil distill=distil aluminum=aluminium plow=plough plows=ploughs"
    " plowed=ploughed gray=grey grayer=greyer catalog=catalogue catalogs=catalogues cataloged=catalogued"
    " skeptic=sceptic skeptics=sceptics skeptical=sceptical skepticism=scepticism"
    " maneuver=manoeuvre maneuvers=manoeuvres maneuvering=manoeuvring maneuvered=manoeuvred artifact=artefact"
    " artifacts=artefacts pediatric=paediatric anemia=anaemia anemic=anaemic diarrhea=diarrhoea estrogen=oestrogen"
    " gynecology=gynaecology orthopedic=orthopaedic hemorrhage=haemorrhage leukemia=leukaemia anesthesia=anaesthesia"
    " cesarean=caesarean mold=mould molds=moulds moldy=mouldy smolder=smoulder"
    " smoldering=smouldering mustache=moustache jewelry=jewellery percent=per_cent airplane=aeroplane"
    " airplanes=aeroplanes cozy=cosy traveler=traveller travelers=travellers counselor=counsellor"
    " counselors=counsellors labeler=labeller marvelous=marvellous woolen=woollen councilor=councillor"
    " councilors=councillors centered=centred centering=centring recentered=recentred epicenter=epicentre"
    " epicenters=epicentres specter=spectre sulfur=sulphur sulfate=sulphate"
    " fetus=foetus savory=savoury tranquility=tranquillity plowing=ploughing program=programme programs=programmes"
    " practicing=practising checkbook=chequebook draftsman=draughtsman"
)

_BRITISH: Final = frozenset(words("gb in ie au nz za pk bd lk ng ke gh sg"))
_NOT_AMERICAN: Final = pairs(
    "licence=license licences=licenses practise=practice practised=practiced practises=practices whilst=while"
    " amongst=among learnt=learned cheque=check cheques=checks tyre=tire tyres=tires kerb=curb kerbs=curbs ageing=aging"
    " judgement=judgment judgements=judgments metre=meter metres=meters storeys=stories"
    " gaol=jail draught=draft"
)
_NOT_BRITISH: Final = pairs("aging=ageing gotten=got dialog=dialogue dialogs=dialogues")
"""Pairs of which the other spelling is at home on both sides, perhaps as another word."""


def others(lang: str) -> Mapping[str, str]:
    """Give each word that a region does not spell so -> as it does; empty where both spellings are at home.

    Args:
        lang: BCP 47 tag; `en-GB-oxendict` keeps `-ize`.

    """
    side = side_of_region(lang)
    if side is None:
        return {}
    if lang.lower().endswith("oxendict"):
        return {word: better for word, better in _to(side).items() if "iz" not in word}
    return _to(side)


def side_of_region(lang: str) -> Side | None:
    """Give the side that a region of English writes on; None for a tag without one that is known here."""
    region = lang.lower().removeprefix("en").strip("-").partition("-")[0]
    if region == "us":
        return "american"
    return "british" if region in _BRITISH else None


@cache
def side_of() -> Mapping[str, Side]:
    """Give each word that has two spellings -> the side that it belongs to."""
    spelt = dict(_pairs())
    sides: dict[str, Side] = dict.fromkeys(spelt, "american")
    return sides | {there: "british" for there in spelt.values() if " " not in there}


@cache
def _to(side: Side) -> Mapping[str, str]:
    spelt = dict(_pairs())
    if side == "british":
        return spelt | _NOT_BRITISH
    return {british: american for american, british in spelt.items() if " " not in british} | _NOT_AMERICAN


def pair_of(word: str, side: Side) -> str:
    """Give a word as a side spells it."""
    return _to(side).get(word, word)


def _pairs() -> Iterator[tuple[str, str]]:
    """Give American and British spellings."""
    for stem in _OUR:
        for ending in (
            "r",
            "rs",
            "red",
            "ring",
            "rable",
            "rably",
            "rful",
            "rless",
            "rhood",
            "rhoods",
            "rite",
            "rites",
            "ral",
            "rally",
            "rer",
            "rers",
        ):
            if _exists(stem, ending):
                yield stem + ending, f"{stem}u{ending}"
    for stem in _RE:
        yield f"{stem}er", f"{stem}re"
        yield f"{stem}ers", f"{stem}res"
    for stem in _ISE:
        for ending in _ISE_ENDINGS:
            yield f"{stem}iz{ending}", f"{stem}is{ending}"
    for stem in _LL:
        yield f"{stem}ed", f"{stem}led"
        yield f"{stem}ing", f"{stem}ling"
    for pair in _ODD:
        american, _, british = pair.partition("=")
        yield american, british.replace("_", " ")


_ENDINGS: Final = {
    "rable": "favo hono",
    "rably": "favo hono",
    "rful": "colo",
    "rless": "colo odo",
    "rhood": "neighbo",
    "rhoods": "neighbo",
    "rite": "favo",
    "ral": "behavio",
    "rally": "behavio",
    "rer": "labo",
    "rers": "labo",
    "rites": "favo",
}


def _exists(stem: str, ending: str) -> bool:
    return ending not in _ENDINGS or stem in _ENDINGS[ending].split()
