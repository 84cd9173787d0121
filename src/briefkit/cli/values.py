"""Values that several commands take."""

import click


def many_words(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Split the lists of an option that may be given more than once: `--select BK2 --select BK3,BK4`."""
    return tuple(word for one in value for word in words(context, option, one))


def words(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Split a list at its commas: `html,pdf`; spaces around a word do not count."""
    return tuple(word.strip() for word in value.split(",") if word.strip())
