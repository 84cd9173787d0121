"""Citations that a reference manager recorded in the manuscript, and the list that it set."""

from collections.abc import Mapping, Sequence

from briefkit.importers.account import Account
from briefkit.importers.changing import with_lines
from briefkit.importers.manuscript import Block, Paragraph, Run, bare
from briefkit.importers.names import folded
from briefkit.importers.writing.lines import citation

Works = Mapping[str, Mapping[str, object]]


def with_recorded(blocks: Sequence[Block], works: Works, account: Account) -> tuple[Block, ...]:
    """Give blocks in which recorded citations are booked, and works that will be listed anew are not listed twice."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.style == "bibliography" and _is_known(block, works):
            account.dropped(bare(block.runs))
            account.tell(
                "decision", "A work of the list, which is set anew from its record", block.spot, bare(block.runs)
            )
        else:
            kept.append(with_lines(block, lambda line: tuple(_booked(run, account) for run in line)))
    return tuple(kept)


def _is_known(block: Paragraph, works: Works) -> bool:
    words = folded(bare(block.runs))
    return any(title in words for work in works.values() if (title := folded(str(work.get("title", "")))))


def _booked(run: Run, account: Account) -> Run:
    if run.cited:
        account.replaced(run.text, citation(run))
    return run
