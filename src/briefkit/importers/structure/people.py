"""People: who a byline names, and what a paragraph about a contributor says of them."""

import re
from typing import Final

from briefkit.importers.draft import Author

_PARTICLES: Final = frozenset(
    [
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "ibn",
        "binti",
        "al",
        "el",
        "la",
        "le",
        "du",
        "dos",
        "ten",
        "ter",
        "y",
    ]
)
_TITLES: Final = frozenset({"dr", "prof", "professor", "mr", "ms", "mrs", "mx", "shri", "smt", "sir", "md", "mohd"})
_ROLE: Final = re.compile(
    r"\b(?:intern|fellow|professor|director|researcher|associate|analyst|student|scholar|assistant|editor|economist|"
    r"lecturer|officer|manager|consultant|head|chair|adviser|advisor|candidate|postdoc|scientist|lawyer|journalist|"
    r"chercheu\w+|directeur|directrice|professeure?|stagiaire|économiste)\b",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"\b(?:institute?|university|college|centre|center|school|ministry|department|council|foundation|academy|society|"
    r"bank|laboratory|authority|commission|association|network|trust|université|école|ministère|fondation|\w*institut)\b",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"^(?:(?:written\s+)?by|authors?|author\(s\)|par|auteurs?)\s*:?\s+", re.IGNORECASE)
_SPLIT: Final = re.compile(r"\s*(?:;|\s&\s|,?\s+and\s+|\s+et\s+|\s*\n\s*|\s+[|·]\s+)\s*")
_PRONOUNS: Final = re.compile(r"\s*\(((?:she|he|they|ze|xe|elle|il|iel)(?:\s*/\s*\w+){1,3})\)", re.IGNORECASE)
_MARKS: Final = re.compile(r"[\s\d*†‡§,¹²³⁴⁵⁶]+$")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_ORCID: Final = re.compile(
    r"(?:https?://)?(?:orcid\.org/|orcid(?:\s*id)?\s*:?\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", re.IGNORECASE
)
_MOST_WORDS = 5
_NAME_PART: Final = re.compile(r"[^\W\d_][\w’'.-]*")
_SENTENCE: Final = re.compile(
    r"^(?P<name>.+?)(?:\s*\((?P<pronouns>[^)]*/[^)]*)\))?,?\s+(?:is|was|works as|serves as|est)\s+"
    r"(?:currently\s+|presently\s+)?(?:an?|the|une?)\s+(?P<role>[^,.;()]+?)"
    r"(?=\s+(?:at|with|in the|of the|from|for the|à|au|chez|dans)\s|,|\.|;)(?:\s+(?P<link>at|with|in the|of the|from|"
    r"for the|à|au|chez|dans)\s+(?P<rest>.*))?",
    re.DOTALL,
)
_JOINING: Final = frozenset(
    {"and", "of", "for", "the", "in", "on", "&", "de", "la", "le", "les", "du", "des", "et", "y"}
)


def looks_like_name(words: str) -> bool:
    """Tell whether words could be the name of one person: one to five, in capitals but for particles."""
    bare = _MARKS.sub("", _PRONOUNS.sub("", words)).strip()
    parts = bare.split()
    if not 0 < len(parts) <= _MOST_WORDS or _ROLE.search(bare) or _PLACE.search(bare):
        return False
    for part in parts:
        if part.lower().strip(".") in _PARTICLES | _TITLES:
            continue
        if not _NAME_PART.fullmatch(part) or part[0].islower() or (part.isupper() and len(part) > 3 and part.isascii()):  # noqa: PLR2004 - initials
            return False
    return True


def byline(line: str) -> list[Author]:
    """Give the people that a line names, or none where it is no byline.

    Roles and places of work behind a name, parted by commas, are theirs.
    """
    said = bool(_BY.match(line))
    people: list[Author] = []
    for part in _SPLIT.split(_BY.sub("", line.strip())):
        pieces = [piece.strip() for piece in _outside_brackets(part) if piece.strip()]
        for piece in pieces:
            if not _placed(piece, people, said=said):
                return []
    return people


def _placed(piece: str, people: list[Author], *, said: bool) -> bool:
    """Put a piece of a byline where it belongs; False where it belongs nowhere."""
    email, orcid = _EMAIL.fullmatch(piece), _ORCID.fullmatch(piece)
    if people and email:
        people[-1].email = piece
    elif people and orcid:
        people[-1].orcid = orcid[1]
    elif looks_like_name(piece):
        pronouns = _PRONOUNS.search(piece)
        name = _MARKS.sub("", _PRONOUNS.sub("", piece)).strip()
        people.append(Author(name, re.sub(r"\s", "", pronouns[1]) if pronouns else ""))
    elif people and _PLACE.search(piece) and not people[-1].affiliation:
        people[-1].affiliation = piece
    elif people and (_ROLE.search(piece) or said) and not people[-1].role:
        people[-1].role = piece
    else:
        return False
    return True


def _outside_brackets(text: str) -> list[str]:
    return re.split(r",(?![^()]*\))", text)


def described(paragraph: str) -> Author | None:
    """Give who a paragraph about a contributor speaks of, by its first sentence; None where it is another."""
    found = _SENTENCE.match(paragraph.strip())
    if not found or not looks_like_name(found["name"]):
        return None
    role = found["role"].strip()
    place = _place(found["rest"] or "") if found["link"] else ""
    pronouns = re.sub(r"\s", "", found["pronouns"] or "")
    return Author(found["name"].strip(), pronouns, role if _ROLE.search(role) else "", place)


def _place(rest: str) -> str:
    """Give the name of an institution that a text opens with: words in capitals and what joins them."""
    kept: list[str] = []
    for word in rest.removeprefix("the ").removeprefix("la ").removeprefix("le ").split():
        bare = word.rstrip(",.;:)")
        if not (bare[:1].isupper() or bare in _JOINING):
            break
        kept.append(bare)
        if bare != word:
            break
    while kept and kept[-1] in _JOINING:
        kept.pop()
    return " ".join(kept)


def email_in(line: str) -> str:
    """Give the address that a line consists of, with perhaps a word before it."""
    found = re.fullmatch(rf"(?:e-?mail|contact|courriel)?\s*:?\s*({_EMAIL.pattern})", line.strip(), re.IGNORECASE)
    return found[1] if found else ""


def orcid_in(line: str) -> str:
    """Give the ORCID iD that a line consists of."""
    found = _ORCID.fullmatch(line.strip())
    return found[1] if found else ""


def names_a_place(line: str) -> bool:
    """Tell whether a line could name an institution."""
    return bool(_PLACE.search(line)) and len(line.split()) <= 2 * _MOST_WORDS and not line.rstrip().endswith(".")
