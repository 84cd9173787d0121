"""The marks of editors gone through one by one, and what was accepted written at the end."""

import sys
from collections import Counter

import click

from briefkit.api import applying, deciding
from briefkit.api.applying import Applied
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


def ask(review: Review, *, again: bool) -> None:
    """Ask about each mark, and write what was accepted when that is confirmed.

    Args:
        review: what editors did.
        again: whether what was decided before is forgotten.

    Raises:
        UsageError: nobody answers, the source was changed in the meantime, or it cannot be written.

    """
    applied = applying.apply(review)
    before = {} if again else deciding.kept(applied.decisions, review)
    session = Session(review, applied, before)
    try:
        session.run()
        is_over = True
    except click.Abort:
        is_over = False
        click.echo()
    if session.decisions != before or again:
        deciding.keep(applied.decisions, review, session.decisions, alone=again)
    elif not is_over and not sys.stdin.isatty():
        raise UsageError("--interactive asks for answers, and none came. --apply makes all edits without asking.")
    _finish(session, applied, is_over=is_over)


def _finish(session: "Session", applied: Applied, *, is_over: bool) -> None:
    review, decisions = session.review, session.decisions
    done = applying.apply(deciding.chosen(review, decisions))
    click.echo(_summary(decisions, len(session.questions)))
    told = report_applied.edits(review, done)
    try:
        question = f"Write {told} into {harmless(str(applied.path))}?"
        if is_over and done.done and click.confirm(question, default=True):
            report_applied.write(review, done)
            return
    except click.Abort:
        click.echo()
    click.echo("Nothing was changed")
    if decisions:
        where = harmless(str(shortest(applied.decisions)))
        click.echo(f"The decisions are kept in {where}: the same command goes on from here.")


def _summary(decisions: Decisions, count: int) -> str:
    counts = Counter(decision.choice for decision in decisions.values())
    told = [f"{counts[choice]} {choice.value}" for choice in Choice if counts[choice]]
    return ", ".join(told) or f"Nothing decided of {number(count, 'mark')}"


class Session:
    """One way through the marks of a review."""

    def __init__(self, review: Review, applied: Applied, decisions: Decisions) -> None:
        """Begin with what was decided before."""
        self.review, self._applied = review, applied
        self.decisions = dict(decisions)
        found = questions(review, applied)
        self.questions = [one for one in found if not all(place in decisions for place in one.items)]

    def run(self) -> None:
        """Ask until nothing is left, or the author stops.

        Raises:
            Abort: Ctrl-C or Ctrl-D.

        """
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
        return next((n for n in rest if not self._is_decided(self.questions[n])), len(self.questions))

    def _is_decided(self, question: Question) -> bool:
        return all(place in self.decisions for place in question.items)

    def _show(self, at: int) -> None:
        question = self.questions[at]
        reason = self._applied.reasons.get(question.items[0], "")
        count = click.style(f"{at + 1} of {len(self.questions)}", bold=True)
        first, *others = lines(self.review, question, reason, screen_columns())
        click.echo(f"\n{count}  {first}")
        for line in others:
            click.echo(line)
        if self._is_decided(question):
            told = {self.decisions[place].choice.value for place in question.items}
            click.echo(f"{INDENT}({' and '.join(sorted(told))})")

    def _take(self, question: Question, key: str) -> bool:
        """Take an answer, and tell whether it could be."""
        if key == "s":
            for place in question.items:
                self.decisions.pop(place, None)
        elif key == "r":
            self._decide(question, Choice.REJECTED)
        elif key == "n":
            self._decide(question, Choice.SEEN)
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
            if one is question or not self._is_decided(one):
                self._decide(one, Choice.ACCEPTED)
        click.echo(f"{INDENT}{number(len(rest), 'edit')} accepted")

    def _is_by(self, question: Question, author: str) -> bool:
        return any(self.review.items[place].author == author for place in question.items)
