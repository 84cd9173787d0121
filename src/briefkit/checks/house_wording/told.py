"""What a wording rule says of a place: its message, what would do, and the edit that makes it so."""

import re

from briefkit.checks.house_wording.marks import Mark
from briefkit.checks.house_wording.patterns import UnusableRuleError, replaced
from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix
from briefkit.model.positions import Position, Span
from briefkit.model.wording import Action, Capitalization, Substitution, WordingRule

_GAP = re.compile(r"%[sd%]")


def finding(template: Rule, brief: Brief, rule: WordingRule, mark: Mark) -> Finding:
    """Give the finding of a mark; its name is the wording rule's, which silences it.

    Args:
        template: the rule of the catalogue that speaks for all wording rules.
        brief: the brief in which the mark stands.
        rule: the wording rule.
        mark: what it found.

    """
    offers = mark.offers if mark.offers is not None else _offers(rule, mark)
    offers = tuple(_with_capital(rule, mark, offer) for offer in offers)
    span, is_exact = mark.passage.line.place(brief.text, mark.start, mark.end)
    words = mark.words
    if isinstance(rule.settings, Substitution):
        words = ("' or '".join(offers), *mark.words[1:])
    return Rule(template.code, rule.name, rule.severity).at(
        brief,
        span,
        f"{message(rule.message, words).rstrip('.')} ({rule.name})",
        hint=_hint(rule, mark, offers, words),
        fix=_fix(mark, span, offers[0]) if is_exact and len(offers) == 1 else None,
    )


def message(text: str, words: tuple[str, ...]) -> str:
    """Fill the gaps of a message with words, one after the other; a gap too many stays empty."""
    left = list(words)

    def fill(match: re.Match[str]) -> str:
        if match[0] == "%%":
            return "%"
        return left.pop(0) if left else ""

    return _GAP.sub(fill, text)


def _hint(rule: WordingRule, mark: Mark, offers: tuple[str, ...], words: tuple[str, ...]) -> str:
    reasons = dict(rule.reasons)
    found = " ".join(mark.passage.line.text[mark.start : mark.end].lower().split())
    said = [reasons.get(found) or message(rule.description, words)]
    if offers and not all(offer and offer in message(rule.message, words) for offer in offers):
        named = listed([f"'{offer}'" for offer in offers if offer], "or")
        said.append(f"Write {named}." if named else "Leave it out.")
    if rule.link:
        said.append(f"See {rule.link}")
    return " ".join(part if part[-1] in ".!?" or part.startswith("See ") else f"{part}." for part in said if part)


def _with_capital(rule: WordingRule, mark: Mark, offer: str) -> str:
    """Give an offer with a capital where the words that it replaces open a sentence with one."""
    if isinstance(rule.settings, Capitalization) or (rule.action and rule.action.name == "convert"):
        return offer
    found = mark.passage.line.text[mark.start : mark.end]
    opens = not mark.passage.line.text[: mark.start].strip(" “‘\"'(") or rule.ignorecase
    is_opening = found[:1].isupper() and found[1:2].islower() and opens
    return offer[:1].upper() + offer[1:] if is_opening else offer


def _fix(mark: Mark, span: Span, offer: str) -> Fix:
    """Give the edit; where nothing replaces the words, a space beside them goes too."""
    text = mark.passage.line.text
    if not offer and text[mark.start - 1 : mark.start] == " ":
        before = Position(span.start.line, span.start.column - 1)
        if before.column > 0:
            span = Span(before, span.end)
    return Fix("unsafe", (Edit(span, offer),))


def _offers(rule: WordingRule, mark: Mark) -> tuple[str, ...]:
    action = rule.action
    if action is None or action.name == "suggest":
        return ()
    if action.name == "replace":
        return action.params
    found = mark.passage.line.text[mark.start : mark.end]
    if action.name == "remove":
        return ("",)
    if action.name == "convert":
        return (found.lower(),)
    return (_edited(found, action),)


def _edited(found: str, action: Action) -> str:
    what, *params = action.params
    if what == "trim":
        return found.strip(params[0])
    if what == "trim_left":
        return found.lstrip(params[0])
    if what == "trim_right":
        return found.rstrip(params[0])
    if what == "remove":
        return "".join(letter for letter in found if letter not in params[0])
    if what == "truncate":
        return found.partition(params[0])[0].strip()
    if what == "split":
        parts = found.split(params[0])
        return parts[int(params[1])].strip() if int(params[1]) < len(parts) else found
    try:
        return replaced(params[0], found, params[1])
    except UnusableRuleError:
        return found
