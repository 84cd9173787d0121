"""The kinds of wording rules, one function for each: what its keys say, and the patterns among them looked at."""

from collections.abc import Callable, Mapping
from typing import Final, Literal, cast

from briefkit.model.arithmetic import MEASURES, calculate
from briefkit.model.patterns import shape_of
from briefkit.model.wording import (
    Capitalization,
    Conditional,
    Consistency,
    Existence,
    Metric,
    Occurrence,
    Pair,
    Repetition,
    Settings,
    Spelling,
    Substitution,
)
from briefkit.styles.fields import Field
from briefkit.styles.read import MOST_BYTES

_LONGEST, _DEEPEST, _MOST_REPEATS = 2_000, 40, 10_000
"""Characters of a pattern, how deep its groups are nested, and how large its counted repetitions make it."""
_MOST_TOKENS = 5_000


def pattern(field: Field) -> str:
    """Give a regular expression that may be compiled: whether it is one, its use will tell.

    Raises:
        StyleError: it is too long or too deep, or its counted repetitions would fill the memory.

    """
    text = field.text()
    shape = shape_of(text)
    if len(text) > _LONGEST:
        raise field.error(f"This pattern has more than {_LONGEST:,} characters: take it apart.")
    if shape.depth > _DEEPEST:
        raise field.error(f"The groups of this pattern are nested more than {_DEEPEST} deep.")
    if shape.repeats > _MOST_REPEATS:
        raise field.error(f"The numbers in braces multiply to more than {_MOST_REPEATS:,} repetitions.")
    return text


def patterns(field: Field) -> tuple[str, ...]:
    """Give a list of regular expressions, as `pattern`; empty ones are left out."""
    words = field.words()
    if len(words) > _MOST_TOKENS:
        raise field.error(f"These are more than {_MOST_TOKENS:,}.")
    found = (pattern(Field(field.document, word, (*field.way, str(index)))) for index, word in enumerate(words))
    return tuple(word for word in found if word.strip())


def _pairs(field: Field) -> tuple[Pair, ...]:
    items = tuple(field.items())
    if not items:
        raise field.error("A mapping belongs here: lines of `found: better`.")
    if len(items) > _MOST_TOKENS:
        raise field.error(f"These are more than {_MOST_TOKENS:,}.")
    return tuple((pattern(Field(field.document, found, value.way)), value.text()) for found, value in items)


def _needed(field: Field) -> Field:
    if not field.text().strip():
        raise field.error(f"'{field.way[-1]}' is missing.")
    return field


def _existence(top: Field) -> Settings:
    tokens, raw = patterns(top.get("tokens")), "".join(top.get("raw").words())
    if not tokens and not raw:
        raise top.get("tokens").error("What the rule looks for is missing: `tokens`, a list of words or patterns.")
    pattern(Field(top.document, raw, ("raw",)))
    return Existence(tokens, raw, append=top.get("append").yes_or_no(), nonword=top.get("nonword").yes_or_no())


def _substitution(top: Field) -> Settings:
    nonword, capitalize = top.get("nonword").yes_or_no(), top.get("capitalize").yes_or_no()
    return Substitution(_pairs(top.get("swap")), nonword=nonword, capitalize=capitalize)


def _occurrence(top: Field) -> Settings:
    most, least = top.get("max").whole(), top.get("min").whole()
    if not most and not least:
        raise top.get("max").error("A limit is missing: `max`, `min` or both.")
    return Occurrence(pattern(_needed(top.get("token"))), most, least)


def _repetition(top: Field) -> Settings:
    tokens = patterns(top.get("tokens"))
    if not tokens:
        raise top.get("tokens").error("What may not be repeated is missing: `tokens`, a list of patterns.")
    return Repetition(tokens, top.get("max").whole(), alpha=top.get("alpha").yes_or_no())


def _consistency(top: Field) -> Settings:
    pairs = _pairs(top.get("either"))
    for found, other in pairs:
        pattern(Field(top.document, other, ("either", found)))
    return Consistency(pairs, nonword=top.get("nonword").yes_or_no())


def _conditional(top: Field) -> Settings:
    return Conditional(pattern(_needed(top.get("first"))), pattern(_needed(top.get("second"))))


def _capitalization(top: Field) -> Settings:
    match, style = _needed(top.get("match")), top.get("style")
    if match.text().startswith("$"):
        match.one_of(("$title", "$sentence", "$lower", "$upper"))
    chosen = style.one_of(("AP", "Chicago")) if style.value is not None else "AP"
    threshold = top.get("threshold")
    return Capitalization(
        pattern(match),
        cast("Literal['AP', 'Chicago']", chosen),
        top.get("indicators").words(),
        0.8 if threshold.value is None else threshold.number(0, 1) or 0.8,
        top.get("prefix").text(),
    )


def _metric(top: Field) -> Settings:
    formula, condition = _needed(top.get("formula")), _needed(top.get("condition"))
    for field, text in ((formula, formula.text()), (condition, f"0.0 {condition.text()}")):
        try:
            calculate(text, dict.fromkeys(MEASURES, 1.0))
        except ValueError as error:
            raise field.error(f"{error}.") from None
    return Metric(formula.text(), condition.text())


def _spelling(top: Field) -> Settings:
    for key in ("aff", "dic", "dicpath"):
        if top.get(key).value is not None:
            hint = "briefkit takes the dictionaries of the machine: name them in `dictionaries`"
            raise top.get(key).error(f"A style brings no dictionaries along: {hint}.")
    ignored = top.get("ignore")
    files = ignored.words() if isinstance(ignored.value, list) else tuple(filter(None, (ignored.text(),)))
    words = (word for name in files for word in _listed_words(ignored, name))
    custom = top.get("custom").yes_or_no()
    return Spelling(top.get("dictionaries").words(), patterns(top.get("filters")), tuple(words), custom=custom)


def _listed_words(field: Field, name: str) -> list[str]:
    """Give the words of a list in the style's folder, one on a line."""
    folder = field.place.file.parent.parent
    for path in ((folder / name).resolve(), (field.place.file.parent / name).resolve()):
        if path.is_relative_to(folder.resolve()) and path.is_file() and path.stat().st_size <= MOST_BYTES:
            try:
                return path.read_text("utf-8-sig").split()
            except (OSError, UnicodeDecodeError):
                break
    raise field.error(f"There is no list of words '{name}' in {folder}: UTF-8, a word on a line, at most 1 MiB.")


KINDS: Final[Mapping[str, tuple[Callable[[Field], Settings], tuple[str, ...]]]] = {
    "existence": (_existence, ("tokens", "raw", "append", "ignorecase", "nonword", "exceptions", "vocab")),
    "substitution": (_substitution, ("swap", "ignorecase", "nonword", "capitalize", "exceptions", "vocab")),
    "occurrence": (_occurrence, ("token", "max", "min", "ignorecase")),
    "repetition": (_repetition, ("tokens", "max", "alpha", "ignorecase", "exceptions", "vocab")),
    "consistency": (_consistency, ("either", "ignorecase", "nonword")),
    "conditional": (_conditional, ("first", "second", "ignorecase", "exceptions", "vocab")),
    "capitalization": (
        _capitalization,
        ("match", "style", "indicators", "threshold", "prefix", "exceptions", "vocab"),
    ),
    "metric": (_metric, ("formula", "condition")),
    "spelling": (_spelling, ("dictionaries", "filters", "ignore", "custom", "exceptions", "aff", "dic", "dicpath")),
}
"""Name of the kind -> what reads its keys, and these keys."""
