"""One way through the marks of a review: each is shown, an answer is asked for, and the answers are kept in mind."""

from collections.abc import Collection
from typing import Final

import click

from briefkit.api import applying, deciding
from briefkit.api.deciding import Choice, Decision, Decisions
from briefkit.api.questions import Question, Way, questions
from briefkit.cli.answers import answers_to, asked, own_words
from briefkit.cli.question import INDENT, lines
from briefkit.cli.report import number, screen_columns
from briefkit.cli.shown import harmless
from briefkit.model.review import Review

_CHOICES: Final = {"r": Choice.REJECTED, "n": Choice.SEEN, "c": Choice.COMMENT}


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
        if self._applied.made:
            click.echo(f"{number(len(self._applied.made), 'mark')} not asked about: it stands so in the brief already")
        if self.questions:
            told = number(len(self.questions), "question")
            click.echo(f"{told}. Nothing is written before the end; ? tells what may be answered.")
        at = 0
        while at < len(self.questions):
            question = self.questions[at]
            self._show(at)
            key = asked(answers_to(question, self.review))
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
        if key in _CHOICES:
            self._decide(question, _CHOICES[key])
        elif key == "l":
            self._accept_all(question)
        elif key == "e":
            return self._take_own_words(question)
        elif key != "s":
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
                why = alone.reasons.get(way.items[0], "the brief has these words already")
                click.echo(f"{INDENT}This cannot be made: {harmless(why)}.")
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


def _told(decision: Decision) -> str:
    words = "" if decision.words is None else f": “{harmless(decision.words.strip())}”"
    return f"{decision.choice.value}{words}"
