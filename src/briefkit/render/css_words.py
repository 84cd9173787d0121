"""What a style sheet says for a language: words in it, the letters that count its lists, the side where lines begin."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.render.numerals import Counters

_PAGE_RULE: Final = re.compile(r"@page[^{}]*\{(?:[^{}]|\{[^{}]*\})*\}")
_SIDE: Final = re.compile(r"\b(?:left|right)\b")
_OTHER: Final = {"left": "right", "right": "left"}


def quoted(words: str) -> str:
    """Give words as a CSS string (CSS Syntax 3, 4.3.5)."""
    return '"' + re.sub(r'["\\\n<]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'


def mirrored(sheet: str) -> str:
    """Give a sheet for pages from right to left: `@page` rules know left and right, and all others start and end."""
    return _PAGE_RULE.sub(lambda rule: _SIDE.sub(lambda side: _OTHER[side[0]], rule[0]), sheet)


def letter_rules(own: Counters) -> Iterator[str]:
    """Give the rules of lists in lists for scripts that count in letters of their own."""
    if own.letters:
        symbols = " ".join(map(quoted, own.letters.split()))
        yield f'@counter-style bk-letters {{ system: alphabetic; symbols: {symbols}; suffix: ". " }}'
        for depth in range(1, 6):
            yield f"{'ol ' * depth}ol {{ list-style-type: {own.css[depth % len(own.css)]} }}"
