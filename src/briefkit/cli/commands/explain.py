"""`briefkit explain`: what a finding means."""

from pathlib import Path

import click

from briefkit.api.catalogue import ListedRule, explain, list_rules
from briefkit.cli.shown import harmless


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a finding means, why it matters and what would mend it.

    CODE is a finding's code or its name, such as BK201 or missing-section, or a wording rule of the house style, such
    as padding. Without it, all but these are listed.
    """
    if code:
        _print_page(explain(code, Path.cwd()))
        return
    for listed in list_rules():
        click.echo(f"{listed.rule.code}  {listed.rule.severity.value:<10}  {listed.rule.name}")
    click.echo("More on one: briefkit explain CODE")


def _print_page(listed: ListedRule) -> None:
    rule = listed.rule
    stops = "; a brief with it is not built" if rule.stops_build else ""
    click.echo(f"{click.style(rule.code, bold=True)} {harmless(rule.name)} ({rule.severity.value}{stops})")
    click.echo()
    click.echo(harmless(listed.title))
    if listed.page:
        click.echo()
        for line in listed.page.split("\n"):
            click.echo(harmless(line))
