"""How the libraries of the system are found that WeasyPrint needs."""

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def opened_by_name() -> Iterator[None]:
    """Let libraries be opened by their file names alone, on Linux, while something is imported.

    WeasyPrint asks for each under the names of every system, and for each name cffi lets `ctypes.util.find_library`
    start ldconfig, gcc and ld: some forty processes, which take longer than all else of the import. They find nothing
    that the loader does not find by the last name, the file's own (`libpango-1.0.so.0`).
    """
    if sys.platform != "linux":
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the signature of the real one
    try:
        yield
    finally:
        ctypes.util.find_library = search
