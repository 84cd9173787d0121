"""The shape of a regular expression, seen without compiling it: what a match must hold, and what it may cost."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

_PIECE = re.compile(
    r"""(?P<words>(?<=[ ])\(\?:\[a-z\]\+[ ]\)(?:\?|\{\d,\d\d?\})|\(\?:[ ]\[a-z\]\+\)(?:\?|\{\d,\d\d?\})(?=[ ])
        |(?<=[ ])\[a-z\]\+(?=[ ]|\)\?[ ]))
    |(?P<escape>\\.)
    |(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])
    |(?P<open>\((?:\?(?:[:>=!|]|<[=!]|P?<\w+>|[a-zA-Z-]+[:)]|\#[^)]*\))?)?)
    |(?P<close>\))
    |(?P<repeat>(?:[*+?]|\{[^{}]*\})[?+]?)
    |(?P<bar>\|)
    |(?P<other>[.^$])
    |(?P<plain>.)""",
    re.VERBOSE | re.DOTALL,
)
_ONE_CLASS = re.compile(r"(?:\\[sSwWdD]|\[\^?(?:\\[sSwWdD]|[^]\\\[&|~-])+\])\+")
"""Nothing but a run of characters: it never tries another way."""
_GROUP_OF_WORDS = re.compile(r"((?:(?<!\\)[\w '’-])*)\((?:\?:)?([\w '’-]+(?:\|[\w '’-]+)*)\)(?![?*{])")
_BOUNDS = re.compile(r"\{(\d*),?(\d*)\}")
_HARMLESS_ESCAPES = frozenset("bBdDsSwWAZntr.-+*?()[]{}|^$/\\'\"&%#@!:;,_ ")
_HARMLESS_GROUPS = ("(", "(?:", "(?=", "(?!", "(?<=", "(?<!")
_SETS = ("[", "--", "&&", "||", "~~")
"""What stands for sets of characters within a class, in one engine or the other."""
_FEW = 5_000
"""Ways through a harmless pattern: so many may be tried at one place of a text."""
_KEPT = 20_000
"""Patterns whose shape is remembered: that of a wording rule is asked for when it is read and when it is used."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What can be seen of a pattern."""

    needles: tuple[str, ...]
    """Words of which every match holds one, as `folded` gives them; `("",)` where none is certain."""
    is_harmless: bool
    """Whether it can cost next to nothing, whatever the text: it repeats a few whole words at most, and no group."""
    depth: int
    """How deep its groups are nested."""
    repeats: int
    """The product of its counted repetitions, `{n}`: so much larger than it looks it becomes when compiled."""


@dataclass(slots=True)
class _Scan:
    runs: list[str]
    is_certain: bool = True
    is_harmless: bool = True
    depth: int = 0
    deepest: int = 0
    ways: int = 1
    """The product of the alternatives of its groups, and of two for each piece that may be left out."""
    bars: list[int] = field(default_factory=lambda: [1])
    """Alternatives of the groups that are open."""
    repeats: int = 1

    def take(self, piece: re.Match[str]) -> None:
        kind, text = piece.lastgroup, piece.group()
        if kind == "plain" and not self.depth:
            self.runs[-1] += text
            return
        if kind == "escape" and not self.depth and text[1] in "-'&/. ":
            self.runs[-1] += text[1]
            return
        if kind == "words":  # between spaces, so that each stands or falls whole
            self.ways *= 1 + max((int(number) for number in re.findall(r"\d+", text)), default=1)
        elif kind == "repeat":
            self._repeat(text)
        elif kind == "open":
            self._open(text)
        elif kind == "close":
            self._close()
        elif kind == "bar":
            self.bars[-1] += 1
            self.is_certain = self.is_certain and self.depth > 0
        elif _is_strange(kind, text):
            self.is_harmless = self.is_certain = False
        self.runs.append("")

    def _open(self, text: str) -> None:
        if text.endswith(")"):  # a comment, or flags for the rest
            self.is_harmless = False
            self.is_certain = self.is_certain and text.startswith(("(?i)", "(?#"))
            return
        self.depth += 1
        self.bars.append(1)
        self.deepest = max(self.deepest, self.depth)
        self.is_harmless = self.is_harmless and text in _HARMLESS_GROUPS

    def _close(self) -> None:
        if self.depth:
            self.depth -= 1
            self.ways *= self.bars.pop()

    def _repeat(self, text: str) -> None:
        if not self.depth:
            self.runs[-1] = self.runs[-1][:-1]
        if text == "?":
            self.ways *= 2
        else:
            self.is_harmless = False
        if text.startswith("{"):
            found = _BOUNDS.match(text)
            most = max((int(number) for number in found.groups() if number), default=1) if found else 1
            self.repeats *= max(most, 1)


def _is_strange(kind: str | None, text: str) -> bool:
    """Tell whether a piece may mean another thing than it looks like."""
    if kind == "escape":
        return text[1] not in _HARMLESS_ESCAPES
    return kind == "class" and any(mark in text[1:] for mark in _SETS)


def folded(text: str) -> str:
    """Give a text, of the same length, in which capitals, curved apostrophes and hard spaces look like their kin."""
    small = (
        "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        if "İ" in text
        else text.lower()
    )
    return small.replace("’", "'").replace("\u00a0", " ")


def _needles(pattern: str, scan: _Scan) -> tuple[str, ...]:
    """Give the longest stretch outside of groups, or those of a group of mere words, whichever tells more."""
    best: tuple[str, ...] = (folded(max(scan.runs, key=len)),)
    for match in _GROUP_OF_WORDS.finditer(pattern) if scan.is_harmless else ():
        before = pattern[: match.start()].replace("\\(", "").replace("\\)", "")
        if before.count("(") == before.count(")"):
            needles = tuple(folded(match[1] + words) for words in match[2].split("|"))
            best = max(best, needles, key=lambda those: min(map(len, those)))
    return best


@lru_cache(maxsize=_KEPT)
def shape_of(pattern: str) -> Shape:
    """Give what can be seen of a regular expression; one that is none has some shape too."""
    scan = _Scan([""])
    for piece in _PIECE.finditer(pattern):
        scan.take(piece)
    needles = _needles(pattern, scan) if scan.is_certain and not scan.depth else ("",)
    harmless = scan.is_harmless and scan.ways * scan.bars[0] <= _FEW and not scan.depth
    harmless = harmless or bool(_ONE_CLASS.fullmatch(pattern))
    return Shape(needles, harmless, scan.deepest, scan.repeats)
