"""`briefkit style`: house styles made, looked at and passed on; one file per command."""

import click

from briefkit.cli.lazy import LazyGroup


@click.group("style", cls=LazyGroup, package=__name__)
def command() -> None:
    """Make a house style, check it, look at it and pass it on."""
