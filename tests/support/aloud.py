"""The checker that reads a PDF aloud, in a process of its own: what it looks at pages with crashes now and then."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context

import outloud

_TRIES = 3


def errors(path: str) -> list[str]:
    """Give the errors of outloud for a PDF."""
    for _ in range(_TRIES - 1):
        try:
            return _process().submit(_errors, path).result()
        except BrokenProcessPool:
            _process.cache_clear()
    return _process().submit(_errors, path).result()


@cache
def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, get_context("spawn"))


def _errors(path: str) -> list[str]:
    result = outloud.check(path)
    crashed = [result.error] if result.error else []
    return crashed + [f"{f.rule}: {f.message} ({f.evidence})" for f in result.findings if f.severity == "error"]
