"""The forms in which findings are printed, each loaded when it is asked for."""

from collections.abc import Sequence

import click

from briefkit.api.checking import Checked, CheckOptions
from briefkit.cli import report
from briefkit.cli.report_baseline import told
from briefkit.model.findings import Severity

FORMATS = ("text", "json", "sarif", "github", "junit")


def write(checked: Sequence[Checked], output: str, options: CheckOptions, level: Severity | None) -> None:
    """Print findings.

    Args:
        checked: the briefs that were looked at.
        output: one of `FORMATS`.
        options: what was asked for.
        level: from which severity on a finding is a failure; None for the project's own.

    """
    if output == "text":
        _print(checked, options)
    elif text := _document(checked, output, options, level):
        click.echo(text)


def _document(checked: Sequence[Checked], output: str, options: CheckOptions, level: Severity | None) -> str:
    if output == "json":
        from briefkit.cli import report_json  # noqa: PLC0415

        return report_json.document(finding for one in checked for finding in report.worst_first(one.findings))
    if output == "sarif":
        from briefkit.cli import report_sarif  # noqa: PLC0415

        return report_sarif.document(checked, has_baseline=options.baseline is not None)
    if output == "junit":
        from briefkit.cli import report_junit  # noqa: PLC0415

        return report_junit.document(checked, level)
    from briefkit.cli import report_github  # noqa: PLC0415

    return report_github.document(checked)


def _print(checked: Sequence[Checked], options: CheckOptions) -> None:
    columns = report.screen_columns()
    for one in checked:
        if one.findings:
            click.echo("\n".join(report.full(one.text, one.findings, columns)))
    for line in (report.summary(checked), *told(checked, options)):
        click.echo(line)
