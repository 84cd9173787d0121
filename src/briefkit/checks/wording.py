"""Small words of messages: counts with their nouns, lists with their `and`."""

from collections.abc import Sequence


def counted(count: int, unit: str) -> str:
    """Give a count with its unit, in the plural as units are named: `no words`, `1 word`, `1,654 words`.

    Args:
        count: how many.
        unit: the noun in the plural, formed with `s`.

    """
    if count == 1:
        return f"1 {unit.removesuffix('s')}"
    return f"{count:,} {unit}" if count else f"no {unit}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Give words as a list within a sentence: `a, b and c`, or with another word before the last."""
    if len(words) < 2:  # noqa: PLR2004  # one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def a(noun: str) -> str:
    """Give a noun with its indefinite article: `an issue brief`."""
    return f"{'an' if noun[:1].lower() in tuple('aeiou') else 'a'} {noun}"
