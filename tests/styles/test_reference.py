"""The reference of tokens names what a style may say, all of it and nothing else."""

import pytest

from briefkit.styles.build import KEYS
from briefkit.styles.page import PAGE
from briefkit.styles.palette import COMMON
from briefkit.styles.reference import TOKENS
from briefkit.styles.sizes import SCALE, TYPE
from briefkit.styles.typefaces import FURTHER, ROLES

NAMES = [token.name for token in TOKENS]


def below(key: str) -> set[str]:
    return {name.partition(".")[2] for name in NAMES if name.startswith(f"{key}.")}


def test_every_key_of_a_style_is_a_token() -> None:
    assert {name.partition(".")[0] for name in NAMES} == {*KEYS, "extends", "brand"}
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize(
    ("key", "known"),
    [("color", COMMON), ("type", TYPE), ("scale", SCALE), ("page", PAGE), ("fonts", (*ROLES, *FURTHER))],
)
def test_every_name_below_a_key_is_a_token(key: str, known: tuple[str, ...]) -> None:
    assert below(key) == set(known)
