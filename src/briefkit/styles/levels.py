"""How much findings matter to a house: codes, or names of rules, with a level each."""

import re
from typing import Final

from briefkit.model.choices import Level
from briefkit.model.findings import Severity
from briefkit.styles.fields import Field

OFF: Final = "off"
_LEVELS: Final = (*(level.value for level in Severity), OFF)
_WORD: Final = re.compile(r"BK\d{0,3}|(?!BK\d)[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*")


def levels(field: Field) -> tuple[Level, ...]:
    """Give what stands under `checks`; null, or `off`, lifts a rule.

    Whether there are such rules is not known here: the checks say so.
    """
    return tuple(_level(word, level) for word, level in field.items())


def _level(word: str, field: Field) -> Level:
    if not _WORD.fullmatch(word):
        raise field.error(f"'{word}' is no code of a rule, nor the name of one: BK301, BK3, uncited-statistic.")
    level = OFF if field.value is None else field.one_of(_LEVELS)
    at = field.place
    severity = None if level == OFF else Severity(level)
    return Level(word, severity, f"{at.file}:{at.line}:{at.column}: {'.'.join(field.way)}: ")
