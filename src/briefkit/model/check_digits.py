"""Numbers of books and periodicals whose last digit tells whether the others are written right."""

from typing import Final

_ISBN_10: Final = 10
_ISBN_13: Final = 13
_ISSN: Final = 8


def is_isbn(digits: str) -> bool:
    """Tell whether ten or thirteen characters without hyphens are an ISBN (ISO 2108)."""
    if len(digits) == _ISBN_13 and digits.isdecimal():
        return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0
    return len(digits) == _ISBN_10 and _is_weighted(digits)


def is_issn(digits: str) -> bool:
    """Tell whether eight characters without a hyphen are an ISSN (ISO 3297)."""
    return len(digits) == _ISSN and _is_weighted(digits)


def _is_weighted(digits: str) -> bool:
    """Take the sum in which the last digit counts once, the one before it twice, and so on; X is ten."""
    if not digits[:-1].isdecimal() or digits[-1] not in "0123456789Xx":
        return False
    values = [10 if digit in "Xx" else int(digit) for digit in digits]
    return sum(value * weight for weight, value in enumerate(reversed(values), start=1)) % 11 == 0
