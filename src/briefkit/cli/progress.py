"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_LONG = 3
"""Briefs; less is done before a bar would be read, and the bar's library costs a tenth of a second."""


def progress(items: Iterable[Item], total: int, doing: str) -> Iterator[Item]:
    """Give the items as they come, with a bar on a terminal that shows how many of `total` have come."""
    if total <= _LONG or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # a bar that refreshes itself is a thread, and processes are forked while it shows; and it leaves the streams alone,
    # since one of them may lead to a file
    bar = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    task = bar.add_task(doing, total=total)
    try:
        bar.start()
        for item in items:
            bar.advance(task)
            bar.stop()  # what is printed of an item stands where the bar was
            yield item
            bar.start()
    finally:
        bar.stop()
