"""Every claim of a brief that a person must verify, in the order in which they stand."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.once import once
from briefkit.checks.claims.quotations import Quoted, quotations
from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.excerpt import source
from briefkit.checks.facts.drawn import drawn
from briefkit.checks.facts.keys import key_of, words_of
from briefkit.checks.facts.kinds import english_kinds, other_kinds
from briefkit.checks.facts.repeats import with_repeats
from briefkit.checks.facts.sources import Sources, sources
from briefkit.checks.house_wording.lines import GAP
from briefkit.model.blocks import Quotation, Recommendation, Statistic
from briefkit.model.brief import Brief
from briefkit.model.facts import Cited, Claim, Kind
from briefkit.model.positions import Position, Span
from briefkit.model.text import bare_text, uncited_text
from briefkit.model.walk import brief_blocks, printed_lines

_ASIDE = frozenset({"contributors", "acknowledgements", "alt", "table", "figure.caption"})
"""What is no claim of the brief, or is one together with its figure."""
_GAPS = re.compile(f"{GAP}+")
_STYLED = re.compile(r"\[([^\[\]]*)\]\{[^{}]*\}")
_NARRATIVE = re.compile(r"-?@([\w:.#$%&+?<>~/-]*\w)")
_ASIDE_REFERENCE = re.compile(r"\s*\((?:see )?@(?:fig|tbl|sec)-[\w-]+\)")
_REFERENCE = re.compile(r"@(fig|tbl|sec)-[\w-]+")
_CALLED = {"fig": "the figure", "tbl": "the table", "sec": "the section"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim before it has a name."""

    text: str
    kinds: frozenset[Kind]
    span: Span
    sources: tuple[Cited, ...]
    lang: str
    more: str = ""
    """What else belongs to it and is not told: the cells of a table."""


@once
def claims(brief: Brief) -> tuple[Claim, ...]:
    """Give every claim of a brief that a person must verify, by place; each sentence once, whatever it is."""
    cited = sources(brief)
    found = [*_sentences(brief, cited), *_set_off(brief, cited), *_drawn(brief, cited)]
    seen: Counter[tuple[object, ...]] = Counter()
    named = []
    for one in sorted(found, key=lambda one: one.span):
        words = words_of(f"{one.text} {one.more}")
        seen[words, one.sources] += 1
        key = key_of(words, one.sources, seen[words, one.sources])
        kinds = tuple(kind for kind in Kind if kind in one.kinds)
        named.append(Claim(key, one.text, kinds, one.span, _section(brief, one.span.start), one.sources, one.lang))
    return with_repeats(named)


def _section(brief: Brief, place: Position) -> str:
    inside = (section for section in brief.sections if section.span.start <= place < section.span.end)
    return next((bare_text(section.title).strip() for section in inside), "")


def _sentences(brief: Brief, cited: Sources) -> Iterator[_Found]:
    quoted: dict[int, list[Quoted]] = defaultdict(list)
    for part in quotations(brief):
        quoted[id(part.statement)].append(part)
    apart = {block.span for block in brief_blocks(brief) if isinstance(block, Recommendation | Statistic)}
    inside: list[Statement] = []
    for one in (*statements(brief), None):
        if inside and (one is None or one.passage is not inside[0].passage):
            yield from _in_passage(brief, inside, quoted, cited)
            inside = []
        if one and not one.scopes & _ASIDE and "quotation" not in one.scopes and one.passage.span not in apart:
            inside.append(one)


def _in_passage(
    brief: Brief, inside: list[Statement], quoted: dict[int, list[Quoted]], cited: Sources
) -> Iterator[_Found]:
    """Give the claims of one text; sentences that one quotation runs through are one claim."""
    for group, following in _groups(inside):
        kinds: set[Kind] = set()
        for one in group:
            kinds.update(english_kinds(one, quoted[id(one)]) if one.is_english else other_kinds(one))
        if not kinds:
            continue
        passage, first, last = group[0].passage, group[0], group[-1]
        span = passage.line.place(brief.text, first.start, last.end)[0]
        end = following.place(brief, 0, 1).start if following else None
        text = _as_read(brief, group)
        yield _Found(text, frozenset(kinds), span, cited.of(passage.span, span.start, end), passage.lang)


def _groups(inside: list[Statement]) -> Iterator[tuple[list[Statement], Statement | None]]:
    """Give sentences, joined where a quotation begins in one and ends in another, each with what follows."""
    starts = [one.start for one in inside]
    joined: set[int] = set()
    for start, end in inside[0].passage.line.quoted():
        joined.update(range(bisect_right(starts, start) - 1, bisect_left(starts, end) - 1))
    group: list[Statement] = []
    for index, one in enumerate(inside):
        group.append(one)
        if index not in joined or index + 1 == len(inside):
            yield group, inside[index + 1] if index + 1 < len(inside) else None
            group = []


def _as_read(brief: Brief, group: list[Statement]) -> str:
    """Give the words of sentences, with those that no rule reads: code, addresses, other languages, names of works."""
    line = group[0].passage.line
    start, end = group[0].start, group[-1].end
    text = _GAPS.sub(
        lambda match: source(brief.text, line.place(brief.text, start + match.start(), start + match.end())[0]),
        line.text[start:end],
    )
    if GAP in line.text[start:end]:
        text = _REFERENCE.sub(lambda match: _CALLED[match[1]], _ASIDE_REFERENCE.sub("", text))
        text = _STYLED.sub(r"\1", _NARRATIVE.sub(r"\1", text))
    return " ".join(text.split())


def _set_off(brief: Brief, cited: Sources) -> Iterator[_Found]:
    """Give the quotations that are blocks of their own, each with who said it."""
    for block in brief_blocks(brief):
        if not isinstance(block, Quotation):
            continue
        words = " ".join(" ".join(uncited_text(line) for line in printed_lines(block.blocks)).split())
        speaker = uncited_text(block.speaker).strip()
        if words:
            told = f"“{words}” ({speaker})" if speaker else f"“{words}”"
            span = block.span
            yield _Found(told, frozenset({Kind.QUOTATION}), span, cited.of(span, span.start, None), brief.metadata.lang)


def _drawn(brief: Brief, cited: Sources) -> Iterator[_Found]:
    for one in drawn(brief):
        named = cited.of(one.span, one.span.start, None) or ((Cited("", work=one.source),) if one.source else ())
        yield _Found(one.text, frozenset({Kind.STATISTIC}), one.span, named, brief.metadata.lang, one.more)
