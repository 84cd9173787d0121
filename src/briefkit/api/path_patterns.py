"""Patterns of paths below a folder, as those who write `.gitignore` know them."""

import re
from functools import cache
from pathlib import PurePath


def covers(pattern: str, path: PurePath) -> bool:
    """Tell whether a pattern means a path, or a folder above it.

    `*` and `?` stay within one part of the path, `**` stands for any number of parts. A pattern fits at the top and in
    any folder below; one that opens with `/` only at the top.

    Args:
        pattern: such as `briefs/old/**`.
        path: relative to the folder that the patterns speak of.

    """
    return _expression(pattern).fullmatch(path.as_posix()) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    if not parts:
        return re.compile(r"(?!)")
    anchored = "" if pattern.startswith("/") else "(?:[^/]+/)*"
    inner = "".join("(?:[^/]+/)*" if part == "**" else f"{_part(part)}/" for part in parts[:-1])
    last = "[^/]+" if parts[-1:] == ["**"] else _part(parts[-1])
    return re.compile(f"{anchored}{inner}{last}(?:/.*)?", re.DOTALL)


def _part(part: str) -> str:
    """Give the regular expression of one part of a path."""
    translated = []
    for piece in re.findall(r"\[!?[^]]+\]|.", part, re.DOTALL):
        if piece == "*":
            translated.append("[^/]*")
        elif piece == "?":
            translated.append("[^/]")
        elif len(piece) > 1:
            inside = re.escape(piece[1:-1]).replace(r"\-", "-")
            translated.append(f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]")
        else:
            translated.append(re.escape(piece))
    return "".join(translated)
