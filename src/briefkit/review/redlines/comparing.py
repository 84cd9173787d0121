"""Two versions of a brief compared: sections first, then the parts in them, then the words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from briefkit.model.brief import Brief, Section
from briefkit.model.comparison import Comparison, Fate, PartChange, Piece, Place, SectionChange
from briefkit.model.text import bare_text
from briefkit.review.redlines.alignment import Pair, Part, align
from briefkit.review.redlines.front import front_parts
from briefkit.review.redlines.moves import moves
from briefkit.review.redlines.partings import END, with_partings
from briefkit.review.redlines.parts import Parts, TextPart
from briefkit.review.redlines.words import stretches

FRONT_MATTER = "Front matter"
OPENING = "Before the first heading"

_Told: TypeAlias = tuple[Section, list[TextPart]]
_Group: TypeAlias = tuple[TextPart | None, TextPart | None]
"""A part of the old version and what it is in the new one."""
_Draft: TypeAlias = tuple[SectionChange, list[_Group]]


def compare(old: Brief, new: Brief) -> Comparison:
    """Give what changed from one version of a brief to another.

    Args:
        old: the earlier version.
        new: the later one.

    """
    front = _groups(*(list(front_parts(one.metadata, one.pictures)) for one in (old, new)))
    taken = Parts(old.notes, old.pictures), Parts(new.notes, new.pictures)
    before = [(section, _of(section, taken[0])) for section in old.sections]
    after = [(section, _of(section, taken[1])) for section in new.sections]
    drafts = [_section(was, now, moved=moved) for was, now, moved in _sections(before, after)]
    named = SectionChange(FRONT_MATTER, "same", "", tuple(_part(*group) for group in front), "front")
    return Comparison((named, *_with_parts(drafts)))


def _of(section: Section, parts: Parts) -> list[TextPart]:
    heading = parts.heading(section.title, section.key, section.heading_span.start.line)
    return [*heading, *parts.of(section.blocks)]


def _sections(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[tuple[_Told | None, _Told | None, bool]]:
    """Pair sections by their titles, or else by their words, also where they moved or were renamed."""
    titles = [[_title(section) for section, _parts in version] for version in (old, new)]
    pairs = align(*([Part("", (title,), place) for place, title in _counted(one)] for one in titles))
    found = _renamed(pairs, old, new)
    gone = [i for i, j in found if i is not None and j is None]
    come = [j for i, j in found if i is None and j is not None]
    moved = moves(*([_whole(version[n]) for n in which] for version, which in ((old, gone), (new, come))))
    was = {come[b]: gone[a] for a, b in moved.items()}
    for i, j in found:
        if j in was:
            yield old[was[j]], new[j], True
        elif i is None or j is not None or i not in was.values():
            yield None if i is None else old[i], None if j is None else new[j], False


def _counted(titles: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give each title with how many of the same stand before it."""
    known = Counter[str]()
    for title in titles:
        yield known[title], title
        known[title] += 1


def _renamed(pairs: Sequence[Pair], old: Sequence[_Told], new: Sequence[_Told]) -> list[Pair]:
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


def _whole(section: _Told) -> Part:
    return Part("section", tuple(word for part in section[1] for word in part.words if word.strip()))


def _section(old: _Told | None, new: _Told | None, *, moved: bool) -> _Draft:
    section = (new or old or (Section((), None, "", ()), []))[0]
    title = _title(section)
    fate: Literal["same", "inserted", "deleted", "moved"] = "inserted" if new else "deleted"
    if old and new:
        fate = "moved" if moved else "same"
    change = SectionChange(title or OPENING, fate, section.key, (), "" if title else "opening")
    return change, _groups(old[1] if old else [], new[1] if new else [])


def _title(section: Section) -> str:
    return bare_text(section.title)


def _groups(old: Sequence[TextPart], new: Sequence[TextPart]) -> list[_Group]:
    before, after = [_aligned(part) for part in old], [_aligned(part) for part in new]
    groups = with_partings(align(before, after), before, after)
    return [(_ended([old[i] for i in was]), _ended([new[j] for j in now])) for was, now in groups]


def _ended(parts: Sequence[TextPart]) -> TextPart | None:
    """Give paragraphs as one, with a sign for the ends between them."""
    if not parts:
        return None
    words = list(parts[0].words)
    for part in parts[1:]:
        words += [END, " ", *part.words]
    return replace(parts[0], words=tuple(words))


def _aligned(part: TextPart) -> Part:
    return Part(part.what, _compared(part.words), (part.words, part.setting), part.sole)


def _compared(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word.strip())


def _with_parts(drafts: Sequence[_Draft]) -> Iterator[SectionChange]:
    """Give sections with their changes; what went in one place and came in another has moved."""
    groups = [group for _change, found in drafts for group in found]
    gone = [old for old, new in groups if old is not None and new is None]
    come = [new for old, new in groups if old is None and new is not None]
    found = moves(*([_aligned(part) for part in parts] for parts in (gone, come)))
    away = {id(gone[i]): come[j] for i, j in found.items()}
    here = {id(come[j]): gone[i] for i, j in found.items()}
    for change, own in drafts:
        parts = []
        for number, (old, new) in enumerate(own):
            if id(old) in away:
                parts.append(_moved(old, away[id(old)], "moved-away"))
            elif id(new) in here or (change.fate == "moved" and not number):
                parts.append(_moved(here.get(id(new), old), new, "moved"))
            else:
                parts.append(_part(old, new))
        yield replace(change, parts=tuple(parts))


def _moved(old: TextPart | None, new: TextPart | None, fate: Literal["moved", "moved-away"]) -> PartChange:
    change = _part(old, new)
    if fate == "moved-away" and old is not None:
        return replace(change, fate=fate, pieces=(Piece("same", "".join(old.words)),), setting="")
    return replace(change, fate=fate)


def _part(old: TextPart | None, new: TextPart | None) -> PartChange:
    was = Place(old.key, old.line) if old else None
    now = Place(new.key, new.line) if new else None
    if old is None and new is not None:
        return PartChange("inserted", new.what, (Piece("inserted", "".join(new.words)),), None, now)
    if old is not None and new is None:
        return PartChange("deleted", old.what, (Piece("deleted", "".join(old.words)),), was, None)
    if old is None or new is None:
        raise ValueError("a pair of nothing")
    setting = "" if old.setting == new.setting else f"{new.setting or 'none'} (was {old.setting or 'none'})"
    if old.words != new.words:
        return PartChange("changed", new.what, tuple(pieces(old.words, new.words)), was, now, setting)
    fate: Fate = "changed" if setting else "same"
    return PartChange(fate, new.what, (Piece("same", "".join(new.words)),), was, now, setting)


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
