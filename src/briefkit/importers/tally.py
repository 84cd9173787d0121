"""What a manuscript holds besides words, counted on both sides of an import: notes, tables, pictures, remarks."""

import re
from collections import Counter

from briefkit.importers.manuscript import Figure, Manuscript, Run, Table, lines_of
from briefkit.model import blocks as model
from briefkit.model.brief import Brief
from briefkit.model.inlines import InlinePicture, NoteCall
from briefkit.model.walk import brief_blocks, brief_inlines

_REMARK = re.compile("<!-- Comment: ")


def tally_of(manuscript: Manuscript) -> Counter[str]:
    """Give how many things of each kind a manuscript holds."""
    found: Counter[str] = Counter()
    for block in (*manuscript.blocks, *(block for note in manuscript.notes.values() for block in note)):
        found["tables"] += isinstance(block, Table)
        found["pictures"] += isinstance(block, Figure)
        for line in lines_of(block):
            found.update(_things(line))
    return +found


def _things(line: tuple[Run, ...]) -> Counter[str]:
    """Give the things of a line."""
    found = Counter(calls=sum(bool(run.note) for run in line), pictures=sum(bool(run.picture) for run in line))
    found["remarks"] = sum(bool(run.comment) for run in line)
    return found


def tally_of_brief(brief: Brief) -> Counter[str]:
    """Give how many things of each kind a brief holds."""
    found = Counter(remarks=len(_REMARK.findall(brief.text)))
    for block in brief_blocks(brief):
        found["tables"] += isinstance(block, model.Table)
        found["pictures"] += isinstance(block, model.Figure)
    for piece in brief_inlines(brief):
        found["calls"] += isinstance(piece, NoteCall)
        found["pictures"] += isinstance(piece, InlinePicture)
    return +found
