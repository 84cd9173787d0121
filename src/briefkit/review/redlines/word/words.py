"""A paragraph of a Word file as words, each with its look, and words as runs again, tracked where they changed."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from briefkit.review.redlines.grouping import OLD, Fate, grouped
from briefkit.review.redlines.word.names import AROUND, SPACE, Xml, canonical, emptied, made, w
from briefkit.review.redlines.words import split_words, stretches

Sign: TypeAlias = Callable[[Xml], Hashable]
"""Gives what is compared of a piece that is no text: a note by its words, a picture by its bytes, a link by where it
leads."""
MARKS: Final = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
_BLANK: Final = frozenset({w("br"), w("cr")})
_GONE: Final = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_ON_BAND: Final = ("Title", "Standfirst")
_LETTERS_OF_A_PIECE: Final = 9
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word, or a piece that is never parted: a break, a note's call, a picture, a field."""

    sign: Hashable
    look: Xml | None
    """Properties of its run."""
    text: str = ""
    pieces: tuple[Xml, ...] = ()
    """Content of a run; whole runs where it is a field."""
    around: Xml | None = None
    """The link or simple field that it stands in."""
    inside: Hashable = None
    """What is compared of that."""
    is_field: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph taken apart."""

    tokens: tuple[Token, ...]
    marks: tuple[tuple[int, Xml], ...]
    """Bookmarks, each with the number of tokens before it."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are seen."""
        return tuple(token.text for token in self.tokens if token.text.strip())

    @property
    def signs(self) -> tuple[Hashable, ...]:
        """What is compared."""
        return tuple(token.sign for token in self.tokens)


def taken_apart(paragraph: Xml, sign: Sign) -> Line:
    """Take a paragraph apart."""
    tokens: list[Token] = []
    marks: list[tuple[int, Xml]] = []
    waiting: list[Xml] = []
    depth, end = 0, " " if _is_broken_by_length(paragraph) else "\n"
    for around, piece in _pieces(paragraph):
        inside = sign(around) if around is not None else None
        if piece.tag in MARKS:
            marks.append((len(tokens), piece))
            continue
        depth += _opened(piece)
        if waiting or depth:
            waiting.append(piece)
            if depth <= 0:
                tokens.append(_field(waiting, around, inside))
                waiting, depth = [], 0
            continue
        tokens += _tokens(piece, (around, inside), sign, end)
    if waiting:
        tokens.append(_field(waiting, None, None))
    return Line(tuple(tokens), tuple(marks))


