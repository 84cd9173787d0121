"""Nouns of which it is known whether a verb after them stands for one or for several."""

from typing import Final

from briefkit.checks.language.forms import plural_of
from briefkit.checks.language.lexicon import is_common
from briefkit.checks.language.listing import words

ONE_THING: Final = frozenset(
    words(
        "policy option committee law act bill scheme plan programme program project report study survey audit system"
        " problem issue"
        " reason"
        " cause cost price rate tax fee fine rule budget grant subsidy war crisis conflict market trade debt school"
        " clinic hospital river road bridge dam port city village district country strategy target deadline review"
        " framework treaty agreement decision approach measure reform change increase decrease decline rise fall trend"
        " figure percentage proportion average model method process result effect benefit risk threat challenge idea"
        " question answer argument claim finding recommendation proposal chapter section table chart sector economy"
        " state region area minister president governor mayor officer worker farmer teacher nurse doctor household"
        " family"
        " woman man child person pupil student patient month year week day hour"
    )
)

COLLECTIVE: Final = frozenset(
    words("family household country state city village district region school hospital clinic")
)
"""Singulars that Britain and India may follow with a plural verb."""

GROUPS: Final = frozenset(
    words(
        "police public majority minority number rest group set lot couple pair series range variety host handful"
        " team staff crew"
        " committee council board government cabinet parliament party opposition army navy military press media"
        " company firm bank"
        " union club association ministry department agency office authority commission court jury panel audience"
        " crowd youth"
        " population community society industry class generation people rich poor other same latter former few many"
        " some half"
        " third quarter total fraction share proportion percentage average bulk remainder combination administration"
        " electorate"
        " leadership management workforce faculty institute institution university college church nation side pack"
        " fleet gang clergy"
        " elite peasantry aristocracy enemy data one two three four five six seven eight nine ten would could should"
        " may might must can will do does did shall more most least best worst first second next last past"
        " present following"
    )
)
"""Singulars that stand for several, and words that stand alone before a verb."""


def is_one(noun: str) -> bool:
    """Tell whether a noun in small letters is a singular that stands for one thing or person."""
    if noun in ONE_THING:
        return noun not in COLLECTIVE and noun not in GROUPS
    is_noun = noun not in GROUPS and noun not in COLLECTIVE and not noun.endswith(("s", "ed", "ing", "ly"))
    return is_noun and is_common(noun) and is_common(plural_of(noun))


def several_of(noun: str) -> str:
    """Give the plural of a noun, also of those that have one of their own."""
    return {"woman": "women", "man": "men", "child": "children", "person": "people"}.get(noun) or plural_of(noun)
