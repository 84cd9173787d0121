"""What a brief quotes within its sentences, and what the marks mean: someone's words, a title, a term, or irony."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.once import once
from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief
from briefkit.model.positions import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL_WORD = re.compile(r"[a-z]+")
_FEWEST = 3
"""Words from which on a quotation is a statement; fewer may be a term or irony."""
_TITLE = re.compile(
    r"(?:\b(?:titled|entitled|headed|headlined|(?:the|a|an|its|their|his|her) (?:report|paper|article|book"
    r"|study|brief|essay|"
    r"chapter|speech|film|song|module|course|section|table|column|field|button|box|sheet|form|heading|question|item)"
    r"(?: (?:on|called|titled|entitled|named))?|see|in|and),?|:|;|^|,)\s*$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"(?:so[- ]called|\bas|\bof|(?:the|a|an) (?:term|word|phrase|expression|label|slogan|motto|acronym|category|heading"
    r"|name|option|answer|value|version|concept|notion|idea)s?(?: of)?|termed|dubbed|labell?ed|nicknamed|marked"
    r"|spel[lt]t?(?:ed)?|called|named|calls?|refer(?:s|red)? to (?:this |it |them )?as|refers? to|means?|meaning"
    r"|defined? as|thought of as|\()(?: (?:the|a|an))?\s*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:questions?|thinking|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|asking)(?: \w+){0,3}[,:]?\s*$", re.IGNORECASE
)
"""Behind these a question that ends in its own mark is nobody's words."""
_TERM_BEFORE = re.compile(
    r"\b(?:know|known|refer|referred|speak|talk|define|defined|class|classed|classified|count|code|coded|thought)"
)
_DEFINED = re.compile(r" (?:is|are|means?|refers?|stands?) (?:an? |the |to |for |any |those |people |what )")
"""What follows a term that is explained: `A “shared defender” is a person who …`."""
_REACH, _NEAR = 240, 40
"""Characters before and behind a quotation that tell what it is."""
_LONGEST_TERM = 5
"""Words of a term that the sentence explains."""
_SAYS = word_set(
    "said says saying say told tells telling stated states stating warned warns warning argued argues arguing"
    " claimed claims claiming called calls urged urges wrote writes written writing described describes describing"
    " declared declares insisted insists noted notes noting added adds announced announces concluded concludes"
    " explained explains suggested suggests suggesting expressed expresses voiced voices pledged pledges promised"
    " promises demanded demands admitted admits acknowledged acknowledges asked asks replied replies remarked"
    " remarks recalled recalls observed observes according quoted quotes quoting emphasised emphasized stressed"
    " stresses denied denies condemned condemns accused accuses praised praises dismissed dismisses testified"
    " recommended recommends promised vowed vows press pressed words say claim argue call warn insist complain"
    " complained complains believe believes believed describe admit deny fear fears feared hope hopes hoped think"
    " thinks thought"
)


class Use(Enum):
    """What quotation marks are for."""

    QUOTATION = "quotation"
    """Somebody's words."""
    FRAGMENT = "fragment"
    """One word of somebody's or two."""
    SCARE = "scare"
    """One word or two that nobody in particular is said to have used."""
    OTHER = "other"
    """A title, or a term that is explained."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks."""

    statement: Statement
    """The sentence in which they begin."""
    start: int
    end: int
    """Within the sentence; a quotation may go on behind it."""
    words: tuple[str, ...]
    """In small letters."""
    use: Use

    def place(self, brief: Brief) -> Span:
        """Give where it stands in the source, marks included."""
        return self.statement.place(brief, self.start - 1, self.end + 1)


@once
def quotations(brief: Brief) -> tuple[Quoted, ...]:
    """Give everything in quotation marks in the English prose of a brief, in the order in which it stands."""
    return tuple(_quotations(brief))


def _quotations(brief: Brief) -> Iterator[Quoted]:
    inside: list[Statement] = []
    for one in statements(brief):
        if inside and inside[0].passage is not one.passage:
            yield from _in_passage(inside)
            inside = []
        if one.is_english and one.is_claim:
            inside.append(one)
    yield from _in_passage(inside)


def _in_passage(sentences: list[Statement]) -> Iterator[Quoted]:
    if not sentences:
        return
    text = sentences[0].passage.line.text
    for start, end in sentences[0].passage.line.quoted():
        words = tuple(word.lower() for word in _WORD.findall(text[start:end]))
        home = next((one for one in reversed(sentences) if one.start <= start), None)
        if words and home:
            yield Quoted(home, start - home.start, end - home.start, words, _use(home, text[start:end], start, words))


def _use(home: Statement, quoted: str, start: int, words: tuple[str, ...]) -> Use:
    behind = home.passage.line.text[start + len(quoted) + 1 : start + len(quoted) + 1 + _NEAR]
    if len(words) <= _LONGEST_TERM and _DEFINED.match(behind):
        return Use.OTHER
    before = home.passage.line.text[max(home.start, start - 1 - _REACH) : max(start - 1, home.start)]
    if _is_title(quoted) and (_TITLE.search(before) or len(words) >= _FEWEST):
        return Use.OTHER
    if len(words) <= _LONGEST_TERM and _is_term(before) and not quoted.rstrip().endswith(("!", "?")):
        return Use.OTHER
    if quoted.rstrip().endswith("?") and _ASKED.search(before):
        return Use.OTHER
    if len(words) >= _FEWEST:
        return Use.QUOTATION
    return Use.FRAGMENT if is_said(home) and _is_said_near(home, start, len(quoted)) else Use.SCARE


def _is_term(before: str) -> bool:
    """Tell whether the words before explain what follows: `known as`, `the term`."""
    found = _TERM.search(before)
    return found is not None and (
        found[0].strip().lower() not in ("as", "of") or bool(_TERM_BEFORE.search(before[-60:]))
    )


def _is_said_near(home: Statement, start: int, length: int) -> bool:
    """Tell whether somebody says something before a quotation, or right behind it."""
    text = home.passage.own_words
    before = text[max(home.start, start - 1 - _REACH) : max(start - 1, home.start)]
    behind = text[start + length : min(home.end, start + length + _NEAR)]
    return any(word in _SAYS for word in _SMALL_WORD.findall(f"{before} {behind}".lower()))


def is_said(one: Statement) -> bool:
    """Tell whether somebody says something in a sentence."""
    return bool(one.vocabulary & _SAYS)


def _is_title(words: str) -> bool:
    """Tell whether words look like a title: all but the small ones begin with a capital, and no full stop ends them."""
    found = [word for word in _WORD.findall(words) if len(word) > 3]  # noqa: PLR2004  # smaller ones keep small letters
    return bool(found) and all(word[0].isupper() or word[0].isdigit() for word in found) and len(words.split()) > 1
