"""The places in a designer's file that are filled: fields, bookmarks and content controls named for a role of a brief.

- A field: `DOCPROPERTY "Series"`, `TITLE`, `STYLEREF "Title"`, `PAGE`, `NUMPAGES`.
- A bookmark `bk_title`, round words or at a place between them.
- A content control that Word binds to a property of the file, or whose title or tag is the name of a role.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

ROLES: Final = (
    *("title", "subtitle", "kicker", "standfirst", "byline", "date", "status"),
    *("publisher", "series", "number", "runningtitle"),
    *("keywords", "version", "doi", "url", "license", "licenseurl", "contact"),
    *("page", "pages"),
)
"""What may be shown of a brief."""
_ALIASES: Final = {
    "author": "byline",
    "authors": "byline",
    "creator": "byline",
    "company": "publisher",
    "publishdate": "date",
    "dateline": "date",
    "subject": "standfirst",
    "abstract": "standfirst",
    "category": "series",
    "contentstatus": "status",
    "licence": "license",
    "licenceurl": "licenseurl",
    "numpages": "pages",
    "sectionpages": "pages",
}
_FIELDS: Final = {
    "TITLE": "title",
    "SUBJECT": "standfirst",
    "AUTHOR": "byline",
    "KEYWORDS": "keywords",
    "PAGE": "page",
    "NUMPAGES": "pages",
    "SECTIONPAGES": "pages",
}
_STYLES: Final = ("title", "subtitle", "kicker", "standfirst")
"""Styles that stand for what is in them, for STYLEREF."""
_TOKEN: Final = re.compile(r'"([^"]*)"|(\S+)')
_NO_LETTER: Final = re.compile(r"[^a-z]")
BOOKMARK: Final = "bk"
"""Opens the name of a bookmark that is filled."""


@dataclass(slots=True)
class Slot:
    """A place that is filled."""

    role: str
    runs: list[etree._Element]
    """What stands there now; at least one run."""
    around: list[etree._Element] = field(default_factory=list)
    """What goes with it where there is nothing to fill it with: the marks of a field."""
    spare: list[etree._Element] = field(default_factory=list)
    """Further paragraphs of a content control, which are not needed."""
    name: str = ""
    """Of the property that a field shows."""


def role_of(name: str) -> str:
    """Give the role that a name means: `Running Title`, `bk_title`, `Author`; empty for none."""
    key = _NO_LETTER.sub("", name.lower())
    bare = key.removeprefix(BOOKMARK) if name.lower().startswith((f"{BOOKMARK}_", f"{BOOKMARK}-")) else key
    found = _ALIASES.get(bare, bare)
    return found if found in ROLES else ""


def slots(root: etree._Element) -> list[Slot]:
    """Give every place of a part that is filled, inner ones before those around them."""
    return [*_simple_fields(root), *_fields(root), *_bookmarks(root), *_controls(root)]


def roles_shown(root: etree._Element) -> frozenset[str]:
    """Give the roles that a part shows; nothing is changed."""
    names = {role for instruction in _instructions(root) if (role := _of_field(instruction)[0])}
    names |= {_of_bookmark(mark) for mark in root.iter(qn("w:bookmarkStart"))}
    names |= {_of_control(control) for control in root.iter(qn("w:sdt"))}
    return frozenset(names - {""})


def _instructions(root: etree._Element) -> Iterator[str]:
    yield from (simple.get(qn("w:instr"), "") for simple in root.iter(qn("w:fldSimple")))
    for paragraph in root.iter(qn("w:p")):
        yield from (found.instruction for found in _open_fields(paragraph))


def properties_shown(root: etree._Element) -> dict[str, str]:
    """Give the properties that the fields of a part show: name -> role."""
    found = (_of_field(instruction) for instruction in _instructions(root))
    return {name: role for role, name in found if role and name}


def _of_field(instruction: str) -> tuple[str, str]:
    """Give the role of a field, and the property that it shows."""
    words = [quoted or bare for quoted, bare in _TOKEN.findall(instruction)]
    if not words:
        return "", ""
    kind, name = words[0].upper(), words[1] if len(words) > 1 else ""
    if kind == "DOCPROPERTY":
        return role_of(name), name
    if kind == "STYLEREF":
        return (role_of(name) if role_of(name) in _STYLES else ""), ""
    if kind == "REF":
        return (role_of(name) if name.lower().startswith(BOOKMARK) else ""), ""
    return _FIELDS.get(kind, ""), ""


def _of_bookmark(mark: etree._Element) -> str:
    name = mark.get(qn("w:name"), "")
    return role_of(name) if name.lower().startswith((f"{BOOKMARK}_", f"{BOOKMARK}-")) else ""


def _of_control(control: etree._Element) -> str:
    """Give the role of a content control: by the property that it is bound to, else by its tag or its title."""
    properties = control.find(qn("w:sdtPr"))
    if properties is None:
        return ""
    bound = properties.find(qn("w:dataBinding"))
    path = "" if bound is None else bound.get(qn("w:xpath"), "")
    names = [re.sub(r"\[\d+\]$", "", path).rpartition("/")[2].rpartition(":")[2]]
    for tag in ("w:tag", "w:alias"):
        said = properties.find(qn(tag))
        names.append("" if said is None else said.get(qn("w:val"), ""))
    return next((role for name in names if name and (role := role_of(name))), "")


def _simple_fields(root: etree._Element) -> Iterator[Slot]:
    for simple in list(root.iter(qn("w:fldSimple"))):
        role, name = _of_field(simple.get(qn("w:instr"), ""))
        if role:
            runs = simple.findall(qn("w:r")) or [etree.SubElement(simple, qn("w:r"))]
            yield Slot(role, runs, [simple], name=name)


@dataclass(slots=True)
class _Field:
    """A field of three marks, as far as it is read."""

    instruction: str = ""
    runs: list[etree._Element] = field(default_factory=list)
    marks: list[etree._Element] = field(default_factory=list)
    """The runs from its first mark to its last, without its result."""
    separator: etree._Element | None = None


def _fields(root: etree._Element) -> Iterator[Slot]:
    for paragraph in list(root.iter(qn("w:p"))):
        for found in _open_fields(paragraph):
            role, name = _of_field(found.instruction)
            if not role or found.separator is None:
                continue
            if not found.runs:
                found.runs.append(etree.Element(qn("w:r")))
                found.separator.addnext(found.runs[0])
            yield Slot(role, found.runs, found.marks, name=name)


def _open_fields(paragraph: etree._Element) -> Iterator[_Field]:
    """Give the outermost fields of a paragraph; those inside another one are a part of it."""
    depth, current = 0, _Field()
    for run in paragraph.iter(qn("w:r")):
        kinds = [mark.get(qn("w:fldCharType")) for mark in run.iter(qn("w:fldChar"))]
        inside = depth > 0 or bool(kinds)
        for kind in kinds:
            if kind == "begin":
                depth += 1
                current = _Field() if depth == 1 else current
            elif kind == "separate" and depth == 1:
                current.separator = run
        code = "".join(piece.text or "" for piece in run.iter(qn("w:instrText")))
        if inside and not kinds and not code and current.separator is not None:
            current.runs.append(run)
        elif inside:
            current.instruction += code if depth == 1 else ""
            current.marks.append(run)
        for _ in range(kinds.count("end")):
            depth -= 1
            if depth == 0:
                yield current
        depth = max(depth, 0)


def _bookmarks(root: etree._Element) -> Iterator[Slot]:
    for start in list(root.iter(qn("w:bookmarkStart"))):
        role = _of_bookmark(start)
        parent = start.getparent()
        if not role or parent is None:
            continue
        runs = []
        for sibling in start.itersiblings():
            if sibling.tag == qn("w:bookmarkEnd") and sibling.get(qn("w:id")) == start.get(qn("w:id")):
                break
            if sibling.tag == qn("w:r"):
                runs.append(sibling)
        if not runs and parent.tag == qn("w:p"):
            runs = [etree.Element(qn("w:r"))]
            start.addnext(runs[0])
        if runs:
            yield Slot(role, runs)


def _controls(root: etree._Element) -> Iterator[Slot]:
    for control in list(root.iter(qn("w:sdt"))):
        role, content = _of_control(control), control.find(qn("w:sdtContent"))
        if not role or content is None:
            continue
        paragraphs = list(content.iter(qn("w:p")))
        holder = paragraphs[0] if paragraphs else content
        runs = list(holder.iter(qn("w:r"))) or [etree.SubElement(holder, qn("w:r"))]
        yield Slot(role, runs, spare=paragraphs[1:])
