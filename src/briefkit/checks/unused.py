"""Suppressions that silence nothing: known only when every rule has spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefkit.checks import catalogue
from briefkit.checks.excerpt import find, lines, source
from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.checks.silence import covers, matches
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity, Suppression
from briefkit.model.house_style import HouseStyle
from briefkit.model.positions import Position, Span
from briefkit.model.wording import Spelling, WordingRule

_LIST = re.compile(r"<!--\s*briefkit-ignore\s+([^:\n]*?)\s*(?=:|-->)", re.IGNORECASE)


def unused(brief: Brief, style: HouseStyle, found: Sequence[Finding]) -> Iterator[Finding]:
    """Give a finding for each comment, or code in it, and for each entry of `lint.ignore`, that silences nothing.

    Args:
        brief: the brief as it was read.
        style: its house style: it may have wording rules of the names.
        found: what the rules found, before anything was silenced.

    """
    for _, group in groupby(brief.suppressions, key=lambda one: one.span):
        yield from _of_comment(brief, style, tuple(group), found)
    for index, word in enumerate(brief.metadata.lint_ignore):
        if _is_judged(word, style) and not any(matches(one, (word,)) for one in found if not one.stops_build):
            span = where(brief, "lint", "ignore", index)
            message = _message(word, [one for one in found if matches(one, (word,))])
            yield _rule().at(brief, span, message, hint=f"Delete '{word}' from the list.", severity=Severity.SUGGESTION)


def _of_comment(
    brief: Brief, style: HouseStyle, group: tuple[Suppression, ...], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Give the findings about one comment; a range of several codes is a suppression for each."""
    area = [one for one in found if any(_reaches(suppression, one) for suppression in group)]
    words = tuple(word for suppression in group for word in suppression.codes)
    idle = [word for word in words if _is_judged(word, style) and not _silences(word, area)]
    if not words and not any(not one.stops_build for one in area):
        yield _whole(brief, group, "This comment has nothing to silence")
    elif words and idle == list(words):
        about = [one for one in area if matches(one, words)]
        yield _whole(brief, group, _message(idle[0], about) if len(words) == 1 or about else _message("", ()))
    else:
        fix = _shorter(brief, group, [word for word in words if word not in idle]) if len(idle) == 1 else None
        for word in idle:
            span = find(brief.text, group[0].span, word)
            message = _message(word, [one for one in area if matches(one, (word,))])
            yield _rule().at(brief, span, message, hint=f"Delete '{word}' from the comment.", fix=fix)


def _rule() -> Rule:
    return catalogue.find("unused-suppression").rule


def _reaches(suppression: Suppression, finding: Finding) -> bool:
    """Tell whether a finding stands where a suppression holds, or would be mended there."""
    mended = finding.fix.edits if finding.fix else ()
    return covers(suppression, finding) or any(covers(suppression, replace(finding, span=edit.span)) for edit in mended)


def _silences(word: str, area: Sequence[Finding]) -> bool:
    return any(matches(one, (word,)) and not one.stops_build for one in area)


def _message(word: str, stopping: Sequence[Finding]) -> str:
    if stopping:
        return f"{stopping[0].code} stops a build, so nothing silences it"
    return f"'{word}' has nothing to silence here" if word else "This comment has nothing to silence"


def _is_judged(word: str, style: HouseStyle) -> bool:
    """Tell whether silence of what a word names says that it is not there; that there is no such rule is BK714."""
    if catalogue.is_known(word):
        named = [entry.rule for entry in catalogue.entries() if entry.rule.code.startswith(word)]
    elif catalogue.is_name(word):
        named = [catalogue.find(word).rule]
    else:
        return any(rule.name.lower() == word.lower() and not _is_spelling(rule) for rule in style.wording.rules)
    return named != [_rule()] and not any(rule.needs_more for rule in named)


def _is_spelling(rule: WordingRule) -> bool:
    return isinstance(rule.settings, Spelling)


def _whole(brief: Brief, group: tuple[Suppression, ...], message: str) -> Finding:
    """Give the finding about a comment of which nothing is of use; the fix takes it away."""
    until = group[0].until
    both = (group[0].span, until) if until else (group[0].span,)
    edits = [_removal(brief, span) for span in both]
    shared = any(one.until == until and one.span != group[0].span for one in brief.suppressions) if until else False
    sure = not shared and all(one.until == until for one in group)
    fix = Fix("safe", tuple(edit for edit in edits if edit)) if sure and all(edits) else None
    return _rule().at(brief, group[0].span, message, hint="Delete the comment.", fix=fix)


def _removal(brief: Brief, span: Span) -> Edit | None:
    """Give the edit that takes a comment away with its line; None for one that shares its line with words."""
    rows = lines(brief.text)
    first, last = span.start.line, span.end.line
    if rows[first - 1][: span.start.column - 1].strip() or rows[last - 1][span.end.column - 1 :].strip():
        return None
    above = rows[first - 2] if first > 1 else ""
    below = rows[last] if last < len(rows) else None
    if above.strip() or below is None:  # with the line, two paragraphs would become one
        return Edit(span, "")
    beyond = last + 2 if not below.strip() and last + 1 < len(rows) else last + 1
    return Edit(Span(Position(first, 1), Position(beyond, 1)), "")


def _shorter(brief: Brief, group: tuple[Suppression, ...], used: list[str]) -> Fix | None:
    """Give the edit that leaves only some codes in a comment that covers the next block."""
    span = group[0].span
    listed = _LIST.match(source(brief.text, span))
    if len(group) > 1 or not listed:
        return None
    at = Position(span.start.line, span.start.column + listed.start(1))
    end = Position(span.start.line, span.start.column + listed.end(1))
    return Fix("safe", (Edit(Span(at, end), ", ".join(used)),))
