"""`briefkit sign`: an approval that holds for the content as it is."""

import datetime as dt

import click

from briefkit.api import facts, signing
from briefkit.cli import report, report_facts
from briefkit.cli.shown import harmless
from briefkit.errors import UsageError

_SHOWN = 10
"""Errors that are named where a brief cannot be signed."""


@click.command("sign")
@click.argument("path", default=".")
@click.option("--by", default="", metavar="NAME", help="Who approves it.")
@click.option("--role", default="", metavar="ROLE", help="As what, such as Director.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When.  [default: today]")
@click.option("--despite-errors", is_flag=True, help="Approve it although errors stand in it.")
@click.option("--check", "only_check", is_flag=True, help="Sign nothing; say which approvals hold.")
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    path: str,
    by: str,
    role: str,
    on: dt.datetime | None,
    despite_errors: bool,
    only_check: bool,
) -> None:
    """Record that somebody approves a brief as it is.

    PATH is a brief's folder or a Markdown file; without it the folder you are in. The approval is kept in facts.yaml
    beside the brief, with the hash of its words, pictures, data and works: any later change of these voids it, and
    `briefkit check` says so. Line ends, comments, `status`, `style` and `lint` do not count.

    The exit status is 0 where it is signed, or with --check where somebody has approved it as it is; 1 where errors
    stand in it, or with --check where no approval holds or one is void; 2 where a path or an option is wrong.
    """
    if only_check:
        one = facts.facts_of_one(path)
        for line in report_facts.approvals(one):
            click.echo(line)
        context.exit(0 if report_facts.is_approved(one) else 1)
    if not by:
        raise UsageError("Say who approves the brief: --by and a name.")
    wanted = signing.Signing(by, role, on.date() if on else facts.today(), despite_errors)
    try:
        signed = signing.sign(path, wanted)
    except signing.UnsignedError as error:
        for fault in error.findings[:_SHOWN]:
            click.echo(report.headline(fault))
        if len(error.findings) > _SHOWN:
            click.echo(f"and {len(error.findings) - _SHOWN} more; `briefkit check` shows them all")
        raise
    told = report_facts.approval_in_words(signed.approval)
    click.echo(f"{harmless(str(signed.path))}: {told}" if signed.is_new else f"{told} already, and it holds")
