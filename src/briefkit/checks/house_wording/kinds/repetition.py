"""The same thing again."""

from collections.abc import Iterator

from briefkit.checks.house_wording.lines import GAP
from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.patterns import Match
from briefkit.model.wording import Repetition


def marks(look: Look, settings: Repetition) -> Iterator[Mark]:
    """Give each match that repeats the one before it more often than is let pass; nothing may be left out between."""
    one = look.finder("|".join(settings.tokens))
    for passage, text in look.whole():
        before: Match | None = None
        count = 0
        for match in one.matches(text, look.watch):
            if before and _same(look, before, match, settings) and GAP not in text[before.end() : match.start()]:
                count += 1
                words = text[before.start() : match.end()]
                if count > settings.most and not look.is_excepted(words):
                    yield look.mark(passage, before.start(), match.end(), match.group().strip())
                    count = 0
            before = match


def _same(look: Look, before: Match, match: Match, settings: Repetition) -> bool:
    first, second = before.group(), match.group()
    if first[:1].casefold()[:1] != second[:1].casefold()[:1] and not first[:1].isspace() and not second[:1].isspace():
        return False  # nearly all of them, and soon
    first, second = first.strip(), second.strip()
    if settings.alpha and not second.replace("'", "").replace("’", "").isalpha():
        return False
    if look.rule.ignorecase:
        return bool(first) and first.casefold() == second.casefold()
    return bool(first) and bool(first == second)
