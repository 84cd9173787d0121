"""A rule file in Vale's form (https://vale.sh/docs/styles) turned into a wording rule."""

import re
from pathlib import Path
from typing import Final, Literal, cast

from briefkit.model.findings import Severity
from briefkit.model.wording import Action, WordingRule
from briefkit.styles.fields import Field
from briefkit.styles.read import Place
from briefkit.styles.wording.kinds import KINDS, patterns
from briefkit.styles.wording.scopes import scopes

NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*")
_HEADER: Final = ("extends", "message", "level", "scope", "link", "description", "limit", "action", "lang", "tests")
_LEVELS: Final = tuple(level.value for level in Severity)
_ACTIONS: Final = ("replace", "remove", "edit", "suggest", "convert")
_EDITS: Final = {"regex": 2, "trim_right": 1, "trim_left": 1, "trim": 1, "truncate": 1, "split": 2, "remove": 1}
"""What `edit` does, and how many words it wants for it."""
_REFUSED: Final = {
    "sequence": "it needs a tagger of parts of speech. Name the words with `existence`",
    "script": "it is a program. Say it with `existence`, `occurrence` or `metric`",
    "readability": "Vale has given it up. Write its formula as a `metric`",
}
"""What Vale has and briefkit has not -> why, and what would do."""


def rule(name: str, top: Field, path: Path) -> WordingRule:
    """Give the rule that a file holds.

    Args:
        name: the name of the file without its ending.
        top: what the file says.
        path: the file.

    Raises:
        StyleError: a key is unknown or missing or a value is wrong, with its file, line and column.

    """
    kind = _kind(top, path)
    settings, own = KINDS[kind]
    top.only((*_HEADER, *own))
    tests, place = top.get("tests"), top.get("extends").place
    tests.only(("bad", "good"))
    if not top.get("message").text():
        raise top.get("message").error("What an author reads is missing, with %s for the words that were found.")
    return WordingRule(
        name,
        settings(top),
        top.get("message").text(),
        Severity(_default(top.get("level"), "warning").one_of(_LEVELS)),
        scopes=scopes(top.get("scope")),
        lang=top.get("lang").text(),
        ignorecase=top.get("ignorecase").yes_or_no() if "ignorecase" in own else False,
        exceptions=patterns(top.get("exceptions")) if "exceptions" in own else (),
        vocab=top.get("vocab").value is None or top.get("vocab").yes_or_no() if "vocab" in own else False,
        limit=top.get("limit").whole(),
        description=top.get("description").text(),
        link=top.get("link").address(),
        action=_action(top.get("action")),
        bad=tests.get("bad").words(),
        good=tests.get("good").words(),
        file=str(path),
        line=place.line,
        column=place.column,
    )


def _kind(top: Field, path: Path) -> str:
    field = top.get("extends")
    if field.value is None:
        raise Place(path).error(f"'extends' is missing: the kind of the rule. Known: {', '.join(KINDS)}.")
    if field.text() in _REFUSED:
        raise field.error(f"briefkit has no '{field.text()}': {_REFUSED[field.text()]}.")
    return field.one_of(tuple(KINDS))


def _default(field: Field, word: str) -> Field:
    return field if field.value is not None else Field(field.document, word, field.way)


def _action(field: Field) -> Action | None:
    if field.value is None:
        return None
    field.only(("name", "params"))
    name, params = field.get("name").one_of(_ACTIONS), field.get("params").words()
    if name == "suggest" and params != ("spellings",):
        raise field.get("params").error("Only `[spellings]` can be suggested: briefkit runs no scripts of a style.")
    if name == "convert" and params != ("simple",):
        raise field.get("params").error("Only `[simple]` is known: small letters.")
    if name == "edit":
        _check_edit(field.get("params"), params)
    return Action(cast("Literal['replace', 'remove', 'edit', 'suggest', 'convert']", name), params)


def _check_edit(field: Field, params: tuple[str, ...]) -> None:
    what = params[0] if params else ""
    if what not in _EDITS:
        raise field.error(f"'{what}' is no edit. Known: {', '.join(_EDITS)}.")
    if len(params) - 1 != _EDITS[what]:
        raise field.error(f"'{what}' wants {_EDITS[what]} more, as in Vale's documentation.")
    if what == "regex":
        patterns(Field(field.document, [params[1]], field.way))
    if what == "split" and not params[2].isdecimal():
        raise field.error("'split' wants a mark and the number of a part, the first being 0.")
