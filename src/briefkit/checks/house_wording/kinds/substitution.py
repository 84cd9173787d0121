"""Words for which the house writes others."""

from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.patterns import Match, filled
from briefkit.model.wording import Substitution


def marks(look: Look, settings: Substitution) -> Iterator[Mark]:
    """Give every match of a key that does not stand as its value has it, with what it would be; longer keys win."""
    swap = sorted(settings.swap, key=lambda pair: -len(pair[0]))
    finders = [look.finder(found, is_word=not settings.nonword) for found, _ in swap]
    for passage, index, match in look.matches(finders):
        observed = match.group()
        offers = _offers(swap[index][1], match, capitalize=settings.capitalize)
        if observed not in offers and not look.is_excepted(observed.strip()):
            yield look.mark(passage, match.start(), match.end(), _either(offers), observed, offers=offers)


def _offers(better: str, match: Match, *, capitalize: bool) -> tuple[str, ...]:
    offers = tuple(filled(better, match).split("|"))
    if capitalize and match.group()[0].isupper():
        return tuple(offer[:1].upper() + offer[1:] for offer in offers)
    return offers


def _either(offers: tuple[str, ...]) -> str:
    """Give the offers as one stretch of words within the marks of a message: `a' or 'b`."""
    return "' or '".join(offers)
