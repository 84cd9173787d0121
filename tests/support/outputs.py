"""Briefs of the project built for a test, each once."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from briefkit.api.building import BuildOptions, build
from support.tools import ROOT


@cache
def output_of(brief: str, style: str, format_name: str) -> Path:
    """Give the path of a brief's output, built now or before.

    Args:
        brief: its folder, from the top of the project: `examples/complete`.
        style: a house style.
        format_name: `html`, `pdf` or `docx`.

    """
    options = BuildOptions((format_name,), style=style, output=_folder(), jobs=1)
    (built,) = build([ROOT / brief], options)
    assert not built.failure, built.failure
    (written,) = built.written
    kept = _folder() / f"{style}-{written.path.name}"
    shutil.move(written.path, kept)
    return kept


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="briefkit-outputs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
