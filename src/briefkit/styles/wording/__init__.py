"""The wording rules of a house style: `rules/*.yaml` and `words.yaml` of all its folders, the nearest winning."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefkit.errors import did_you_mean
from briefkit.model.findings import Severity
from briefkit.model.wording import Wording, WordingRule
from briefkit.styles.fields import Field
from briefkit.styles.inherit import read_file
from briefkit.styles.read import Place
from briefkit.styles.wording.rules import NAME, rule
from briefkit.styles.wording.words import FILE_NAME, KEYS, Words, word_rules

__all__ = ["load_wording"]

_FOLDER = "rules"
_SUFFIXES = (".yaml", ".yml")
_MOST_RULES = 500
"""Rules of one folder: Vale's largest style has about fifty."""
LEVELS = tuple(level.value for level in Severity)


def load_wording(folders: tuple[Path, ...], project: Path | None = None) -> Wording:
    """Give the wording rules that hold in a house style.

    Args:
        folders: the style's own folder, and those of the styles that it extends, the nearest first.
        project: the folder of a project, whose `words.yaml` comes before the style's; None for none.

    Raises:
        StyleError: a file cannot be read, or holds something unknown or wrong; with its file, line and column.

    """
    rules: dict[str, WordingRule] = {}
    words = Words()
    for folder in reversed(folders):
        rules.update((one.name, one) for one in _rules(folder))
        _add(folder, words, rules)
    if project is not None:
        _add(project, words, rules)
    return Wording((*rules.values(), *word_rules(words)), tuple(words.vocabulary))


def _rules(folder: Path) -> Iterator[WordingRule]:
    place = folder / _FOLDER
    found = [path for path in sorted(place.iterdir()) if path.suffix in _SUFFIXES] if place.is_dir() else []
    for path in found[:_MOST_RULES]:
        document = read_file(folder, path)
        top = Field(document, document.data)
        if not NAME.fullmatch(path.stem) or path.stem.upper().startswith("BK"):
            raise Place(path).error(
                f"'{path.stem}' is no name of a rule: letters, digits and hyphens, and no 'BK' in front."
            )
        yield rule(path.stem, top, path)


def _add(folder: Path, words: Words, rules: dict[str, WordingRule]) -> None:
    """Take in a folder's `words.yaml`, where it has one: its words, and what it says of rules by their names."""
    path = folder / FILE_NAME
    if not path.is_file():
        return
    document = read_file(folder.resolve(), path)
    top = Field(document, document.data)
    top.only(KEYS)
    words.add(top, path)
    for name, level in top.get("rules").items():
        if name not in rules:
            raise level.error(f"There is no wording rule called '{name}'.{did_you_mean(name, rules)}")
        if level.value is None:
            del rules[name]
        else:
            rules[name] = replace(rules[name], severity=Severity(level.one_of(LEVELS)))
