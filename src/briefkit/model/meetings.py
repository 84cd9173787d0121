"""Colours that meet on a page: words or drawings, the ground below them, and how well they must be told apart."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Medium: TypeAlias = Literal["light screen", "dark screen", "print", "Word"]


@dataclass(frozen=True, slots=True, order=True)
class Ink:
    """A colour as a style sheet has it."""

    value: str
    """`#rrggbb`, as it is seen: what lies below a half transparent colour is mixed in."""
    token: str = ""
    """The name of the token that it is; empty for a colour that a sheet spells out or mixes."""

    def __str__(self) -> str:
        return self.token or self.value


@dataclass(frozen=True, slots=True, order=True)
class Meeting:
    """One part of a page on its ground."""

    part: str
    """In words: `kicker`."""
    on: str
    """The ground in words: `masthead`; empty for the page itself."""
    ink: Ink
    ground: Ink
    needs: float
    """The least contrast by WCAG 2.2: 4.5 for words, 3 for large words and for what is drawn."""
    medium: Medium
    seen: bool = True
    """Whether a checker in a browser can be sure of it: such a one passes over generated words, drawings, words on a
    gradient, and words in the very colour of their ground, which it takes for hidden."""
