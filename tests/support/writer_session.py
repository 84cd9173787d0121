"""A real session in LibreOffice Writer: its own macro language does what an editor's hands would, through UNO."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from support.tools import require

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{code}
</script:module>"""
_MAIN = """
Dim doc As Object
Dim trouble As String

Sub Main
  On Error Goto Failed
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  doc = StarDesktop.loadComponentFromURL({source}, "_blank", 0, options())
{steps}
  Keep({target})
  Tell("done" & trouble)
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Tell(Error() & " in line " & Erl())
  StarDesktop.terminate()
End Sub

Sub Tell(words)
  Open {log} For Output As #1
  Print #1, words
  Close #1
End Sub

Sub Keep(target)
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  doc.storeToURL(target, kind())
End Sub

Function Find(words)
  Dim wanted As Object, hit As Object
  wanted = doc.createSearchDescriptor()
  wanted.SearchString = words
  wanted.SearchCaseSensitive = True
  hit = doc.findFirst(wanted)
  If IsNull(hit) Then trouble = trouble & "; not found: " & words
  Find = hit
End Function

Sub Exchange(words, other)
  Dim found As Object
  found = Find(words)
  If Not IsNull(found) Then found.String = other
End Sub

Sub TypeAfter(words, other)
  Dim found As Object
  found = Find(words)
  If Not IsNull(found) Then found.Text.insertString(found.End, other, False)
End Sub

Sub TypeBefore(words, other)
  Dim found As Object
  found = Find(words)
  If Not IsNull(found) Then found.Text.insertString(found.Start, other, False)
End Sub

Sub SplitAfter(words)
  Dim found As Object
  found = Find(words)
  If Not IsNull(found) Then found.Text.insertControlCharacter(found.End, 0, False)
End Sub

Sub NewParagraph(words, other)
  Dim found As Object, cursor As Object
  found = Find(words)
  If IsNull(found) Then Exit Sub
  cursor = found.Text.createTextCursorByRange(found.End)
  cursor.gotoEndOfParagraph(False)
  found.Text.insertControlCharacter(cursor, 0, False)
  found.Text.insertString(cursor, other, False)
End Sub

Sub JoinNext(words)
  Dim found As Object, cursor As Object
  found = Find(words)
  If IsNull(found) Then Exit Sub
  cursor = found.Text.createTextCursorByRange(found.End)
  cursor.gotoEndOfParagraph(False)
  cursor.goRight(1, True)
  cursor.String = ""
End Sub

Sub Note(words, author, said)
  Dim found As Object, field As Object
  found = Find(words)
  If IsNull(found) Then Exit Sub
  field = doc.createInstance("com.sun.star.text.textfield.Annotation")
  field.Author = author
  field.Content = said
  found.Text.insertTextContent(found, field, True)
End Sub

Sub Bold(words)
  Dim found As Object
  found = Find(words)
  If Not IsNull(found) Then found.CharWeight = 150
End Sub

Sub Move(words, target)
  Dim found As Object, hands As Object
  hands = createUnoService("com.sun.star.frame.DispatchHelper")
  found = Find(words)
  If IsNull(found) Then Exit Sub
  doc.CurrentController.select(found)
  hands.executeDispatch(doc.CurrentController.Frame, ".uno:Cut", "", 0, Array())
  found = Find(target)
  doc.CurrentController.ViewCursor.gotoRange(found.End, False)
  hands.executeDispatch(doc.CurrentController.Frame, ".uno:Paste", "", 0, Array())
End Sub

Sub Caret(words, how)
  Dim found As Object, cursor As Object
  found = Find(words)
  If IsNull(found) Then Exit Sub
  cursor = found.Text.createTextCursorByRange(found)
  If how = "behind" Then cursor.collapseToEnd()
  If how = "first" Or how = "block" Then
    cursor.collapseToStart()
    cursor.gotoStartOfParagraph(False)
  End If
  If how = "block" Then
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
  End If
  doc.CurrentController.select(cursor)
End Sub

Sub Stretch(words, other)
  Dim found As Object, cursor As Object
  found = Find(words)
  If IsNull(found) Then Exit Sub
  cursor = found.Text.createTextCursorByRange(found.Start)
  found = Find(other)
  If IsNull(found) Then Exit Sub
  cursor.gotoRange(found.End, True)
  doc.CurrentController.select(cursor)
End Sub

Sub Hand(command)
  Dim hands As Object
  hands = createUnoService("com.sun.star.frame.DispatchHelper")
  hands.executeDispatch(doc.CurrentController.Frame, ".uno:" & command, "", 0, Array())
End Sub

Sub Writes(words)
  Dim hands As Object
  Dim told(0) As New com.sun.star.beans.PropertyValue
  told(0).Name = "Text"
  told(0).Value = words
  hands = createUnoService("com.sun.star.frame.DispatchHelper")
  hands.executeDispatch(doc.CurrentController.Frame, ".uno:InsertText", "", 0, told())
End Sub

Sub Record(wanted)
  doc.RecordChanges = wanted
End Sub
"""


def edited(source: Path, steps: Iterable[tuple[str, ...]], folder: Path) -> Path:
    """Have Writer open a Word file, do some steps and save it as another.

    Args:
        source: the file.
        steps: name of a procedure above and its arguments.
        folder: an empty one, for the profile and the result.

    """
    office = require("soffice")
    basic = folder / "profile/user/basic"
    target, log = folder / "edited.docx", folder / "log.txt"
    calls = "\n".join(f"  {name}({', '.join(_quoted(each) for each in arguments)})" for name, *arguments in steps)
    code = _MAIN.replace("{steps}", calls).replace("{source}", _quoted(source.resolve().as_uri()))
    code = code.replace("{target}", _quoted(target.resolve().as_uri())).replace("{log}", _quoted(str(log.resolve())))
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [office, profile, "--headless", "--norestore"]
    # the first start makes the profile, with an empty module over whatever lies there
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=300)
    (basic / "Standard/script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "Standard/Module1.xba").write_text(_MODULE.format(code=escape(code)), "utf-8")
    subprocess.run([*command, "macro:///Standard.Module1.Main"], check=True, capture_output=True, timeout=300)
    told = log.read_text("utf-8").strip() if log.exists() else "the macro did not run"
    assert told == "done", told
    return target


def _quoted(value: str) -> str:
    if value in ("True", "False"):
        return value
    pieces = value.replace('"', '""').split("\n")
    return " & Chr(10) & ".join(f'"{piece}"' for piece in pieces)
