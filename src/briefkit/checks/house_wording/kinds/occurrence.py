"""Something that stands too often, or too seldom, in one place."""

from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.model.wording import Occurrence


def marks(look: Look, settings: Occurrence) -> Iterator[Mark]:
    """Give each passage in which a token has too many matches, at the first that is one too many, or too few."""
    one = look.finder(settings.token)
    for passage in look.passages:
        text = passage.line.text
        found = list(one.matches(text, look.watch)) if one.may_be_in(passage.folded) else []
        if settings.most and len(found) > settings.most:
            extra = found[settings.most]
            yield look.mark(passage, extra.start(), extra.end(), str(len(found)))
        elif len(found) < settings.least:
            yield look.mark(passage, 0, len(text), str(len(found)))
