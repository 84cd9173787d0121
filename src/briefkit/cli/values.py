"""Values that several commands take."""

import click


def words(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Split a list at its commas: `html,pdf`; spaces around a word do not count."""
    return tuple(word.strip() for word in value.split(",") if word.strip())
