"""Word files as LibreOffice sets them, for those who want to see pages without opening Word."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from briefkit.errors import BriefkitError

_PATIENCE: Final = 120
"""Seconds for all files together."""


class NoPagesError(BriefkitError):
    """LibreOffice is not there, or did not set the files."""


def word_pages(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give Word files as PDF, by their names.

    LibreOffice runs as a process of its own, with a profile that knows nothing of the user's.

    Args:
        files: Word files by names without a suffix.

    Raises:
        NoPagesError: there is no LibreOffice, or it gave no page in two minutes.

    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise NoPagesError("LibreOffice is not installed, so that the pages of the Word file cannot be shown.")
    with tempfile.TemporaryDirectory(prefix="briefkit-") as name:
        folder = Path(name)
        profile = (folder / "profile").as_uri()
        paths = [folder / f"{name}.docx" for name in files]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        try:
            subprocess.run(  # noqa: S603 - a program of the user's own, on files that were made here
                [*command, "--outdir", str(folder), *map(str, paths)],
                capture_output=True,
                timeout=_PATIENCE,
                check=True,
            )
            return {path.stem: path.with_suffix(".pdf").read_bytes() for path in paths}
        except (subprocess.SubprocessError, OSError) as error:
            raise NoPagesError("LibreOffice could not set the pages of the Word file.") from error
