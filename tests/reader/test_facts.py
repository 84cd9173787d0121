"""Reading a `facts.yaml`: what is wrong in it is told at its place, and never stops anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.facts import Status
from briefkit.reader import read_facts
from support import format_page

HASH = "ab" * 32
GOOD = f"""# by hand
claims:
  - key: gr75dua5
    status: verified
    by: Asha Rao
    on: 2024-10-27
    note: seen in print
  - {{key: bbbbbbbb, status: disputed, by: Bina, on: "2024-10-28"}}
approvals:
  - {{by: Rosa Amadi, role: Director, on: 2024-11-01, hash: "sha256:{HASH}"}}
"""


def told(text: str | bytes) -> list[str]:
    _, problems = read_facts(text if isinstance(text, bytes) else text.encode(), "wells/facts.yaml")
    assert {problem.path for problem in problems} <= {"wells/facts.yaml"}
    return [f"{one.span.start.line}:{one.span.start.column} {one.message}. {one.help}" for one in problems]


def test_claims_and_approvals_are_read_with_their_places() -> None:
    facts, problems = read_facts(GOOD.encode(), "facts.yaml")
    assert not problems
    assert [(one.key, one.status, one.by, str(one.on), one.note) for one in facts.records] == [
        ("gr75dua5", Status.VERIFIED, "Asha Rao", "2024-10-27", "seen in print"),
        ("bbbbbbbb", Status.DISPUTED, "Bina", "2024-10-28", ""),
    ]
    assert [one.span.start.line for one in facts.records] == [3, 8]
    assert [(one.by, one.role, one.hash[-4:]) for one in facts.approvals] == [("Rosa Amadi", "Director", "abab")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n", "1:1 This file is no list of keys and values. Write claims: and approvals:"),
        ("claims: yes\n", "1:9 'claims' has to be a list. Begin each entry with '- '"),
        ("claims:\n  - wells\n", "2:5 This entry is no group of keys and values. Write key: and status:"),
        ("claims:\n  - key: [a]\n", "2:10 'key' has to be a text. Write one line of words"),
        ("claim: []\n", "1:1 'claim' is no key of this file. Did you mean 'claims'?"),
        (
            "claims:\n  - {key: gr75dua5, status: verified, by: A}\n",
            "2:5 This entry does not say when. Write on: and a day",
        ),
        (
            "claims:\n  - {key: gr75dua5, stauts: verified}\n",
            "2:21 'stauts' is no key of an entry. Did you mean 'status'?",
        ),
        (
            "claims:\n  - key: gr75dua5\n  - key: gr75dua5\n",
            "3:5 The claim 'gr75dua5' stands here a second time; line 2 counts. Delete one of them",
        ),
        ("claims: &a [*a]\n", "1:9 Anchors (&name) are not read in a brief. Delete the anchor"),
        ("claims: !!python/object:os.system []\n", "1:9 Tags"),
        ("approvals:\n  - {by: A, on: 2024-01-01, hash: abc}\n", "2:35 This is no hash of a brief's content"),
        (
            "claims:\n  - {key: gr75dua5, by: A, on: 2024-13-01}\n",
            "2:32 '2024-13-01' is no day. Write it as 2025-11-18",
        ),
        ("claims: [\n", "1:9 "),
        (b"\xff\xfe\x00", "1:1 This file is not UTF-8 text"),
        (b"claims:\n\x00", "2:1 This file holds a NUL character"),
        (b"a" * 1_000_001, "1:1 This file is longer than 1 MB. It holds"),
    ],
)
def test_a_slip_is_told_at_its_place(text: str | bytes, expected: str) -> None:
    assert told(text)[0].startswith(expected)


def test_an_empty_file_says_nothing_and_nothing_is_wrong_with_it() -> None:
    assert not told("")
    assert not told("# only a comment\n")
    assert not told("claims:\napprovals:\n")


def test_one_faulty_entry_does_not_take_the_others_with_it() -> None:
    facts, problems = read_facts(GOOD.replace("status: verified", "status: verifed").encode(), "facts.yaml")
    assert [one.key for one in facts.records] == ["bbbbbbbb"]
    assert len(problems) == 1
    assert problems[0].line == "    status: verifed"


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    layers = "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20))
    assert len(told(f"a: &a [x, x]\n{layers}")) <= 100


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@settings(max_examples=60, deadline=None)
def test_nothing_makes_the_reader_raise(data: bytes) -> None:
    read_facts(data, "facts.yaml")


ODD = ("  - key: x", "claims:", "   by: 1", "  - [", "?", "- - -")
lines = st.lists(st.sampled_from([*GOOD.splitlines(), *ODD]), max_size=12)


@given(lines)
@settings(max_examples=60, deadline=None)
def test_lines_in_any_order_are_read_or_told(some: list[str]) -> None:
    read_facts("\n".join(some).encode(), "facts.yaml")


def test_the_example_in_the_docs_is_read_as_it_stands() -> None:
    (example,) = [block for block in format_page.blocks("yaml") if block.startswith("claims:")]
    facts, problems = read_facts(example.encode(), "facts.yaml")
    assert not problems
    assert (len(facts.records), len(facts.approvals)) == (1, 1)
