"""A new brief: a folder with a `brief.md` that holds what its type asks for, and hints where words are wanted."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.api.briefs import FILE_NAME, shortest
from briefkit.api.hints import HINTS
from briefkit.api.reading import load_style, project_style
from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.brief_types import BriefType, Limit
from briefkit.model.house_style import HouseStyle
from briefkit.model.languages import in_language

_LONGEST_SLUG = 60
"""Characters: the slug names a folder and every output."""
_LONGEST_TITLE = 80
"""Characters, above which running heads want a short title (format.md, "Front matter")."""
_UNPRINTABLE = frozenset({"Cc", "Cn", "Cs"})
_USUAL_TYPE = "policy-brief"
_LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class NewBrief:
    """What a new brief is to be."""

    title: str
    type: str = ""
    """A brief type of the house style; empty for a policy brief."""
    style: str = ""
    """Written into the front matter; empty for the project's."""
    folder: Path | None = None
    """The folder that holds briefs; None for `briefs` in the project."""


def create(wanted: NewBrief, today: dt.date) -> Path:
    """Make the folder and the text of a new brief, and give the path of the text.

    Args:
        wanted: its title, type, style and place.
        today: written as its date.

    Raises:
        UsageError: there is such a brief already, no title, no such type, or the folder cannot be written to.
        StyleError: the house style cannot be used.

    """
    printable = (" " if unicodedata.category(c) in _UNPRINTABLE else c for c in wanted.title)
    title = " ".join("".join(printable).split())
    if not any(character.isalnum() for character in title):
        raise UsageError('A brief needs a title, as in: briefkit new "Clean air for Patna".')
    workspace = find_workspace(wanted.folder or Path.cwd())
    style = load_style(wanted.style or project_style(workspace), workspace)
    kind = _brief_type(wanted.type, style)
    path = (wanted.folder or shortest(workspace.folder / "briefs")) / slug(title) / FILE_NAME
    text = "\n".join(_lines(title, kind, style, wanted.style, today)) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(f"{path} is there already, and was left as it is. Choose another title or --dir.") from error
    except OSError as error:
        raise UsageError(f"{error.filename or path}: A brief cannot be made here: {error.strerror}.") from error
    return path


def slug(title: str) -> str:
    """Give a title as the name of a folder: small letters and digits of any script, joined by hyphens."""
    # marks over Latin letters go; in other scripts a mark is part of its letter
    bare = re.sub(r"(?<=[A-Za-z])[\u0300-\u036f]+", "", unicodedata.normalize("NFKD", title))
    letters = re.sub(r"['\u2018\u2019]", "", unicodedata.normalize("NFKC", bare).lower())
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in letters).split()
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        name = longer
    return name


def _brief_type(name: str, style: HouseStyle) -> BriefType:
    types = style.brief_types
    if not name:
        name = _USUAL_TYPE if _USUAL_TYPE in types else next(iter(types), "")
    if name not in types:
        known = ", ".join(types)
        raise UsageError(
            f"No brief type called '{name}' in the house style {style.name}.{did_you_mean(name, types)} Known: {known}."
        )
    return types[name]


def _lines(title: str, kind: BriefType, style: HouseStyle, style_name: str, today: dt.date) -> Iterator[str]:
    yield from _front_matter(title, kind, style_name, today)
    for section in kind.sections:
        if section.required:
            yield ""
            yield f"## {_heading(section.role, style)}"
            yield ""
            yield from _hint(section.role, kind)


def _front_matter(title: str, kind: BriefType, style_name: str, today: dt.date) -> Iterator[str]:
    yield "---"
    yield f"type: {kind.name}"
    # JSON's texts are YAML's too (YAML 1.2, section 1.3)
    yield f"title: {json.dumps(title, ensure_ascii=False)}"
    if len(title) > _LONGEST_TITLE:
        yield "short_title:          # a few words for the head of each page"
    yield f"standfirst:           # under the title, in one or two sentences{_measure(kind, 'standfirst', ', ')}"
    yield f"date: {today.isoformat()}"
    yield f"lang: {_LANGUAGE}"
    yield "status: draft         # draft, review, final or withdrawn"
    yield "authors:"
    yield "  - name:             # as it is to be printed"
    yield "    role:             # such as Research Intern"
    yield "    affiliation:"
    yield "    email:"
    if not any(section.role == "contributors" and section.required for section in kind.sections):
        yield f"    bio:              # who you are and what you work on{_measure(kind, 'bio', ', ')}"
    yield f"keywords: []          # such as [air quality, Patna]{_measure(kind, 'keywords', ', ')}"
    yield "funding:              # who paid for the work, in a sentence; or none"
    yield "interests:            # conflicts of interest, in a sentence; or none"
    yield "ai_use:               # how AI tools were used, in a sentence; or none"
    if style_name:
        yield f"style: {json.dumps(style_name, ensure_ascii=False)}"
    yield "---"


def _heading(role: str, style: HouseStyle) -> str:
    names = in_language(style.role_names.get(role, {}), _LANGUAGE)
    return names[0] if names else role.replace("-", " ").capitalize()


def _hint(role: str, kind: BriefType) -> Iterator[str]:
    hint = HINTS[role]
    measure = _measure(kind, role, " Length: ")
    words = f"<!-- {hint.words}{measure}{'.' if measure else ''}"
    if not hint.example:
        yield f"{words} -->"
        return
    yield words
    yield "Write it like this, below this comment:"
    yield ""
    yield from hint.example
    yield "-->"


def _measure(kind: BriefType, of: str, before: str) -> str:
    """Give the limits of a part in words: `80 to 200 words`."""
    limits = [_range(limit) for limit in kind.limits if limit.of == of]
    return before + " or ".join(limits) if limits else ""


def _range(limit: Limit) -> str:
    top = limit.high or limit.most
    if limit.low and top:
        return f"{limit.low} to {top} {limit.unit}"
    return f"at most {top} {limit.unit}" if top else f"at least {limit.low} {limit.unit}"
