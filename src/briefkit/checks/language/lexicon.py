"""English words as a large dictionary has them, and the common word of which an unknown one is a slip.

Source: SCOWL 2020.12.07 (Kevin Atkinson), sizes 10 to 70 of all regions; its licence lies beside the list.
"""

import gzip
from functools import cache
from pathlib import Path
from typing import Final

from briefkit.checks.language.listing import words

_FILE: Final = Path(__file__).with_name("known_words.txt.gz")
_NEWER: Final = frozenset(
    words(
        "actioned adaptor anganwadi backend biochar blockchain bootcamp chatbot crypto blocklist blocklists"
        " allowlist allowlists diffing codec codecs commodify commodifies"
        " convening convenings crowdfunded crowdfunding cryptocurrency datasets decarbonise desilting drawdown fabless"
        " fintech frontend funder funders geospatial googled infographic interactives intro intros kharif kisan"
        " knowledges"
        " learnings microfinance mandi mandis lifecycle metadata microgrid microplastic multilaterals nonprofit"
        " nonprofits onboard onboarding outmigration overtourism panchayat panchayats photovoltaic preload preprint"
        " pushback rabi repo repos reviewee sayable scaleup sharenting skillset skillsets smartphone sorbent"
        " sorbents startup startups"
        " stablecoin subsea taluk taluka tehsil toolkit toolkits trans unbanked upskill upskilling webinar wellbeing"
        " workstream worldmaking yojana zamindari zoonotic"
    )
)
"""Words younger than the list, and those of South Asia that a brief writes without explaining them."""
_BEFORE: Final = words(
    "agri agro anti bio co counter cyber de dis down eco geo hydro hyper infra inter intra macro mega micro mini mis"
    " multi neo"
    " non out over para photo post pre re semi socio sub super techno tele trans ultra un under up"
)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST: Final = 5
_LONGEST: Final = 24
_SHORT: Final = 6
"""Letters below which a word has too many neighbours: only two that changed places are told."""


@cache
def _common_and_others() -> tuple[frozenset[str], frozenset[str]]:
    common, _, others = gzip.decompress(_FILE.read_bytes()).decode("ascii").partition("\n\n")
    return frozenset(common.split("\n")), frozenset(others.split("\n"))


def is_known(word: str) -> bool:
    """Tell whether English has a word in small letters, also with a common beginning (`sub`, `geo`) or a plural's s."""
    common, others = _common_and_others()
    if word in common or word in others or word in _NEWER:
        return True
    if word.endswith("s") and (word[:-1] in common or word[:-1] in others or word[:-1] in _NEWER):
        return True
    if word.endswith(("ches", "shes", "xes", "sses")) and (word[:-2] in common or word[:-2] in others):
        return True
    rest = next((word[len(one) :] for one in _BEFORE if word.startswith(one) and len(word) - len(one) > 3), "")  # noqa: PLR2004  # a word, not an ending
    return bool(rest) and (rest in common or rest in others)


def is_common(word: str) -> bool:
    """Tell whether most people use a word in small letters."""
    return word in _common_and_others()[0]


def meant_by(word: str) -> str:
    """Give the common word of which an unknown one is a slip of one key; empty where none is or several are.

    Args:
        word: a word in small letters.

    """
    if not _SHORTEST <= len(word) <= _LONGEST or is_known(word):
        return ""
    swapped = sorted(one for one in _swapped(word) if is_common(one))
    if swapped or len(word) < _SHORT:
        return swapped[0] if swapped else ""
    found = sorted({one for one in _slips(word) if is_common(one)})
    return min(found, key=lambda one: (_distance(word, one), one)) if found else ""


def _swapped(word: str) -> set[str]:
    """Give every word in which two letters beside each other, or with one between them, have changed places."""
    near = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return near | {word[:at] + word[at + 2] + word[at + 1] + word[at] + word[at + 3 :] for at in range(len(word) - 2)}


def _slips(word: str) -> set[str]:
    """Give every word that has one letter more, one less, or another one in one place."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    fewer = {head + tail[1:] for head, tail in parts if tail}
    other = {head + letter + tail[1:] for head, tail in parts if tail for letter in _LETTERS}
    more = {head + letter + tail for head, tail in parts for letter in _LETTERS}
    return fewer | other | more


def _distance(word: str, meant: str) -> int:
    """Rank slips: a letter left out or doubled is likelier than another letter, and a first letter is seldom wrong."""
    return (len(word) == len(meant)) + 2 * (word[0] != meant[0])
