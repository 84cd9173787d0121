"""LibreOffice asked to accept or reject every change of a Word file, as an editor would, by a macro of ours."""

import re
import subprocess
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from lxml import html

from support.tools import require

PATIENCE = 180
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  filter(0).Name = &quot;FilterName&quot;
  filter(0).Value = &quot;HTML (StarWriter)&quot;
  document = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
  If command &lt;&gt; &quot;&quot; Then
    dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, &quot;&quot;, 0, Array())
  End If
  document.storeToURL(target, filter())
  document.close(True)
End Sub
{main}
</script:module>
"""
_SHELL = re.compile("[\x03\x07\x08]")
COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges", "open": ""}


def settled_texts(files: Mapping[str, tuple[Path, str]], folder: Path) -> dict[str, list[str]]:
    """Give the words of Word files after LibreOffice has accepted or rejected every change in them.

    Args:
        files: name -> Word file, and `accept`, `reject` or `open`.
        folder: an empty one, for the profile and what is written.

    """
    calls = [
        f'Settle "{path.resolve().as_uri()}", "{(folder / name).resolve().as_uri()}.html", "{COMMANDS[what]}"'
        for name, (path, what) in files.items()
    ]
    main = "\n".join(["Sub Main", *calls, "StarDesktop.terminate()", "End Sub"]).replace('"', "&quot;")
    profile = folder / "profile"
    command = [require("soffice"), f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless"]
    run = partial(subprocess.run, capture_output=True, timeout=PATIENCE, check=True)
    run([*command, "--terminate_after_init"])  # at its first start it writes over the macros of a profile
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.replace("{main}", main), encoding="utf-8")
    run([*command, "macro:///Standard.Module1.Main"])
    return {name: _words(folder / f"{name}.html") for name in files}


def _words(page: Path) -> list[str]:
    """Give the words of a page; LibreOffice leaves the empty shell of a field that it has taken out."""
    return _SHELL.sub("", " ".join(html.parse(page).getroot().find("body").itertext())).split()
