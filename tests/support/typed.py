"""Words typed, struck out and typed over by chance anywhere in a Word file, and what is read then."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from lxml import etree

from briefkit.model.source_map import PREFIX
from support.word_editor import WordEditor, w

PARTS = ("word/document.xml", "word/footnotes.xml")
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"))
NEW = (
    *("slowly", "the", "many of them", "1,840", "50 %", "Ångström", "naïve co-operation", "e.g.", "A"),
    *("a*b*", "_so_", "[see]", "[x](y)", "<b>", "a < b", "#1", "# one", "a|b", "back\\slash", "`code`", "~no~", "2^3^"),
    *(
        "- dash",
        "1. one",
        "+ plus",
        "> so",
        "::: box",
        "=",
        "---",
        "@crew",
        "[@crew]",
        "&amp;",
        "&",
        "$x$",
        "!",
        "{.x}",
    ),
    *('"said"', "it's", "“quoted”", "‘so’", "don’t", "title: x", "50%", "C:\\x", "https://x.example/a_b", "x: y # z"),
    *("渡し船", "班次很少", "العبّارة", "جہاز", "नाव चलती है", "(1)", "…", "–", "a\u00a0b", ",", ".", ";", "?"),
)


@dataclass(frozen=True)
class Typed:
    """One edit."""

    paragraph: int
    """Its number in the text and the notes."""
    kind: str
    quote: str
    words: str
    before: str
    """What stands before it in its paragraph."""
    behind: str
    key: str
    """Of the block, as the file has it."""


def stories(made: WordEditor) -> list[etree._Element]:
    """Give the text and the notes."""
    return [story for story in made.stories if story.tag in (w("document"), w("footnotes"))]


def paragraphs(roots: Iterable[etree._Element]) -> list[etree._Element]:
    """Give every paragraph, those of notes behind the others."""
    return [paragraph for root in roots for paragraph in root.iter(w("p"))]


def words_in(parts: dict[str, etree._Element]) -> list[str]:
    """Give the words of every paragraph, without what the word processor writes itself and what nobody sees."""
    return [_words(one) for one in paragraphs([parts[name] for name in PARTS if name in parts])]


def _words(paragraph: etree._Element) -> str:
    depth, words = 0, []
    for piece in paragraph.iter(w("fldChar"), w("t"), w("br"), w("tab")):
        if piece.tag == w("fldChar"):
            depth += {"begin": 1, "end": -1}.get(piece.get(w("fldCharType")), 0)
        elif depth == 0 and next(piece.iterancestors(w("p"))) is paragraph:
            words.append(piece.text or "" if piece.tag == w("t") else " ")
    return " ".join("".join(words).translate(UNSEEN).split())


def type_into(made: WordEditor, chance: Random, most: int) -> list[Typed]:
    """Make edits in paragraphs by chance, at most four in each, with words between them that stay.

    Their numbers are the names of their authors.

    Args:
        made: the file.
        chance: the same gives the same edits.
        most: how many.

    """
    typed: list[Typed] = []
    places = [(number, one) for number, one in enumerate(paragraphs(stories(made))) if _is_own(one)]
    chance.shuffle(places)
    for number, paragraph in places:
        for first, last in reversed(_stretches(paragraph, chance)):
            if len(typed) < most:
                made.author = str(len(typed))
                typed.append(_edit(made, number, paragraph, first, last, chance))
    return typed


def _is_own(paragraph: etree._Element) -> bool:
    """Whether a paragraph has a bookmark of ours, or is a note, and words."""
    is_marked = any(mark.get(w("name"), "").startswith(PREFIX) for mark in paragraph.iter(w("bookmarkStart")))
    is_inside = any(above.tag == w("txbxContent") for above in paragraph.iterancestors())
    return is_marked and not is_inside and bool(_letters(paragraph))


def _letters(paragraph: etree._Element) -> list[tuple[etree._Element, int]]:
    """Give each letter that stands in a run with its run: what fields, notes and pictures write is none."""
    found: list[tuple[etree._Element, int]] = []
    depth = 0
    for run in paragraph.iter(w("r")):
        for piece in run:
            if piece.tag == w("fldChar"):
                depth += {"begin": 1, "end": -1}.get(piece.get(w("fldCharType")), 0)
        texts = run.findall(w("t"))
        if depth == 0 and len(texts) == 1 and len(run) - len(run.findall(w("rPr"))) == 1:
            found += [(run, place) for place in range(len(texts[0].text or ""))]
    return found


def _stretches(paragraph: etree._Element, chance: Random) -> list[tuple[int, int]]:
    """Give one to four stretches of letters that do not touch."""
    letters = _letters(paragraph)
    found: list[tuple[int, int]] = []
    for _ in range(chance.choice((1, 2, 3, 4))):
        first, last = _stretch(letters, chance)
        if all(last + 1 < one or other + 1 < first for one, other in found):
            found.append((first, last))
    return sorted(found)


def _stretch(letters: list[tuple[etree._Element, int]], chance: Random) -> tuple[int, int]:
    """Give a place between letters, or some letters side by side: words as a rule, at an end of the text at times."""
    length = len(letters)
    words = "".join(run.find(w("t")).text[place] for run, place in letters)
    edges = sorted({0, length, *(at for at, sign in enumerate(words) if sign == " "), *_behind_spaces(words)})
    pool = edges if chance.random() < 0.8 else range(length + 1)
    first = chance.choice([0, length, *[chance.choice(pool) for _ in range(8)]])
    if chance.random() < 0.35:
        return first, first
    later = [edge for edge in pool if first < edge <= first + 60]
    last = chance.choice(later) if later else first
    while last > first and not _adjoin(letters[first:last]):
        last -= 1
    return (first, last) if last - first < length else (first, max(first, last - 2))


def _behind_spaces(words: str) -> Iterator[int]:
    yield from (at + 1 for at, sign in enumerate(words) if sign == " ")


def _adjoin(letters: list[tuple[etree._Element, int]]) -> bool:
    """Whether nothing stands between letters that is none."""
    runs = list(dict.fromkeys(run for run, _ in letters))
    return all(_following(one) is other for one, other in pairwise(runs))


def _following(run: etree._Element) -> etree._Element | None:
    every = list(next(run.iterancestors(w("p"))).iter(w("r")))
    place = every.index(run)
    return every[place + 1] if place + 1 < len(every) else None


def _edit(made: WordEditor, number: int, paragraph: etree._Element, first: int, last: int, chance: Random) -> Typed:
    letters = _letters(paragraph)
    words = "".join(run.find(w("t")).text[place] for run, place in letters)
    kind = "insert" if first == last else chance.choice(("delete", "replace"))
    new = "" if kind == "delete" else chance.choice(NEW)
    if kind == "insert":
        new = chance.choice((f"{new} ", f" {new}", new))
    _part(paragraph, first)
    _part(paragraph, last)
    letters = _letters(paragraph)
    doomed = list(dict.fromkeys(run for run, _ in letters[first:last]))
    if doomed:
        like = doomed[0]
    else:
        like = letters[max(0, first - 1)][0] if chance.random() < 0.7 else letters[min(first, len(letters) - 1)][0]
    if new:
        inserted = etree.Element(w("ins"), made.attributes())
        inserted.append(made.run(new, like))
        beside = doomed[-1] if doomed else like
        is_behind = bool(doomed) or (first > 0 and like is letters[first - 1][0])
        beside.addnext(inserted) if is_behind else beside.addprevious(inserted)
    for run in doomed:
        gone = etree.Element(w("del"), made.attributes())
        run.addprevious(gone)
        gone.append(run)
        run.find(w("t")).tag = w("delText")
    return Typed(number, kind, words[first:last], new, words[:first], words[last:], _key(paragraph))


def _key(paragraph: etree._Element) -> str:
    names = [mark.get(w("name"), "") for mark in paragraph.iter(w("bookmarkStart"))]
    return next(name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX))


def _part(paragraph: etree._Element, offset: int) -> None:
    """Part the run in which a place lies."""
    letters = _letters(paragraph)
    if not 0 < offset < len(letters) or letters[offset][1] == 0:
        return
    run, place = letters[offset]
    behind = deepcopy(run)
    run.addnext(behind)
    for one, part in ((run, slice(None, place)), (behind, slice(place, None))):
        text = one.find(w("t"))
        text.text = text.text[part]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
