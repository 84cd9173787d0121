"""A redline of the example with every element, for docs/pictures."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

EDITS = (
    ("Paying Ferries for Arrivals in Maravel", "Paying Ferries for Arrivals"),
    ("no longer runs", "is cancelled"),
    ("Since 2016 the share", "Between 2016 and 2024 the share"),
    ("410 of them were later flown out.", "410 were flown out.\n- Schools lost 41 days."),
    ("## Methods", "## How we counted"),
    ("by cause {", "by cause and year {"),
)
MOVED = "Since 2009 one company"
"""Begins the paragraph that moves before the heading of the next section."""


def redline(brief: Path, folder: Path, briefkit: Callable[..., None]) -> Path:
    """Make a redline of a brief and an edited copy of it, and give it as PDF.

    Args:
        brief: the folder of the brief.
        folder: where the copy and the redline go.
        briefkit: runs the command.

    """
    shutil.rmtree(folder, ignore_errors=True)
    copy = folder / "briefs" / "boats"
    for place in (folder / "sent" / "boats", copy):
        shutil.copytree(brief, place)
    text = (copy / "brief.md").read_text("utf-8")
    for old, new in EDITS:
        text = text.replace(old, new, 1)
    blocks = text.split("\n\n")
    moved = next(block for block in blocks if block.startswith(MOVED))
    blocks.remove(moved)
    blocks.insert(next(n for n, block in enumerate(blocks) if block.startswith("### A slow decline")) + 2, moved)
    (copy / "brief.md").write_text("\n\n".join(blocks), encoding="utf-8")
    with contextlib.chdir(folder):  # the redline names both versions as the command does
        briefkit("diff", "sent/boats", "briefs/boats", "--to", "pdf", "--style", "institute", "--output", "build")
    return folder / "build" / "boats" / "boats-diff.pdf"
