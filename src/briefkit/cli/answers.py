"""What may be answered to a question, and how an answer is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import click

from briefkit.api.questions import Question
from briefkit.cli.shown import harmless
from briefkit.cli.side_by_side import names
from briefkit.model.characters import printable
from briefkit.model.review import Review


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that may be typed."""

    key: str
    """One letter or number."""
    word: str
    help: str


_ACCEPT: Final = Answer("a", "accept", "make this edit")
_REJECT: Final = Answer("r", "reject", "leave the brief as it is here")
_EDIT: Final = Answer("e", "edit", "put your own words in the place of the editor's")
_NEXT: Final = Answer("n", "next", "seen: it is not asked again (or Enter alone)")
_COMMENT: Final = Answer("c", "comment", "put it into the source as a comment")
_ALWAYS: Final = (
    Answer("s", "skip", "go on; decide later"),
    Answer("b", "back", "go back to the one before"),
    Answer("q", "quit", "stop; what was accepted can be written"),
    Answer("?", "help", "show this"),
)


def answers_to(question: Question, review: Review) -> tuple[Answer, ...]:
    """Give what may be answered.

    Args:
        question: what is asked.
        review: what editors did.

    """
    item = review.items[question.items[0]]
    if question.kind == "edit":
        whose = item.author or "nobody known"
        rest = Answer("l", "all", f"accept this and all edits to come that are by {whose}")
        return (_ACCEPT, _REJECT, _EDIT, rest, *_ALWAYS)
    if question.kind == "conflict":
        numbers = (
            Answer(str(number), str(number), f"make this edit and no other ({names(review, way)})")
            for number, way in enumerate(question.ways, start=1)
        )
        return (*numbers, _EDIT, _REJECT, *_ALWAYS)
    return (_NEXT, _COMMENT, *_ALWAYS) if item.span else (_NEXT, *_ALWAYS)


def asked(answers: Iterable[Answer]) -> str:
    """Ask until one of these is typed, by its key or its word, and give its key.

    Raises:
        Abort: Ctrl-C or Ctrl-D.

    """
    known = {name: one.key for one in answers for name in (one.key, one.word)}
    prompt = " ".join(_shown(one) for one in answers)
    while True:
        typed = str(click.prompt(prompt, default="", show_default=False, prompt_suffix=" > ")).strip().lower()
        if not typed and "n" in known:
            return "n"
        if typed and typed not in known:
            click.echo(f"    “{harmless(typed)}” is no answer here:")
        if known.get(typed, "?") == "?":
            for one in answers:
                click.echo(f"    {one.key}  {one.word:<7} {harmless(one.help)}")
            continue
        return known[typed]


def own_words(words: str, instead_of: str) -> str:
    """Ask for words, and give them with the spaces that stood around the others.

    Args:
        words: the editor's, which Enter takes.
        instead_of: what is taken out.

    Raises:
        Abort: Ctrl-C or Ctrl-D.

    """
    like = words or instead_of
    inner = like.strip()
    told = f"Your words instead of “{harmless(instead_of.strip())}”" if instead_of.strip() else "Your words"
    theirs = harmless(words.strip())
    typed = str(click.prompt(told, default=theirs, show_default=bool(theirs), value_proc=_writable)).strip()
    if typed == theirs:
        return words
    at = like.index(inner)
    return f"{like[:at]}{typed}{like[at + len(inner) :]}"


def _writable(typed: str) -> str:
    """Give words that a text can hold; a terminal of another encoding may send others.

    Raises:
        UsageError: it cannot hold these, and they are asked for again.

    """
    if printable(typed) != typed:
        raise click.UsageError("A brief cannot hold some of these characters (it is UTF-8). Type your words again.")
    return typed


def _shown(answer: Answer) -> str:
    """Give `[a]ccept`, `a[l]l`, `[1]`, `[?]help`."""
    if answer.key == "?":
        return "[?]"
    return answer.word.replace(answer.key, f"[{answer.key}]", 1)
