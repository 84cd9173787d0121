"""Writing a `facts.yaml`: what was in it stays as it was, byte for byte."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.facts import Approval, FactRecord, Status
from briefkit.reader import facts_text, read_facts
from briefkit.reader.yaml_lists import UneditableError

DAY = dt.date(2024, 10, 27)
HAND = """# What we know.
approvals: []   # none yet
claims:
  # The census was at the library.
  - by: Asha Rao      # she knows the shelf
    key: aaaaaaaa
    on: 2024-10-27
    status: verified

  - {key: bbbbbbbb, status: verified, by: Bina, on: 2024-10-28}  # flow
  # the last word
"""


def record(key: str, by: str = "Rosa", note: str = "", words: str = "") -> FactRecord:
    return FactRecord(key, Status.VERIFIED, by, DAY, note, words)


def keys(text: str) -> list[tuple[str, Status, str]]:
    facts, problems = read_facts(text.encode(), "facts.yaml")
    assert not problems
    return [(one.key, one.status, one.by) for one in facts.records]


def test_a_new_file_says_what_it_is() -> None:
    text = facts_text.with_records("", [record("cccccccc", words="41 per cent: “dry”")])
    assert text.startswith("# Claims that were verified")
    assert keys(text) == [("cccccccc", Status.VERIFIED, "Rosa")]


def test_a_new_entry_stands_behind_the_last_one_and_all_else_stays() -> None:
    text = facts_text.with_records(HAND, [record("cccccccc")])
    assert keys(text)[-1] == ("cccccccc", Status.VERIFIED, "Rosa")
    head, tail = HAND.split("  # the last word")
    assert text.startswith(head)
    assert text.endswith("  # the last word" + tail)


def test_a_changed_entry_keeps_its_comments_its_order_and_its_neighbours() -> None:
    text = facts_text.with_records(HAND, [FactRecord("aaaaaaaa", Status.DISPUTED, "Rosa: A", DAY, "40, not 41")])
    assert '  - by: "Rosa: A"      # she knows the shelf\n    key: aaaaaaaa\n    on: 2024-10-27\n' in text
    assert "    status: disputed\n" in text
    assert text.splitlines()[8:9] != [""]
    assert "flow\n  # the last word" in text
    assert keys(text)[0] == ("aaaaaaaa", Status.DISPUTED, "Rosa: A")


def test_an_entry_in_braces_is_changed_in_place() -> None:
    text = facts_text.with_records(HAND, [record("bbbbbbbb", "Rosa", "again")])
    assert "  - {key: bbbbbbbb, status: verified, by: Rosa, on: 2024-10-27, note: again}  # flow\n" in text


def test_an_entry_is_taken_out_with_its_lines_only() -> None:
    text = facts_text.without_records(HAND, frozenset(["bbbbbbbb"]))
    assert text == "".join(line for line in HAND.splitlines(keepends=True) if "bbbbbbbb" not in line)
    assert keys(facts_text.without_records(HAND, frozenset(["aaaaaaaa", "bbbbbbbb"]))) == []


def test_an_approval_fills_an_empty_list() -> None:
    text = facts_text.with_approval(HAND, Approval("Rosa", "sha256:" + "a" * 64, "Director", DAY))
    assert "  # none yet\nclaims:" in text or "# none yet" in text
    facts, problems = read_facts(text.encode(), "facts.yaml")
    assert not problems
    assert [(one.by, one.role) for one in facts.approvals] == [("Rosa", "Director")]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_are_kept(line_end: str) -> None:
    old = HAND.replace("\n", line_end)
    text = facts_text.with_records("\ufeff" + old, [record("cccccccc")])
    assert text.replace(line_end, "").count("\n") == 0
    assert text.startswith("\ufeff# What we know.")
    assert len(keys(text)) == 3


def test_a_list_in_brackets_is_refused_with_a_way_out() -> None:
    with pytest.raises(UneditableError, match="Write each entry on lines of its own"):
        facts_text.with_records("claims: [{key: aaaaaaaa}]\n", [record("cccccccc")])


words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30).map(str.strip)
known = st.sampled_from(["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"])


@given(st.lists(st.tuples(known, words, words), max_size=5), st.sets(known))
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_and_taken_out_the_others_stay(written: list[tuple[str, str, str]], gone: set[str]) -> None:
    text, expected = HAND, {"aaaaaaaa": "Asha Rao", "bbbbbbbb": "Bina"}
    for key, by, note in written:
        text = facts_text.with_records(text, [record(key, by or "Rosa", note)])
        expected[key] = by or "Rosa"
    text = facts_text.without_records(text, frozenset(gone))
    assert {key: by for key, _, by in keys(text)} == {key: by for key, by in expected.items() if key not in gone}
    assert "# What we know." in text
    assert "# the last word" in text
