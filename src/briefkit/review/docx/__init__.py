"""A returned Word file: its paragraphs as they were, every change that it records, every comment."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from briefkit.errors import UsageError
from briefkit.model.source_map import NAMESPACE, REVIEW
from briefkit.review.docx.comments import Comment, comments
from briefkit.review.docx.names import said
from briefkit.review.docx.originals import Group, originals
from briefkit.review.docx.package import Package
from briefkit.review.docx.paragraphs import Range
from briefkit.review.docx.remaining import add_rest
from briefkit.review.docx.revisions import Revisions
from briefkit.review.docx.story import Story
from briefkit.review.returned import Mapped, Mark, Returned, SourceMap, Whereabouts

_MAP: Final = f"{{{NAMESPACE}}}"
_MOST: Final = 10_000
"""Paragraphs, changes, comments: of each."""
_LARGEST_MAP: Final = 20_000
"""Blocks."""


def read(data: bytes, name: str) -> Returned:
    """Read a returned Word file.

    Args:
        data: its bytes.
        name: as the user named it, for messages.

    Raises:
        UsageError: it is damaged, hostile, protected by a password, or no Word file.

    """
    package = Package(data, name)
    main = package.main()
    parts = {each.kind: each.target for each in package.relations(main)}
    roots: list[tuple[etree._Element, Whereabouts]] = [(package.xml(main), "text")]
    roots += [(package.xml(parts[kind]), "note") for kind in ("footnotes", "endnotes") if kind in parts]
    furniture = sorted({each.target for each in package.relations(main) if each.kind in ("header", "footer")})
    roots += [(package.xml(each), "furniture") for each in furniture]
    revisions = Revisions()
    story = Story(revisions)
    for root, where in roots:
        revisions.count(root)
        if where == "note":
            for note in root:
                if said(note, "type") in ("", "normal"):
                    story.read(note, where)
        else:
            story.read(root, where)
    told = comments(package, parts)
    if max(len(story.paragraphs), len(revisions), len(told)) > _MOST:
        raise UsageError(f"{name}: cannot be read: it holds far more paragraphs or marks than a brief can have.")
    groups = originals(story.paragraphs)
    loose = [*_place_comments(told, story.comments, groups, len(revisions)), *add_rest(groups, revisions)]
    return Returned(
        _source_map(package), [group.original for group in groups], len(revisions) + len(told), tuple(loose)
    )


def _place_comments(
    told: Sequence[Comment], ranges: dict[str, Range], groups: Sequence[Group], first: int
) -> Iterator[Mark]:
    """Put each comment to the paragraph in which it begins; give those that hang on nothing.

    Args:
        told: the comments.
        ranges: where they hang, by their numbers.
        groups: the original paragraphs, which take them.
        first: number of the first comment among the marks of the file.

    """
    places = _places(groups)
    parents = {comment.name: comment.parent for comment in told}
    for number, comment in enumerate(told, start=first):
        mark = Mark(
            "comment",
            0,
            0,
            text=comment.text,
            author=comment.author,
            date=comment.date,
            raw=(number,),
            name=comment.name,
            parent=comment.parent,
            resolved=comment.resolved,
        )
        hung = ranges.get(comment.name) or ranges.get(parents.get(comment.name, ""))
        if hung is None or hung.start[0] not in places:
            yield replace(mark, remark="It hangs on no words.")
            continue
        group, before = places[hung.start[0]]
        last, before_last = places.get(hung.end[0], places[hung.start[0]])
        start, end = before + hung.start[1], before_last + hung.end[1]
        to = None if last == group else last
        mark = replace(mark, start=start, end=end, to=to, quote=hung.quote or hung.struck)
        groups[group].original.marks.append(mark)


def _places(groups: Sequence[Group]) -> dict[int, tuple[int, int]]:
    """Give number of a paragraph -> number of the original that it was part of, and how far in it begins there."""
    places: dict[int, tuple[int, int]] = {}
    count = 0
    for number, group in enumerate(groups):
        for start in group.starts:
            places[count] = number, start
            count += 1
    return places


def _source_map(package: Package) -> SourceMap:
    """Give the map of the brief, from whichever of the custom XML parts holds it."""
    for name in package.names():
        if not (name.startswith("customXml/item") and name.endswith(".xml") and "Props" not in name):
            continue
        root = package.xml(name)
        if root.tag == f"{_MAP}map":
            rows = [_mapped(row) for row in root.iterchildren(f"{_MAP}block")][:_LARGEST_MAP]
            return SourceMap(root.get("sha256", ""), tuple(rows), exact=root.get("copy") == REVIEW)
    return SourceMap()


def _mapped(row: etree._Element) -> Mapped:
    first, last = (_number(row.get(name, "")) for name in ("first", "last"))
    return Mapped(
        row.get("key", ""), row.get("kind", ""), first, last, row.text or "", tuple(row.get("holds", "").split())
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 1  # noqa: PLR2004 - no file has ten million lines
