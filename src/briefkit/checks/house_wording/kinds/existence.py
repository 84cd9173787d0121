"""Words that should not stand there."""

from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.patterns import Finder
from briefkit.model.wording import Existence


def marks(look: Look, settings: Existence) -> Iterator[Mark]:
    """Give every match of a token that is no exception."""
    for passage, _, match in look.matches(_finders(look, settings)):
        if not look.is_excepted(match.group().strip()):
            yield look.mark(passage, match.start(), match.end())


def _finders(look: Look, settings: Existence) -> list[Finder]:
    """Give one pattern for each token; with `raw` all make one pattern, as Vale joins them."""
    is_word = not settings.nonword
    if not settings.raw:
        return [look.finder(token, is_word=is_word) for token in settings.tokens]
    if not settings.tokens:
        return [look.finder(settings.raw)]
    tokens = f"(?:{'|'.join(settings.tokens)})"
    tokens = rf"\b{tokens}\b" if is_word else tokens
    return [look.finder(tokens + settings.raw if settings.append else settings.raw + tokens)]
