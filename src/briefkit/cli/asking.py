"""The marks of editors gone through one by one, and what was accepted written at the end."""

import sys
from collections import Counter
from collections.abc import Collection
from typing import Final

import click

from briefkit.api import applying, deciding
from briefkit.api.briefs import shortest
from briefkit.api.deciding import Choice, Decision, Decisions
from briefkit.api.questions import Question, Way, questions
from briefkit.cli import report_applied
from briefkit.cli.answers import answers_to, asked, own_words
from briefkit.cli.question import INDENT, lines
from briefkit.cli.report import number, screen_columns
from briefkit.cli.shown import harmless
from briefkit.errors import UsageError
from briefkit.model.review import Review

_MARKED: Final = {"n": Choice.SEEN, "c": Choice.COMMENT}
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
    _finish(session, comments=comments, is_over=is_over)


def _finish(session: "Session", *, comments: bool, is_over: bool) -> None:
    """Tell what was decided, and write it where that is confirmed."""
    review, decisions = session.review, session.decisions
    told = deciding.comments(review, decisions, every=comments)
    applied = applying.apply(deciding.chosen(review, decisions), told)
    click.echo(f"\n{_summary(session)}")
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
        click.echo(f"What was decided is kept in {where}: the same command goes on from here.")


def _summary(session: "Session") -> str:
    counts = Counter(decision.choice for decision in session.decisions.values())
    told = [f"{counts[choice]} {_DONE[choice]}" for choice in Choice if counts[choice]]
    left = sum(not session.is_decided(question) for question in session.questions)
    return f"Marks: {', '.join((*told, f'{left} left'))}"


def _told(decision: Decision) -> str:
    words = "" if decision.words is None else f": “{harmless(decision.words.strip())}”"
    return f"{decision.choice.value}{words}"


class Session:
    """One way through the marks of a review."""

    def __init__(self, review: Review, decisions: Decisions, told: Collection[int]) -> None:
        """Begin with what was decided before.

        Args:
            review: what editors did.
            decisions: about its marks.
            told: places of the marks that are not asked about.

        """
        self.review, self.decisions = review, dict(decisions)
        self._applied = applying.apply(review)
        found = questions(review, self._applied)
        self.questions = [one for one in found if not (self.is_decided(one) or set(one.items) <= set(told))]

    def run(self) -> None:
        """Ask until nothing is left, or the author stops.

        Raises:
            Abort: Ctrl-C or Ctrl-D.

        """
        if self.decisions:
            told = number(len(self.decisions), "mark")
            click.echo(f"{told} decided before; --again asks of all")
        if self.questions:
            told = number(len(self.questions), "question")
            click.echo(f"{told}. Nothing is written before the end; ? tells what may be answered.")
        at = 0
        while at < len(self.questions):
            question = self.questions[at]
            self._show(at)
            key = asked(answers_to(question, self.review.items[question.items[0]].author))
            if key == "q":
                return
            if key == "b":
                at = max(0, at - 1)
                continue
            if self._take(question, key):
                at = self._next(at)

    def _next(self, at: int) -> int:
        """Give the next question without an answer."""
        rest = range(at + 1, len(self.questions))
        return next((n for n in rest if not self.is_decided(self.questions[n])), len(self.questions))

    def is_decided(self, question: Question) -> bool:
        """Tell whether every mark that a question is about has an answer."""
        return all(place in self.decisions for place in question.items)

    def _show(self, at: int) -> None:
        question = self.questions[at]
        reason = self._applied.reasons.get(question.items[0], "")
        count = click.style(f"{at + 1} of {len(self.questions)}", bold=True)
        first, *others = lines(self.review, question, reason, screen_columns())
        click.echo(f"\n{count}  {first}")
        for line in others:
            click.echo(line)
        if self.is_decided(question):
            told = dict.fromkeys(_told(self.decisions[place]) for place in question.items)
            click.echo(f"{INDENT}({', '.join(told)})")

    def _take(self, question: Question, key: str) -> bool:
        """Take an answer, and tell whether it could be."""
        if key == "s":
            for place in question.items:
                self.decisions.pop(place, None)
        elif key == "r":
            self._decide(question, Choice.REJECTED)
        elif key in _MARKED:
            self._decide(question, _MARKED[key])
        elif key == "l":
            self._accept_all(question)
        elif key == "e":
            return self._take_own_words(question)
        else:
            way = question.ways[int(key) - 1 if key.isdigit() else 0]
            return self._accept(question, way, None)
        return True

    def _decide(self, question: Question, choice: Choice) -> None:
        self.decisions |= {place: Decision(choice) for place in question.items}

    def _take_own_words(self, question: Question) -> bool:
        way = max(question.ways, key=lambda one: (one.span.end.line, one.span.end.column))
        first = self.review.items[way.items[0]]
        words = own_words(first.text, first.quote)
        return self._accept(question, way, None if words == first.text else words)

    def _accept(self, question: Question, way: Way, words: str | None) -> bool:
        """Accept one way, where the brief allows it, and with it reject the others."""
        taken = {place: Decision(Choice.ACCEPTED, words) for place in way.items}
        if question.kind == "conflict" or words is not None:
            alone = applying.apply(deciding.chosen(self.review, taken))
            if not alone.done:
                why = next(iter(alone.reasons.values()), "the brief has these words already")
                click.echo(f"{INDENT}This cannot be made: {why}.")
                return False
        self._decide(question, Choice.REJECTED)
        self.decisions |= taken
        return True

    def _accept_all(self, question: Question) -> None:
        author = self.review.items[question.items[0]].author
        begin = self.questions.index(question)
        rest = [one for one in self.questions[begin:] if one.kind == "edit" and self._is_by(one, author)]
        for one in rest:
            if one is question or not self.is_decided(one):
                self._decide(one, Choice.ACCEPTED)
        click.echo(f"{INDENT}{number(len(rest), 'edit')} accepted")

    def _is_by(self, question: Question, author: str) -> bool:
        return any(self.review.items[place].author == author for place in question.items)
