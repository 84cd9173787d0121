"""The numbers by which paragraphs are called, and those that a house style prints."""

from briefkit.render import Options, prepare
from briefkit.render.proof import ProofOptions
from support.briefs import read
from support.houses import load

TEXT = """---
title: T
---

::: key-messages
- Alder.
:::

## Summary

Birch.

- Cedar
- Dogwood

Elm.

::: recommendations
1. **Fir:** Gorse.
2. **Hazel:** Ivy.
:::

::: recommendations
1. **Kapok:** Larch.
:::
"""


def called(style: str) -> list[str]:
    """Give the numbers of a proof in the order of its paragraphs."""
    proof = prepare(read(TEXT), load(style), Options(proof=ProofOptions())).proof
    assert proof
    return list(proof.paragraphs.values())


def test_every_paragraph_counts_where_the_house_prints_no_numbers() -> None:
    assert called("plain") == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_a_proof_calls_paragraphs_by_their_printed_numbers() -> None:
    assert called("ministry") == ["0a", "1", "1a", "1b", "2", "R1", "R2", "2a"]


def test_no_two_paragraphs_have_one_number() -> None:
    numbers = called("ministry")
    assert len(set(numbers)) == len(numbers)
