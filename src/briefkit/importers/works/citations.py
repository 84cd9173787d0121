"""Citations typed into a text, linked to the works of its list where only one can be meant."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

from briefkit.importers.account import Account
from briefkit.importers.changing import Line, merged, sliced, with_lines
from briefkit.importers.manuscript import Block, Cited, CodeBlock, Heading, Run, lines_of
from briefkit.importers.names import folded
from briefkit.importers.works.keys import year_of
from briefkit.importers.writing.lines import citation

_NAME: Final = r"[A-Z\u00c0-\u024f][\w’'\u00c0-\u024f.-]*(?:\s+[A-Z\u00c0-\u024f][\w’'.-]*){0,5}"
_NAMES: Final = (
    rf"(?:{_NAME}|{_NAME}(?:\s+(?:of|for|on|the)\s+(?:the\s+)?{_NAME}){{1,4}})"
    rf"(?:,?\s+(?:and|&|et|und)\s+{_NAME}|,?\s+et\s+al\.?)?"
)
_YEAR: Final = r"(?:1[5-9]|20)\d{2}[a-z]?"
_LOCATOR: Final = r"(?:pp?|ch|chap|sec|s|para|fig|table|vol|art)\.?\s*\d[\w–-]*|\d+(?:[–-]\d+)?|§+\s*\d+"
_ONE: Final = re.compile(
    rf"\s*(?P<prefix>(?:see(?:\s+also)?|e\.g\.,?|cf\.?|for example,?)\s+)?"
    rf"(?P<names>{_NAMES}),?\s+(?P<year>{_YEAR})(?:\s*[,:]\s*(?P<locator>{_LOCATOR}))?\s*"
)
_BRACKETED: Final = re.compile(r"\((?P<inside>[^()]{0,300}?(?:1[5-9]|20)\d{2}[^()]{0,200}?)\)")
_NARRATIVE: Final = re.compile(rf"(?P<names>{_NAMES})\s+\((?P<year>{_YEAR})(?:\s*[,:]\s*(?P<locator>{_LOCATOR}))?\)")
_SQUARE: Final = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")
_RAISED: Final = re.compile(r"\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*")
Found: TypeAlias = tuple[int, Run]
"""Where a citation begins, and what it is."""
_POWER: Final = re.compile(r"(?:\d|\b(?:[kcdm]?m|ft|mi|ha|in|s|[a-zA-Z]))$")
"""Stands before a raised number that is an exponent: `10²`, `km²`, `R²`."""
_MOST: Final = 40
"""Works of one citation by numbers."""


@dataclass(slots=True)
class Shelf:
    """The works of the list, by what a text may call them."""

    works: Mapping[str, Mapping[str, Any]]
    by_number: Mapping[int, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    """Key -> `a` of `2024a`."""
    by_name: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for key, item in self.works.items():
            people = item.get("author") or item.get("editor") or [{}]
            name = folded(str(people[0].get("family") or people[0].get("literal") or ""))
            self.by_name[name, year_of(item)].append(key)

    def find(self, names: str, year: str) -> str:
        """Give the one work by somebody from a year; empty where there is none, or more than one."""
        first, *others = re.split(r",?\s+(?:and|&|et(?!\s+al)|und)\s+|,?\s+et\s+al\.?", names)
        known = self.by_name.get((folded(first), year[:4])) or self.by_name.get((folded(names), year[:4]), [])
        letter = year[4:]
        fitting = [key for key in known if not letter or self.letters.get(key, "") == letter]
        second = folded(others[0]) if others and others[0] else ""
        if second:
            fitting = [key for key in fitting if self._has(key, second)]
        return fitting[0] if len(fitting) == 1 else ""

    def _has(self, key: str, name: str) -> bool:
        item = self.works[key]
        people = [*item.get("author", ()), *item.get("editor", ())]
        return any(name == folded(str(one.get("family") or one.get("literal") or "")) for one in people) or any(
            name in folded(str(one.get("literal", ""))) for one in people
        )


def linked(blocks: tuple[Block, ...], shelf: Shelf, account: Account) -> tuple[Block, ...]:
    """Give blocks in which citations lead to works; those that could mean none or several are told."""
    raised = _are_citations([line for block in blocks for line in lines_of(block)], shelf)
    changed: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading | CodeBlock):
            changed.append(block)
            continue

        def change(line: Line, block: Block = block) -> Line:
            return _linked(line, block, shelf, account, raised=raised)

        changed.append(with_lines(block, change))
    return tuple(changed)


def _linked(line: Line, block: Block, shelf: Shelf, account: Account, *, raised: bool) -> Line:
    if any(run.cited for run in line):
        return line
    found: list[tuple[int, int, Run]] = []
    text = "".join(run.text for run in line)
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end, _ in found):
                continue
            one = read(match, shelf)
            if one is not None:
                found.append((one[0], match.end(), one[1]))
            elif pattern is _BRACKETED and _ONE.fullmatch(match["inside"].split(";")[0]):
                message = "This looks like a citation, and no work of the list, or more than one, fits it"
                account.tell("unsure", message, block.spot, match[0], "unsure")
    if raised:
        found += _raised(line, shelf, found)
    return _with(line, sorted(found, key=lambda one: one[0]), block, shelf, account) if found else line


def _with(line: Line, found: list[tuple[int, int, Run]], block: Block, shelf: Shelf, account: Account) -> Line:
    """Put citations in the place of words."""
    runs: list[Run] = []
    at = 0
    for start, end, run in found:
        words = "".join(piece.text for piece in sliced(line, start, end))
        cited = replace(run, text=words)
        runs += [*sliced(line, at, start), cited, *(r for r in sliced(line, start, end) if r.note or r.comment)]
        at = end
        shelf.used.update(one.key for one in run.cited)
        account.tell("decision", f"A citation: {citation(cited)}", block.spot, words, "likely")
    changed = merged([*runs, *sliced(line, at)])
    account.replaced("".join(run.text for run in line), as_cited(changed))
    return changed


def as_cited(line: Line) -> str:
    """Give the words of a line as the brief has them, where its citations are written by their keys."""
    return "".join(citation(run) if run.cited else run.text for run in line)


def _bracketed(match: re.Match[str], shelf: Shelf) -> Found | None:
    """Read `(see Kim, 2024, p. 4; Lee & Park 2020)`: every part must name a work."""
    cited: list[Cited] = []
    for part in match["inside"].split(";"):
        one = _ONE.fullmatch(part)
        key = shelf.find(one["names"], one["year"]) if one else ""
        if one is None or not key:
            return None
        cited.append(Cited(key, one["locator"] or "", (one["prefix"] or "").strip()))
    return match.start(), Run(cited=tuple(cited))


def _narrative(match: re.Match[str], shelf: Shelf) -> Found | None:
    """Read `Kim (2024, p. 4)`, where the name belongs to the sentence, whose first word may stand before it."""
    names, locator = match["names"], match["locator"] or ""
    own = re.search("[’']s?$", names)
    for start in (0, *(found.end() for found in re.finditer(r"\s+", names))):
        key = shelf.find(names[start : own.start() if own else None], match["year"])
        if key and own:  # `Kim’s (2024)` keeps its name, since no citation bends it
            return match.start("year") - 1, Run(cited=(Cited(key, locator, author_suppressed=True),))
        if key:
            return match.start() + start, Run(cited=(Cited(key, locator),), narrative=True)
    return None


def _square(match: re.Match[str], shelf: Shelf) -> Found | None:
    keys = [shelf.by_number.get(number, "") for number in _numbers(match["numbers"])]
    return (match.start(), Run(cited=tuple(map(Cited, keys)))) if keys and all(keys) else None


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Shelf], Found | None]], ...]] = (
    (_NARRATIVE, _narrative),
    (_BRACKETED, _bracketed),
    (_SQUARE, _square),
)


def _numbers(text: str) -> list[int]:
    """Give the numbers of `1, 3–5`."""
    found: list[int] = []
    for part in re.split(r"\s*[,;]\s*", text.strip()):
        ends = [int(end) for end in re.split(r"\s*[–-]\s*", part) if end]
        if len(ends) == 2 and 0 < ends[1] - ends[0] < _MOST:  # noqa: PLR2004 - from and to
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return found[:_MOST]


def _raised(line: Line, shelf: Shelf, taken: list[tuple[int, int, Run]]) -> Iterator[tuple[int, int, Run]]:
    text = "".join(run.text for run in line)
    at = 0
    for run in line:
        start, at = at, at + len(run.text)
        if "superscript" not in run.marks or not _RAISED.fullmatch(run.text) or _POWER.search(text[:start]):
            continue
        keys = [shelf.by_number.get(number, "") for number in _numbers(run.text)]
        if keys and all(keys) and not any(low < at and start < high for low, high, _ in taken):
            yield start, at, Run(cited=tuple(map(Cited, keys)))


def _are_citations(lines: list[Line], shelf: Shelf) -> bool:
    """Tell whether raised numbers are citations: the list is numbered, and they count up from 1 within it."""
    if not shelf.by_number or any(run.note for line in lines for run in line):
        return False
    numbers: list[int] = []
    for line in lines:
        before = ""
        for run in line:
            if "superscript" in run.marks and _RAISED.fullmatch(run.text) and not _POWER.search(before):
                numbers += _numbers(run.text)
            before += run.text
    first = list(dict.fromkeys(numbers))
    return bool(first) and first == sorted(first) and first[0] == 1 and all(n in shelf.by_number for n in first)
