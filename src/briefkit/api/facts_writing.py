"""A `facts.yaml` on disk, written so that nothing that stands in it can be lost."""

from collections.abc import Callable
from dataclasses import replace

from briefkit import reader
from briefkit.api.facts import BriefFacts
from briefkit.api.facts_file import facts_path
from briefkit.api.yaml_file import rewrite
from briefkit.errors import UsageError
from briefkit.model.facts import Facts
from briefkit.model.positions import TOP


def change_facts(one: BriefFacts, change: Callable[[str], str], expected: Facts) -> None:
    """Write a `facts.yaml` anew, whole or not at all; it is read again first, so that nothing in it can be lost.

    Args:
        one: the brief.
        change: gives the new text from the old one.
        expected: what the new text has to say.

    Raises:
        UsageError: something in it cannot be read, or it was changed by somebody else in the meantime.

    """
    path = facts_path(one.reading.file)
    if not one.is_readable:
        raise UsageError(f"{one.path}: This brief cannot be read. `briefkit check` says why.")
    for problem in one.problems[:1]:
        start = problem.span.start
        raise UsageError(f"{path}:{start.line}:{start.column}: {problem.message}. Mend it first; nothing was changed.")

    def said(data: bytes) -> Facts | None:
        facts, problems = reader.read_facts(data, str(path))
        return None if problems else _bare(facts)

    rewrite(path, change, said, before=_bare(one.facts), after=_bare(expected))


def _bare(said: Facts) -> Facts:
    """Give what a file says, wherever it says it."""
    records = tuple(replace(record, span=TOP) for record in said.records)
    return Facts(said.path, records, tuple(replace(approval, span=TOP) for approval in said.approvals))
