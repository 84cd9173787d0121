"""What editors did as remarks for a page: numbered, each with whose hand it was and what it does to the words."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from briefkit.model.findings import Severity
from briefkit.model.remarks import EditorsMark, Remark
from briefkit.model.review import Kind, Review, ReviewItem
from briefkit.review.made import made, still_asked
from briefkit.review.plan import plan

LABELS: Final[Mapping[Kind, str]] = {
    "insert": "Insertion",
    "delete": "Deletion",
    "replace": "Replacement",
    "move": "Move",
    "split": "Split",
    "join": "Join",
    "new-block": "New paragraph",
    "format": "Change of look",
    "comment": "Comment",
    "highlight": "Highlight",
    "strikeout": "Strike-out",
    "note": "Note",
}
_REMOVING: Final[frozenset[Kind]] = frozenset(("delete", "replace", "move", "strikeout"))
_ADDING: Final[frozenset[Kind]] = frozenset(("insert", "replace"))
_UNPLACED: Final = "Without a place in the brief"
_NO_TEXT: Final = "On the title and the front matter"
_SHOWN: Final = 300
"""Characters of a quotation."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The items of a review in the order of the page."""

    review: Review
    numbers: Mapping[int, int]
    """Place of an item in the review -> its number on the page."""
    before: frozenset[int] = frozenset()
    """Numbers of those that put their words before the ones where they stand."""
    targets: Mapping[int, str] = field(default_factory=dict)
    """Number of a move -> the words at the place to which it leads."""


def remarks_of(told: Numbered) -> Iterator[Remark]:
    """Give the remarks by their numbers."""
    hands, there = _hands(told.review.items), made(told.review)
    rivals = _rivals(told, there)
    for place, number in sorted(told.numbers.items(), key=lambda pair: pair[1]):
        item = told.review.items[place]
        editor = _editor(item, number, hands[item.author], told)
        about = list(_about(item, rivals.get(number, ())))
        if place in there:
            editor = replace(editor, removes=False, adds="", made=True)
            about.insert(0, "The brief has it already.")
        yield _remark(number, item, editor, " ".join(about), told.targets.get(number, ""))


def _remark(number: int, item: ReviewItem, editor: EditorsMark, about: str, target: str) -> Remark:
    return Remark(
        number,
        "",
        item.kind,
        Severity.WARNING if editor.changes_words else Severity.SUGGESTION,
        _message(item, target),
        "" if item.kind == "delete" else _short(item.quote),
        about,
        f"Line {item.span.start.line}" if item.span else Path(item.file).name,
        item.text if _is_short_replacement(item) else "",
        editor=editor,
        group=_NO_TEXT if item.span else _UNPLACED,
    )


def _editor(item: ReviewItem, number: int, hand: tuple[int, str], told: Numbered) -> EditorsMark:
    reviewer, initials = hand
    return EditorsMark(
        LABELS[item.kind],
        reviewer,
        item.author.strip(),
        item.date[:10],
        initials,
        removes=item.kind in _REMOVING,
        adds=_adds(item),
        joins=item.kind == "join",
        before=number in told.before,
        answers=0 if item.reply_to is None else told.numbers[item.reply_to],
    )


def _adds(item: ReviewItem) -> str:
    if item.kind in _ADDING:
        return item.text
    return "¶" if item.kind == "split" else f"¶ {item.text}" if item.kind == "new-block" else ""


def _hands(items: Iterable[ReviewItem]) -> dict[str, tuple[int, str]]:
    """Give each editor a number, in the order in which they are met, and initials that nobody else has."""
    taken = Counter[str]()
    hands = {}
    for number, name in enumerate(dict.fromkeys(item.author for item in items), start=1):
        initials = _initials(name)
        taken[initials] += 1
        hands[name] = number, initials if taken[initials] == 1 else f"{initials}{taken[initials]}"
    return hands


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    first = [word[0].upper() for word in words]
    # Arabic letters would join to a word
    between = "" if all(letter.isascii() or letter.isupper() for letter in first) else "."
    return between.join([*first[:1], *first[1:][-1:]]) or "?"


def _rivals(told: Numbered, there: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Give for the edits that cannot both be made the numbers of the others."""
    found: dict[int, tuple[int, ...]] = {}
    for group in plan(still_asked(told.review.items, there)).conflicts:
        numbers = sorted(told.numbers[place] for place in group)
        found |= {number: tuple(other for other in numbers if other != number) for number in numbers}
    return found


def _is_short_replacement(item: ReviewItem) -> bool:
    return item.kind == "replace" and "\n" not in item.text


def _message(item: ReviewItem, target: str) -> str:
    if item.kind in ("insert", "new-block"):
        return f"“{item.text.strip() or item.text}”"
    if item.kind == "replace":
        return "" if _is_short_replacement(item) else f"“{item.quote}” by “{item.text}”"
    if item.kind in ("delete", "strikeout"):
        return f"“{_short(item.quote)}”" + (f" {item.text}" if item.text else "")
    if item.kind == "move":
        where = f", line {item.to.start.line}" if item.to else ""
        return f"“{_short(item.quote)}”" + (f" goes to “{target}”{where}" if target else "")
    if item.kind == "split":
        return "A new paragraph begins here."
    if item.kind == "join":
        return "This paragraph goes on with the next."
    return item.text or f"“{_short(item.quote)}”"


def _about(item: ReviewItem, rivals: Sequence[int]) -> Iterator[str]:
    if rivals:
        yield f"It is at odds with {', '.join(map(str, rivals))}."
    if item.resolved:
        yield "It is marked as done."
    if not item.recorded:
        yield "The file does not record it: it was found by comparing."
    if item.found_by == "geometry":
        yield "Its place was found by where it stands on the page."
    if item.remark:
        yield item.remark


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