def _is_broken_by_length(paragraph: Xml) -> bool:
    """Whether the lines of a paragraph end where they are full, whatever they say: those of a title on a band."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and any(name in style.get(w("val"), "") for name in _ON_BAND)


def _pieces(paragraph: Xml) -> Iterator[tuple[Xml | None, Xml]]:
    for child in paragraph:
        if child.tag in AROUND:
            yield from ((child, inner) for inner in child if inner.tag != w("fldData"))
        elif child.tag != w("pPr"):
            yield None, child


def _opened(piece: Xml) -> int:
    """Give how many fields begin in a run, less those that end."""
    kinds = [one.get(w("fldCharType")) for one in piece.iter(w("fldChar"))]
    return kinds.count("begin") - kinds.count("end")


def _field(runs: Sequence[Xml], around: Xml | None, inside: Hashable) -> Token:
    text = "".join(one.text or "" for run in runs for one in run.iter(w("t")))
    asked = "".join(one.text or "" for run in runs for one in run.iter(w("instrText")))
    look = runs[0].find(w("rPr"))
    looks = tuple(canonical(run.find(w("rPr"))) for run in runs)
    sign = ("field", _SPACES.sub(" ", asked).strip(), text, looks, inside)
    return Token(sign, look, text, tuple(runs), around, inside, is_field=True)


def _tokens(run: Xml, holder: tuple[Xml | None, Hashable], sign: Sign, end: str) -> Iterator[Token]:
    """Give the tokens of a run; `end` is what is compared of the end of a line in it."""
    around, inside = holder
    if run.tag != w("r"):  # nothing that briefkit writes; kept as it is
        yield Token((canonical(run),), None, "".join(map(str, run.itertext())), (run,), around, inside, is_field=True)
        return
    look = run.find(w("rPr"))
    outside = canonical(look), inside
    for piece in run:
        if piece.tag == w("t"):
            for word in split_words(piece.text or ""):
                yield Token((word, *outside), look, word, (), around, inside)
        elif piece.tag in _BLANK and not piece.attrib:
            yield Token((end, *outside), look, " ", (piece,), around, inside)
        elif piece.tag != w("rPr"):
            yield Token((sign(piece), *outside), look, "", (piece,), around, inside)


def changes(old: Line, new: Line) -> list[tuple[Fate, Token]]:
    """Give the tokens of both versions in one order, each with its fate."""
    found: list[tuple[Fate, Token]] = []
    for stretch in stretches(old.signs, new.signs, lambda place: _letters(new.tokens[place])):
        if stretch.same:
            found += [("same", new.tokens[j]) for j in stretch.new]
            continue
        found += [("deleted", old.tokens[i]) for i in stretch.old]
        found += [("inserted", new.tokens[j]) for j in stretch.new]
    return found


def _letters(token: Token) -> int:
    return sum(letter.isalnum() for letter in token.text) if token.text else _LETTERS_OF_A_PIECE


def as_runs(
    tokens: Sequence[tuple[Fate, Token]], change: Callable[[Fate], Xml], adopt: Callable[[Xml], Xml]
) -> list[Xml]:
    """Give tokens as the content of a paragraph.

    Args:
        tokens: each with its fate.
        change: makes the element that a change stands in.
        adopt: makes what the old file holds fit for the new one.

    """
    content: list[Xml] = []
    inside = {id(token.around): token.inside for _fate, token in tokens}
    for around, group in grouped(tokens, lambda token: token.around, lambda holder: inside[id(holder)]):
        inner: list[Xml] = []
        for fate, stretch in groupby(group, lambda one: one[0]):
            runs: list[Xml] = []
            for _fate, token in stretch:
                _put(runs, token, fate)
            if fate != "same":
                tracked = change(fate)
                tracked.extend(runs)
                runs = [adopt(tracked) if fate in OLD else tracked]
            inner += runs
        if around is None:
            content += inner
        else:
            gone = all(fate in OLD for fate, _token in group)
            holder = adopt(emptied(around)) if gone else emptied(around)
            holder.extend(inner)
            content.append(holder)
    return content


def _put(target: list[Xml], token: Token, fate: Fate) -> None:
    """Add a token to what a stretch holds: to the last run, where it looks the same."""
    if token.is_field:
        target.extend(_gone(deepcopy(run)) if fate == "deleted" else deepcopy(run) for run in token.pieces)
        return
    run = target[-1] if target else None
    if run is None or run.get(_OWN) is None or canonical(run.find(w("rPr"))) != canonical(token.look):
        run = made("r")
        run.set(_OWN, "")
        if token.look is not None:
            run.append(deepcopy(token.look))
        target.append(run)
    for piece in token.pieces or (_text(token.text, fate),):
        if not token.pieces and len(run) and run[-1].tag == piece.tag:
            run[-1].text = (run[-1].text or "") + (piece.text or "")
        else:
            run.append(_gone(deepcopy(piece)) if fate == "deleted" else deepcopy(piece))


_OWN: Final = "made-here"
"""Marks runs that words may be added to; it is taken away in the end."""


def unmarked(root: Xml) -> None:
    """Take away what only the making of runs needed."""
    for run in root.iter(w("r")):
        run.attrib.pop(_OWN, "")


def _text(text: str, fate: Fate) -> Xml:
    element = made("delText" if fate == "deleted" else "t")
    element.set(SPACE, "preserve")
    element.text = text
    return element


def _gone(element: Xml) -> Xml:
    """Give text the names that it has in a deletion."""
    for one in element.iter():
        if one.tag in _GONE:
            one.tag = _GONE[one.tag]
    return element
