"""`briefkit style show`: what a house style is made of, and where each part of it is said."""

from collections.abc import Iterable
from pathlib import Path

import click

from briefkit.api.style_showing import ShownStyle, ShownToken, show_style
from briefkit.cli.shown import harmless

_WIDEST = 46
"""Columns of a value before what stands behind it."""


@click.command("show")
@click.argument("name")
@click.option("--where", is_flag=True, help="Tell for each of them which file and line it comes from.")
def command(name: str, *, where: bool) -> None:
    """Show what a house style is made of: tokens, limits, templates, style sheets and wording rules in force.

    NAME is a house style, or the path of its folder. The nearest of its folders comes first. With --where each token
    tells the file and line that says it, or the tokens that it is made from.
    """
    shown = show_style(name, Path.cwd())
    style = shown.style
    click.echo(f"{click.style(harmless(style.name), bold=True)}  {harmless(style.description)}".rstrip())
    _list("Folders", [(str(folder), "") for folder in style.folders])
    _list("Tokens", _rows(shown, shown.tokens, where=where))
    _list("Limits", _rows(shown, shown.limits, where=where))
    _list("Templates", [(shown.name_of(path), "") for path in shown.templates])
    _list("Style sheets, in their order", [(shown.name_of(path), counts) for path, counts in shown.sheets])
    _list("Wording rules", _wording(shown, where=where))
    _list("Typefaces that are not here", _missing(shown))


def _rows(shown: ShownStyle, tokens: Iterable[ShownToken], *, where: bool) -> list[tuple[str, ...]]:
    return [(one.name, one.value, shown.where(one) if where else "") for one in tokens]


def _wording(shown: ShownStyle, *, where: bool) -> list[tuple[str, ...]]:
    rules = shown.style.wording.rules
    return [
        (rule.name, rule.severity.value, f"{shown.name_of(Path(rule.file))}:{rule.line}" if where else "")
        for rule in rules
    ]


def _missing(shown: ShownStyle) -> list[tuple[str, ...]]:
    told = [(one, f"{shown.name_of(one.path)}:{one.line}") for one in shown.style.stand_ins]
    return [(one.family, f"set in {one.stands_in}; put {one.wanted} into the folder", place) for one, place in told]


def _list(title: str, rows: list[tuple[str, ...]]) -> None:
    if not rows:
        return
    click.echo(f"\n{click.style(title, bold=True)}")
    widths = [min(max(len(row[at]) for row in rows), _WIDEST) for at in range(len(rows[0]))]
    for row in rows:
        cells = [harmless(cell).ljust(wide) for cell, wide in zip(row, widths, strict=True)]
        click.echo(("  " + "  ".join(cells)).rstrip())
