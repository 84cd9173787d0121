"""Citations that a reference manager recorded in the manuscript, and the list that it set."""

from collections.abc import Mapping, Sequence

from briefkit.importers.account import Account
from briefkit.importers.manuscript import Block, Paragraph, bare, lines_of
from briefkit.importers.names import folded
from briefkit.importers.works.citations import as_cited

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
            for line in lines_of(block):
                account.replaced("".join(run.text for run in line), as_cited(line))
            kept.append(block)
    return tuple(kept)


def _is_known(block: Paragraph, works: Works) -> bool:
    words = folded(bare(block.runs))
    return any(title in words for work in works.values() if (title := folded(str(work.get("title", "")))))
