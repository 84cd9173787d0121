"""Two versions of a brief compared: sections first, then the parts in them, then the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from briefkit.model.brief import Brief, Section
from briefkit.model.comparison import Comparison, PartChange, Piece, Place, SectionChange
from briefkit.model.text import bare_text
from briefkit.review.redlines.alignment import Pair, Part, align
from briefkit.review.redlines.front import front_parts
from briefkit.review.redlines.partings import END, with_partings
from briefkit.review.redlines.parts import Parts, TextPart
from briefkit.review.redlines.words import stretches

FRONT_MATTER = "Front matter"
OPENING = "Before the first heading"
_MOVED = 4
"""Words of a part that is said to have moved: shorter ones come again by chance."""


def compare(old: Brief, new: Brief) -> Comparison:
    """Give what changed from one version of a brief to another.

    Args:
        old: the earlier version.
        new: the later one.

    """
    front = _parts(*(list(front_parts(one.metadata, one.pictures)) for one in (old, new)))
    taken = Parts(old.notes, old.pictures), Parts(new.notes, new.pictures)
    sections = [SectionChange(FRONT_MATTER, "same", "", front, "front")]
    before = [(section, _of(section, taken[0])) for section in old.sections]
    after = [(section, _of(section, taken[1])) for section in new.sections]
    for i, j in _sections(before, after):
        sections.append(_section(None if i is None else before[i], None if j is None else after[j]))
    return Comparison(_with_moves(sections))


def _of(section: Section, parts: Parts) -> list[TextPart]:
    heading = parts.heading(section.title, section.key, section.heading_span.start.line)
    return [*heading, *parts.of(section.blocks)]


_Sections = Sequence[tuple[Section, list[TextPart]]]


def _sections(old: _Sections, new: _Sections) -> list[Pair]:
    """Pair sections by their titles, or else by their words: one that was renamed is the same one."""
    titles = [[_title(section) for section, _parts in version] for version in (old, new)]
    pairs = align(*([Part("", (title,), place) for place, title in _counted(one)] for one in titles))
    return _renamed(pairs, old, new)


def _counted(titles: Sequence[str]) -> Iterator[tuple[int, str]]:
    for number, title in enumerate(titles):
        yield titles[:number].count(title), title


def _renamed(pairs: Sequence[Pair], old: _Sections, new: _Sections) -> list[Pair]:
    """Pair what is left between two sections that have partners."""
    done: list[Pair] = []
    gone: list[int] = []
    come: list[int] = []
    for i, j in [*pairs, (-1, -1)]:
        if i is not None and j is not None:
            found = align([_whole(old[n]) for n in gone], [_whole(new[n]) for n in come])
            done += [(None if a is None else gone[a], None if b is None else come[b]) for a, b in found]
            gone, come = [], []
            done += [(i, j)] if i >= 0 else []
        elif i is not None:
            gone.append(i)
        elif j is not None:
            come.append(j)
    return done


def _whole(section: tuple[Section, list[TextPart]]) -> Part:
    return Part("section", tuple(word for part in section[1] for word in part.words if word.strip()))


def _section(old: tuple[Section, list[TextPart]] | None, new: tuple[Section, list[TextPart]] | None) -> SectionChange:
    section = (new or old or (Section((), None, "", ()), []))[0]
    parts = _parts(old[1] if old else [], new[1] if new else [])
    title = _title(section)
    fate: Literal["same", "inserted", "deleted"] = "same" if old and new else "inserted" if new else "deleted"
    return SectionChange(title or OPENING, fate, section.key, parts, "" if title else "opening")


def _title(section: Section) -> str:
    return bare_text(section.title)


def _parts(old: Sequence[TextPart], new: Sequence[TextPart]) -> tuple[PartChange, ...]:
    before, after = [_aligned(part) for part in old], [_aligned(part) for part in new]
    groups = with_partings(align(before, after), before, after)
    return tuple(_part(_ended([old[i] for i in was]), _ended([new[j] for j in now])) for was, now in groups)


def _ended(parts: Sequence[TextPart]) -> TextPart | None:
    """Give paragraphs as one, with a sign for the ends between them."""
    if not parts:
        return None
    words = list(parts[0].words)
    for part in parts[1:]:
        words += [END, " ", *part.words]
    return replace(parts[0], words=tuple(words))


def _aligned(part: TextPart) -> Part:
    return Part(part.what, _compared(part.words), part.words, part.sole)


def _compared(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word.strip())


def _part(old: TextPart | None, new: TextPart | None) -> PartChange:
    was = Place(old.key, old.line) if old else None
    now = Place(new.key, new.line) if new else None
    if old is None and new is not None:
        return PartChange("inserted", new.what, (Piece("inserted", "".join(new.words)),), None, now)
    if old is not None and new is None:
        return PartChange("deleted", old.what, (Piece("deleted", "".join(old.words)),), was, None)
    if old is None or new is None:
        raise ValueError("a pair of nothing")
    if old.words == new.words:
        return PartChange("same", new.what, (Piece("same", "".join(new.words)),), was, now)
    return PartChange("changed", new.what, tuple(pieces(old.words, new.words)), was, now)


def pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Give the stretches of a line that stayed, went and came."""
    for stretch in stretches(old, new, lambda place: sum(letter.isalnum() for letter in new[place])):
        gone, come = ("".join(words[n] for n in which) for words, which in ((old, stretch.old), (new, stretch.new)))
        if stretch.same:
            yield Piece("same", come)
            continue
        if gone:
            yield Piece("deleted", gone)
        if come:
            yield Piece("inserted", come)


def _with_moves(sections: Sequence[SectionChange]) -> tuple[SectionChange, ...]:
    """Say of parts that went here and came there, word for word, that they moved."""
    gone = {_moving(part) for section in sections for part in section.parts if part.fate == "deleted"}
    come = {_moving(part) for section in sections for part in section.parts if part.fate == "inserted"}
    moved = {sign for sign in gone & come if len(sign[1].split()) >= _MOVED}
    return tuple(
        replace(
            section,
            parts=tuple(replace(part, fate="moved") if _moves(part, moved) else part for part in section.parts),
        )
        for section in sections
    )


def _moves(part: PartChange, moved: set[tuple[str, str]]) -> bool:
    return part.fate in ("inserted", "deleted") and _moving(part) in moved


def _moving(part: PartChange) -> tuple[str, str]:
    return part.what, part.pieces[0].text if part.pieces else ""
