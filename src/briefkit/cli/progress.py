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
    # a bar that refreshes itself is a thread, and processes are forked while it shows
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(doing, total=total)
        bar.refresh()
        for item in items:
            yield item
            bar.advance(task)
            bar.refresh()
