"""Words as they have to be written so that a brief reads them as words (CommonMark 2.4, and the signs of format.md)."""

import re
from typing import Final

_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>{}@^~|]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_LINE_START: Final = re.compile(
    r"(?P<space>[ \t]*)(?:(?P<digits>\d{1,9})(?P<dot>[.)])(?=\s|$)|(?P<sign>[#+\-=:>—–](?=\W|$)))"
)
_DEFINITION: Final = re.compile(r"\[[^\]]*\]:")
"""Code in a link may look like the definition of one (CommonMark 4.7)."""
NOTHING: Final = "<!---->"
"""Parts signs that would be read as one, and makes a place where emphasis may begin or end (CommonMark 6.2)."""
_CAPTION: Final = re.compile(r"(?i)table:")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Give the words of a line so that no sign in them is markup; a line break is left to the caller."""
    return _ENTITY.sub(r"\\&", _ALWAYS.sub(r"\\\g<0>", printable(text)))


def printable(text: str) -> str:
    """Give words in which each sign that no line can hold is U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


def line_start(written: str) -> str:
    """Give a written line so that its first signs open no list, heading, rule, caption or container."""
    caption = _CAPTION.match(written)
    if caption:
        return f"{written[: caption.end() - 1]}\\:{written[caption.end() :]}"
    if _DEFINITION.match(written):
        return f"{NOTHING}{written}"
    found = _LINE_START.match(written)
    if not found:
        return written
    at = found.start("dot") if found["digits"] else found.start("sign")
    if found["sign"] and not found["sign"].isascii():
        return written
    return f"{written[:at]}\\{written[at:]}"


def attribute(written: str) -> str:
    """Give a value of an attribute in its quotation marks."""
    line = " ".join(written.split())
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def comment(words: str) -> str:
    """Give words as a comment, which nothing in them ends."""
    line = " ".join(_UNPRINTABLE.sub("\ufffd", words).split())
    return f"<!-- {re.sub('-(?=-)|-(?=>)', '- ', line)} -->"
