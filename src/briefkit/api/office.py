"""Manuscripts that LibreOffice turns into Word files, in a process and with a profile of its own."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from briefkit.errors import UsageError

_PATIENCE: Final = 90
"""Seconds."""
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""  # noqa: E501 - the file's own lines
"""No macro runs, and nothing that a file links to is loaded."""


def as_word_file(data: bytes, suffix: str) -> bytes:
    """Give an OpenDocument or RTF file as a Word file.

    Args:
        data: the file.
        suffix: `.odt` or `.rtf`.

    Raises:
        UsageError: there is no LibreOffice, or it cannot read the file.

    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UsageError(
            f"LibreOffice is not installed, and {suffix} files are read with it. Or save the file as .docx."
        )
    with tempfile.TemporaryDirectory(prefix="briefkit-") as name:
        folder = Path(name)
        source, made = folder / f"manuscript{suffix}", folder / "out" / "manuscript.docx"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "docx", "--outdir", str(made.parent), str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 - the user's program
            return made.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise UsageError("LibreOffice could not read this file. Open it there and save it as .docx.") from error
