"""What may occur only where something else has: a short form only behind its long one."""

from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.model.wording import Conditional


def marks(look: Look, settings: Conditional) -> Iterator[Mark]:
    """Give each match of `first` that no group of `second` has held, up to the end of its own passage."""
    first, second = look.finder(settings.first), look.finder(settings.second)
    known: set[str] = set()
    for passage, text in look.whole():
        if second.may_be_in(passage.folded):
            for match in second.matches(text, look.watch):
                known.update(group for group in match.groups() if group)
        if not first.may_be_in(passage.folded):
            continue
        for match in first.matches(text, look.watch):
            if match.group() not in known and not look.is_excepted(match.group()):
                yield look.mark(passage, match.start(), match.end())
