"""Reading and writing a `responses.yaml`: faults are told at their place, and what was in it stays byte for byte."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.positions import TOP
from briefkit.model.responses import Action, Point
from briefkit.reader import read_responses, responses_text

HAND = """# The board's review.
points:
  - key: aaaaaaaa      # the first
    reviewer: R. Amadi
    comment: "Which birth?\\nAnd whose?"
    kind: comment
    line: 17
    action:
    reply:

  # from a letter
  - reviewer: T. Lind
    comment: |
      Too long.

      And a table too many.
    action: declined
    reply: ""
# the last word
"""
POINT = Point(
    "cccccccc", "Bina", dt.date(2026, 11, 20), "back.docx", "replace", "Summary", 4, "a: b", comment="“c” # d"
)


def read(text: str) -> tuple[Point, ...]:
    responses, problems = read_responses(text.encode(), "responses.yaml")
    assert not problems
    return responses.points


def told(text: str | bytes) -> list[str]:
    _, problems = read_responses(text if isinstance(text, bytes) else text.encode(), "pier/responses.yaml")
    assert {problem.path for problem in problems} <= {"pier/responses.yaml"}
    return [f"{one.span.start.line}:{one.span.start.column} {one.message}. {one.help}" for one in problems]


def test_points_are_read_and_one_from_a_letter_needs_no_key() -> None:
    first, second = read(HAND)
    assert (first.key, first.line, first.comment, first.action) == ("aaaaaaaa", 17, "Which birth?\nAnd whose?", None)
    assert (len(second.key), second.reviewer, second.action) == (8, "T. Lind", Action.DECLINED)
    assert read(HAND)[1].key == second.key
    assert second.comment == "Too long.\n\nAnd a table too many.\n"


def test_only_what_is_accepted_needs_no_reply() -> None:
    answered = [(action, reply) for action in (None, *Action) for reply in ("", "Because.")]
    closed = {(action, reply) for action, reply in answered if not Point("a", action=action, reply=reply).is_open}
    assert closed == {(Action.ACCEPTED, "")} | {(action, "Because.") for action in Action}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n", "1:1 This file is no list of keys and values. Write points:"),
        ("point: []\n", "1:1 'point' is no key of this file. Did you mean 'points'?"),
        ("points:\n  - Too long.\n", "2:5 This entry is no group of keys and values. Write reviewer: and comment:"),
        ("points:\n  - reviewer: R\n", "2:5 This entry does not say what the reviewer wants. Write comment: and"),
        ("points:\n  - {comment: a, action: acepted}\n", "2:26 'acepted' is no action. Did you mean 'accepted'?"),
        ("points:\n  - {comment: a, acton: accepted}\n", "2:18 'acton' is no key of an entry. Did you mean 'action'?"),
        ("points:\n  - {comment: a, key: abc}\n", "2:23 'abc' is no key of a point. `briefkit respond` makes it"),
        ("points:\n  - {comment: a, line: '-1'}\n", "2:24 '-1' is no line of a brief. Write a number: 17"),
        ("points:\n  - {comment: a, on: soon}\n", "2:22 'soon' is no day. Write it as 2025-11-18"),
        ("points:\n  - {kind: commend}\n", "2:12 'commend' is no kind. Did you mean 'comment'?"),
        (
            "points:\n  - {key: aaaaaaaa, comment: a}\n  - {key: aaaaaaaa, comment: b}\n",
            "3:5 The point 'aaaaaaaa' stands here a second time; line 2 counts. Delete one of them",
        ),
        ("points: &a [*a]\n", "1:9 Anchors (&name) are not read"),
        ("points: [\n", "1:9 "),
        (b"\xff\xfe\x00", "1:1 This file is not UTF-8 text"),
        (b"a" * 1_000_001, "1:1 This file is longer than 1 MB. It holds the responses of one brief"),
    ],
)
def test_a_slip_is_told_at_its_place(text: str | bytes, expected: str) -> None:
    assert told(text)[0].startswith(expected)


def test_an_answer_changes_its_lines_alone() -> None:
    text = responses_text.with_points(HAND, (), {0: {"action": "accepted", "reply": "Done: see note 4"}})
    expected = HAND.replace("action:\n    reply:\n", 'action: accepted\n    reply: "Done: see note 4"\n')
    assert text == expected
    second = responses_text.with_points(HAND, (), {1: {"reply": "The ministry asked for it"}})
    assert second == HAND.replace('reply: ""', "reply: The ministry asked for it")


def test_new_points_stand_behind_the_last_one_and_wait_to_be_filled_in() -> None:
    text = responses_text.with_points(HAND, [POINT], {})
    assert text.startswith(HAND.removesuffix("# the last word\n"))
    assert text.endswith("    action:\n    reply:\n# the last word\n")
    assert replace(read(text)[-1], span=TOP) == POINT


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cn", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
    max_size=30,
).map(lambda text: " ".join(text.split()))


@settings(max_examples=50)
@given(comment=WORDS.filter(bool), quote=WORDS, reviewer=WORDS, reply=WORDS)
def test_whatever_is_written_is_read_again(comment: str, quote: str, reviewer: str, reply: str) -> None:
    point = Point("cccccccc", reviewer, None, "", "comment", "", 3, quote, comment=f"{comment}\n{quote}")
    text = responses_text.with_points(HAND, [point], {})
    assert (read(text)[-1].reviewer, read(text)[-1].quote, read(text)[-1].comment) == (reviewer, quote, point.comment)
    answered = responses_text.with_points(text, (), {2: {"action": "partly", "reply": reply}})
    assert (read(answered)[-1].reply, read(answered)[:2]) == (reply, read(text)[:2])


@settings(max_examples=50)
@given(st.text(max_size=120) | st.binary(max_size=80).map(lambda data: data.decode("latin-1")))
def test_no_text_stops_the_reading(text: str) -> None:
    read_responses(f"points:\n  - {text}".encode("utf-8", "replace"), "responses.yaml")
