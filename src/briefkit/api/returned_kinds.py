"""Files that come back and are neither Word files nor PDFs: what they are, and what would make one of them."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from briefkit.errors import did_you_mean

_HAND: Final = "What it says can be written into responses.yaml."
_KINDS: Final[Mapping[str, str]] = {
    ".md": "This is a brief and no file that came back. Say --source for it, and name Word files and PDFs.",
    ".eml": "This is an e-mail. Save the file that is attached to it, and name that.",
    ".msg": "This is an e-mail. Save the file that is attached to it, and name that.",
    ".pages": "This is a file of Pages. There: File > Export To > Word; its tracked changes go with it.",
    ".odt": "This is an OpenDocument text. Save it as .docx; its recorded changes go with it.",
    ".rtf": "This is a rich text. Save it as .docx; its recorded changes go with it.",
    ".gdoc": "This is only a link to Google Docs. There: File > Download > Microsoft Word (.docx).",
    ".zip": "This is an archive. Unpack it, and name the files in it.",
    ".html": f"This is a web page, which holds no marks. {_HAND}",
    ".txt": f"This is a plain text, which holds no marks. {_HAND}",
    ".jpg": f"This is a picture, whose marks nobody can place. {_HAND}",
    ".jpeg": f"This is a picture, whose marks nobody can place. {_HAND}",
    ".png": f"This is a picture, whose marks nobody can place. {_HAND}",
}


def other_kind(path: Path) -> str:
    """Give what a file is and what would help, by the ending of its name; nothing for one that may be read."""
    return _KINDS.get(path.suffix.lower(), "")


def missing(path: Path) -> str:
    """Give what is said of a file that is not there, with the name that may have been meant."""
    names: list[str] = []
    with suppress(OSError):  # a folder that is not there, or may not be listed
        names = [one.name for one in path.parent.iterdir()]
    return f"There is no such file.{did_you_mean(path.name, names)}"
