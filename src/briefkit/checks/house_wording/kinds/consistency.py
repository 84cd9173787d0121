"""Pairs of which only one may occur in a brief."""

from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.patterns import Finder
from briefkit.model.wording import Consistency


def marks(look: Look, settings: Consistency) -> Iterator[Mark]:
    """Give every place of the rarer one of a pair; where both are as frequent, of the one that came second."""
    for pair in settings.either:
        first, second = (_found(look, look.finder(pattern, is_word=not settings.nonword)) for pattern in pair)
        if not first or not second:
            continue
        rarer = second if len(second) <= len(first) else first
        other = first if rarer is second else second
        usual = other[0].words[0]
        for mark in rarer:
            yield look.mark(mark.passage, mark.start, mark.end, mark.words[0], usual, offers=(usual,))


def _found(look: Look, one: Finder) -> list[Mark]:
    return [
        look.mark(passage, match.start(), match.end())
        for passage, text in look.whole()
        if one.may_be_in(passage.folded)
        for match in one.matches(text, look.watch)
    ]
