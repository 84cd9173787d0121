"""The marks of editors gone through one by one, and what was accepted written at the end."""

import sys
from collections import Counter
from typing import Final

import click

from briefkit.api import applying, deciding
from briefkit.api.briefs import shortest
from briefkit.api.deciding import Choice
from briefkit.cli import report_applied
from briefkit.cli.report_review import line_of, said
from briefkit.cli.session import Session
from briefkit.cli.shown import harmless
from briefkit.errors import UsageError
from briefkit.model.review import Review

_DONE: Final = {
    Choice.ACCEPTED: "accepted",
    Choice.REJECTED: "rejected",
    Choice.SEEN: "seen",
    Choice.COMMENT: "to be comments in the source",
}


def ask(review: Review, *, comments: bool, again: bool) -> None:
    """Ask about each mark, and write what was accepted when that is confirmed.

    Args:
        review: what editors did.
        comments: whether comments are put into the source, and not asked about.
        again: whether what was decided before is forgotten.

    Raises:
        UsageError: nobody answers, the source was changed in the meantime, or it cannot be written.

    """
    before = {} if again else deciding.kept(review)
    session = Session(review, before, deciding.comments(review, {}, every=comments))
    if session.questions:  # nobody should answer in vain where nothing can be written
        deciding.keep(review, before, alone=again)
    is_over = False
    try:
        session.run()
        is_over = True
    except (click.Abort, KeyboardInterrupt):
        click.echo()
    finally:
        if session.decisions != before:
            deciding.keep(review, session.decisions, alone=again)
    if not is_over and session.decisions == before and not sys.stdin.isatty():
        raise UsageError("--interactive asks for answers, and none came. --apply makes all edits without asking.")
    _finish(session, comments=comments, again=again, is_over=is_over)


def _finish(session: Session, *, comments: bool, again: bool, is_over: bool) -> None:
    """Tell what was decided, and write it where that is confirmed."""
    review, decisions = session.review, session.decisions
    told = deciding.comments(review, decisions, every=comments)
    applied = applying.apply(deciding.chosen(review, decisions), told)
    click.echo(f"\n{_summary(session)}")
    wanted = {place for place, decision in decisions.items() if decision.choice is Choice.ACCEPTED} | told
    for place in sorted(wanted - {*applied.done, *applied.told, *applied.made}):
        item, why = review.items[place], applied.reasons.get(place, "it cannot be made as the brief now is")
        click.echo(f"{line_of(item, review)} {harmless(said(item))} (left out: {harmless(why)})")
    question = f"Write {report_applied.changes(review, applied)} into {harmless(str(applied.path))}?"
    try:
        if is_over and applied.is_changed and click.confirm(question, default=True):
            report_applied.write(review, applied)
            return
    except click.Abort:
        click.echo()
    click.echo("Nothing was changed")
    if decisions:
        where = harmless(str(shortest(deciding.path_of(review))))
        how = "the same command without --again" if again else "the same command"
        click.echo(f"What was decided is kept in {where}: {how} goes on from here.")


def _summary(session: Session) -> str:
    counts = Counter(decision.choice for decision in session.decisions.values())
    told = [f"{counts[choice]} {_DONE[choice]}" for choice in Choice if counts[choice]]
    left = sum(not session.is_decided(question) for question in session.questions)
    return f"Marks: {', '.join((*told, f'{left} left'))}"
