"""Paragraphs and tables of two versions in one order."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TypeAlias

from briefkit.review.redlines.alignment import Pair, Part, align
from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.moves import moves
from briefkit.review.redlines.partings import with_partings
from briefkit.review.redlines.word.adopting import Adoption, Changes
from briefkit.review.redlines.word.ends import Told, date_apart, settle
from briefkit.review.redlines.word.names import Xml, made, w
from briefkit.review.redlines.word.paragraphs import MARKS, Paragraphs

_Parts: TypeAlias = Sequence[Part]
_BLOCKS = frozenset({w("p"), w("tbl")})
_PAIR = 2


class Blocks:
    """Weaves what stands one below the other: in the text, a cell, a note, a header."""

    def __init__(self, paragraphs: Paragraphs, adoption: Adoption, changed: Changes, part: str) -> None:
        self._paragraphs = paragraphs
        self._adoption = adoption
        self._changes = changed
        self._part = part
        self._moved: dict[Xml, Xml] = {}
        """A paragraph of either version that moved -> its woven self."""
        self._ends: dict[Xml, Xml] = {}
        """The woven self of one that moved -> the end of its range, which stands behind it."""

    def woven(self, old: Xml, new: Xml, *, moving: bool = False) -> list[Xml]:
        """Give the content of two versions of a holder as one; what is no block stays as in the new one.

        Args:
            old: the holder in the old version.
            new: in the new one.
            moving: whether paragraphs may have moved in it, and not only come and gone.

        """
        before = [one for one in old if one.tag in _BLOCKS]
        after = [one for one in new if one.tag in _BLOCKS]
        was, now = self._parts(before, old=True), self._parts(after, old=False)
        pairs = align(was, now)
        if moving:
            self._move(pairs, (before, after), (was, now))
        pairs = self._replaced(pairs, before, after)
        groups = with_partings(pairs, self._partable(was, before), self._partable(now, after))
        for olds, news in groups:
            if olds and news and before[olds[0]].tag == w("p"):
                self._adoption.same_lists(before[olds[0]], after[news[0]])
        told: list[Told] = []
        for olds, news in groups:
            told += self._group([before[i] for i in olds], [after[j] for j in news])
        settle(told, self._paragraphs, self._ends)
        date_apart(told)
        return [piece for one in _with_others(new, told) for piece in (one, self._ends.get(one)) if piece is not None]

    def _move(
        self, pairs: Sequence[Pair], blocks: tuple[Sequence[Xml], Sequence[Xml]], parts: tuple[_Parts, _Parts]
    ) -> None:
        """Find the paragraphs that moved; the last one of a text cannot."""
        old, new = blocks
        gone = [i for i, j in pairs if i is not None and j is None and i < len(old) - 1 and old[i].tag == w("p")]
        come = [j for i, j in pairs if i is None and j is not None and j < len(new) - 1 and new[j].tag == w("p")]
        found = moves([parts[0][i] for i in gone], [parts[1][j] for j in come])
        for number, (i, j) in enumerate(sorted((gone[a], come[b]) for a, b in found.items()), start=1):
            was, now = self._paragraphs.moved(old[i], new[j])
            self._moved[old[i]], self._moved[new[j]] = was, now
            self._ends[was] = self._paragraphs.ranged(was, "away", f"move{number}")
            self._ends[now] = self._paragraphs.ranged(now, "here", f"move{number}")

    def whole(self, holder: Xml, fate: Fate) -> list[Xml]:
        """Give the content of a holder that came or went as a whole."""
        return [self._whole(one, fate) for one in holder if one.tag in _BLOCKS]

    def _group(self, old: Sequence[Xml], new: Sequence[Xml]) -> list[Told]:
        if len(old) + len(new) <= _PAIR:
            return [self._block(old[0] if old else None, new[0] if new else None)]
        opening, closing = self._paragraphs.parted(old, new)
        return [("same", opening, new[0] if len(new) > 1 else None), ("same", closing, new[-1])]

    def _block(self, old: Xml | None, new: Xml | None) -> Told:
        """Give the fate of a block, its woven self, and the block of the new version that it stands for."""
        if old is not None and new is not None:
            woven = self._paragraphs.woven(old, new) if new.tag == w("p") else self._table(old, new)
            return "same", woven, new
        if new is not None:
            return "inserted", self._whole(new, "inserted"), new
        if old is None:
            raise ValueError("a pair of nothing")
        return "deleted", self._whole(old, "deleted"), None

    def _whole(self, block: Xml, fate: Fate) -> Xml:
        if block in self._moved:
            return self._moved[block]
        if block.tag == w("p"):
            return self._paragraphs.whole(block, fate)
        table = deepcopy(block)
        for row in table.findall(w("tr")):
            table.replace(row, self._whole_row(row, fate))
        return self._adoption.adopt(table, self._part) if fate == "deleted" else table

    def _whole_row(self, row: Xml, fate: Fate) -> Xml:
        made_one = deepcopy(row)
        look = made_one.find(w("trPr"))
        if look is None:
            look = made("trPr")
            made_one.insert(0, look)
        look.append(self._changes.element(MARKS[fate]))
        for cell in made_one.findall(w("tc")):
            for one in [one for one in cell if one.tag in _BLOCKS]:
                cell.replace(one, self._whole(one, fate))
        return made_one

    def _table(self, old: Xml, new: Xml) -> Xml:
        """Give two versions of a table as one; a row with another number of cells is another row."""
        table = made("tbl")
        table.extend(deepcopy(one) for one in new if one.tag != w("tr"))
        before, after = old.findall(w("tr")), new.findall(w("tr"))
        for i, j in align(self._rows(before, old=True), self._rows(after, old=False)):
            if i is not None and j is not None:
                table.append(self._row(before[i], after[j]))
            elif i is not None:
                table.append(self._adoption.adopt(self._whole_row(before[i], "deleted"), self._part))
            elif j is not None:
                table.append(self._whole_row(after[j], "inserted"))
        return table

    def _row(self, old: Xml, new: Xml) -> Xml:
        row = made("tr")
        row.extend(deepcopy(one) for one in new if one.tag != w("tc"))
        for one, other in zip(old.findall(w("tc")), new.findall(w("tc")), strict=True):
            cell = made("tc")
            cell.extend(self.woven(one, other))
            row.append(cell)
        return row

    def _parts(self, blocks: Sequence[Xml], *, old: bool) -> list[Part]:
        return [self._part_of(block, old=old) for block in blocks]

    def _part_of(self, block: Xml, *, old: bool) -> Part:
        if block.tag == w("p"):
            line = self._paragraphs.line(block, old=old)
            return Part("p", line.words, (line.signs, self._paragraphs.looks(block)))
        lines = [self._paragraphs.line(one, old=old) for one in block.iter(w("p"))]
        return Part("tbl", tuple(word for line in lines for word in line.words), tuple(line.signs for line in lines))

    def _rows(self, rows: Sequence[Xml], *, old: bool) -> list[Part]:
        parts = []
        for row in rows:
            lines = [self._paragraphs.line(one, old=old) for one in row.iter(w("p"))]
            words = tuple(word for line in lines for word in line.words)
            parts.append(Part(("tr", len(row.findall(w("tc")))), words, tuple(line.signs for line in lines)))
        return parts

    def _replaced(self, pairs: Sequence[Pair], old: Sequence[Xml], new: Sequence[Xml]) -> list[Pair]:
        """Pair paragraphs that stand in one another's place: one paragraph with other words is clearer than two.

        So are the last ones of both versions paired where neither has a partner: a last end can neither come nor go.
        """
        done: list[Pair] = []
        stretch: list[Pair] = []
        for pair in [*pairs, None]:
            if pair is not None and None in pair and not self._is_moved(pair, old, new):
                stretch.append(pair)
                continue
            done += _in_place(stretch, old, new, last=pair is None)
            stretch = []
            done += [pair] if pair is not None else []
        return done

    def _is_moved(self, pair: Pair, old: Sequence[Xml], new: Sequence[Xml]) -> bool:
        i, j = pair
        return (i is not None and old[i] in self._moved) or (j is not None and new[j] in self._moved)

    def _partable(self, parts: _Parts, blocks: Sequence[Xml]) -> _Parts:
        """Give parts of which only paragraphs that stayed in their place have words, since nothing else is parted."""
        return [
            part if part.kind == "p" and block not in self._moved else replace(part, words=())
            for part, block in zip(parts, blocks, strict=True)
        ]


def _in_place(stretch: list[Pair], old: Sequence[Xml], new: Sequence[Xml], *, last: bool) -> list[Pair]:
    gone = [i for i, _j in stretch if i is not None]
    come = [j for _i, j in stretch if j is not None]
    if len(gone) == len(come) and all(_style(old[i]) == _style(new[j]) != "" for i, j in zip(gone, come, strict=True)):
        return list(zip(gone, come, strict=True))
    if last and gone and come and old[gone[-1]].tag == new[come[-1]].tag == w("p"):
        ends: Pair = gone[-1], come[-1]
        return [*(pair for pair in stretch if pair not in ((ends[0], None), (None, ends[1]))), ends]
    return stretch


def _style(block: Xml) -> str:
    """Give the style of a paragraph; nothing for what is none."""
    if block.tag != w("p"):
        return ""
    found = block.find(f"{w('pPr')}/{w('pStyle')}")
    return "-" if found is None else found.get(w("val"), "")


def _with_others(new: Xml, told: Sequence[Told]) -> list[Xml]:
    """Put what is no block, properties and bookmarks, before the block that it stood before."""
    content: list[Xml] = []
    place = 0
    children = list(new)
    for _fate, woven, stands_for in told:
        if stands_for is not None:
            end = children.index(stands_for)
            content += [deepcopy(one) for one in children[place:end]]
            place = end + 1
        elif not content:  # the properties of a cell come first, whatever went
            end = next((n for n, one in enumerate(children) if one.tag in _BLOCKS), len(children))
            content += [deepcopy(one) for one in children[:end]]
            place = end
        content.append(woven)
    return [*content, *(deepcopy(one) for one in children[place:])]
