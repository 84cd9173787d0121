"""The authors of a typed reference, in the orders in which manuals of style give them."""

import re
from typing import Final, TypeAlias

Name: TypeAlias = dict[str, str]
_FAMILY: Final = (
    r"(?:(?:van|von|de|der|den|da|di|du|la|le|el|al|bin|ter|ten|dos|del)[ -])*"
    r"[A-Z\u00c0-\u024f][\w’'-]*(?:[ -][A-Z\u00c0-\u024f][\w’'-]+)?"
)
_INITIALS: Final = r"(?:[A-Z\u00c0-\u024f]\.[ -]?)+"
_APA: Final = re.compile(rf"(?P<family>{_FAMILY}),\s+(?P<given>{_INITIALS})")
_VANCOUVER: Final = re.compile(rf"(?P<family>{_FAMILY})\s+(?P<given>[A-Z]{{1,3}})")
_JOINED: Final = re.compile(r"\s*,?\s+(?:and|&|et|und)\s+|\s*&\s*")
_EDITORS: Final = re.compile(r"\s*,?\s*\(?\b(?:eds?|editors?|dir)\b\.?\)?\.?\s*$", re.IGNORECASE)
_WORDS: Final = 4
_ORGANISATION: Final = re.compile(
    r"\b(?:of|for|the|and|on|ministry|bank|institut\w*|university|council|commission|agency|office|group|nations|press|"
    r"government|department|centre|center|association|organi[sz]ation|committee|fund|union|bureau|authority|times|post)\b",
    re.IGNORECASE,
)


def authors_of(text: str) -> tuple[list[Name], bool]:
    """Give the people or the institution that a reference opens with, and whether they are its editors.

    No names mean that it could not be told who they are; `et al.` is such a case, since it leaves names out.
    """
    line = " ".join(text.split()).strip(" ,;:")
    edited = bool(_EDITORS.search(line))
    line = _EDITORS.sub("", line).strip(" ,;:")
    if not line or re.search(r"\bet al\b|\.\.\.|…", line):
        return [], edited
    for read in (_with_semicolons, _apa, _vancouver, _chicago, _institution):
        names = read(line)
        if names:
            return names, edited
    return [], edited


def _with_semicolons(line: str) -> list[Name]:
    if ";" not in line:
        return []
    parts = [part.strip().removeprefix("and ").removeprefix("& ") for part in line.split(";") if part.strip()]
    names = [_inverted(part) for part in parts]
    return [name for name in names if name] if all(names) else []


def _inverted(part: str) -> Name:
    family, comma, given = part.partition(",")
    if not comma or not re.fullmatch(_FAMILY, family.strip()) or not 0 < len(given.split()) <= _WORDS:
        return {}
    return {"family": family.strip(), "given": given.strip()}


def _apa(line: str) -> list[Name]:
    return _all_matching(_APA, line)


def _vancouver(line: str) -> list[Name]:
    return _all_matching(_VANCOUVER, line.rstrip("."))


def _all_matching(pattern: re.Pattern[str], line: str) -> list[Name]:
    """Give names where the whole line consists of them and of what joins them."""
    names = [{"family": found["family"], "given": found["given"].strip()} for found in pattern.finditer(line)]
    rest = re.sub(r"\band\b|\bet\b|\bund\b|[,&.\s]", "", pattern.sub("", line))
    return names if names and not rest else []


def _chicago(line: str) -> list[Name]:
    """Give names of which the first is inverted and the others are not: `Okafor, Ngozi, and Tomas Lind`."""
    *before, last = _JOINED.split(line.rstrip("."))
    parts = [part.strip() for part in ", ".join((*before,)).split(",") if part.strip()] if before else []
    parts = [*parts, *(piece.strip() for piece in last.split(",") if piece.strip())]
    if len(parts) < 2 or _ORGANISATION.search(parts[0]):  # noqa: PLR2004 - a family and a given name
        return []
    first = _inverted(f"{parts[0]}, {parts[1]}")
    others = [_usual(part) for part in parts[2:]]
    return [first, *others] if first and all(others) else []


def _usual(part: str) -> Name:
    words = part.split()
    if not 1 < len(words) <= _WORDS or _ORGANISATION.search(part) or not all(word[0].isupper() for word in words[-1:]):
        return {}
    return {"family": words[-1], "given": " ".join(words[:-1])}


def _institution(line: str) -> list[Name]:
    """Give an institution, or a name in one piece; a comma would part what belongs together."""
    line = line.rstrip(".")
    if len(line.split()) > 2 * _WORDS or not line[:1].isupper() or re.search(r"[,:\"“”]", line):
        return []
    return [{"literal": line}]
