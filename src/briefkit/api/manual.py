"""The manual of everything that `briefkit check` looks for, as Markdown pages: docs/rules."""

from collections.abc import Iterator
from typing import Final

from briefkit import styles
from briefkit.api.wording import described
from briefkit.checks import pages
from briefkit.model.wording import WordingRule

_OPENING: Final = """\
The wording rules that every house style begins with. They are YAML files in `templates/base/rules`; a style of yours
adds its own, changes their level or turns them off ([house styles](../house-styles.md)). `briefkit explain padding`
prints one, `<!-- briefkit-ignore padding: your reason -->` keeps a passage as it is."""
_EXAMPLES: Final = 3
"""Texts of each kind that are shown."""


def files() -> Iterator[tuple[str, str]]:
    """Give name and text of every page: an index by family, one for each rule, one for the wording of every style."""
    yield from pages.files()
    yield pages.WORDING, _wording(styles.load("plain").wording.rules)


def _wording(rules: tuple[WordingRule, ...]) -> str:
    blocks = [
        "# Wording",
        _OPENING,
    ]
    for rule in sorted(rules, key=lambda rule: rule.name):
        blocks += [f"## {rule.name}", f"{described(rule)[0]} Severity: {rule.severity}."]
        blocks += [_examples(title, texts) for title, texts in (("Bad", rule.bad), ("Good", rule.good)) if texts]
    return "\n\n".join(blocks) + "\n"


def _examples(title: str, texts: tuple[str, ...]) -> str:
    shown = "\n".join(f"- {text}" for text in texts[:_EXAMPLES])
    return f"{title}:\n\n````markdown\n{shown}\n````"
