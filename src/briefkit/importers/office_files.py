"""Files that LibreOffice turns into Word files: looked at before it opens them, since it would load what they name."""

import re
from typing import Final

from briefkit.importers.archive import Archive, RefusedError, is_remote

_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_CLICKED: Final = frozenset({"a"})
_RTF_LOADS: Final = re.compile(rb"\\(?:objdata|objocx|objautlink|objlink)\b|INCLUDE(?:TEXT|PICTURE)\b|\bDDE(?:AUTO)?\b")
_MACROS: Final = ("basic/", "scripts/", "dialogs/")


def refuse_hostile_odt(data: bytes) -> None:
    """Refuse an OpenDocument text that holds macros, or would load something (ODF 1.3, part 3).

    Raises:
        RefusedError: it does, or it is damaged.

    """
    archive = Archive(data)
    if any(name.lower().startswith(_MACROS) for name in archive.names):
        raise RefusedError("This file holds macros, so it is not read. Save it without them.")
    if "content.xml" not in archive.names:
        raise RefusedError("This is no OpenDocument text: it has no content.")
    for name in ("content.xml", "styles.xml"):
        for element in archive.xml(name).iter():
            target = element.get(_LINK, "") if isinstance(element.tag, str) else ""
            if is_remote(target) and element.tag.rpartition("}")[2] not in _CLICKED:
                raise RefusedError(f"This file loads something from '{target[:80]}', so it is not read.")


def refuse_hostile_rtf(data: bytes) -> None:
    r"""Refuse a file of Rich Text Format that holds objects or fields that load something.

    Raises:
        RefusedError: it does, or it is none.

    """
    if not data.startswith(b"{\\rtf"):
        raise RefusedError("This is no RTF file, whatever its name says.")
    found = _RTF_LOADS.search(data)
    if found:
        raise RefusedError(f"This file holds or loads an object ('{found[0].decode()}'), so it is not read.")
