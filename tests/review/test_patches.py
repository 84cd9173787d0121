"""A patch leads back to the text before it, also where lines came and went elsewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.review.patches import is_taken_back, patch_of, taken_back

LINES = st.sampled_from(
    ["a", "b", "", "+x", "-y", " z", "@@ -1 +1 @@", "\\ No newline at end of file", "--- a", "\u2028"]
)
TEXTS = st.builds(
    lambda lines, last: "---\n" + "".join(f"{line}{end}" for line, end in lines) + last,
    st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\r"])), max_size=25),
    st.sampled_from(["", "last"]),
)
BEFORE = "".join(f"line {number}\n" for number in range(30))
AFTER = BEFORE.replace("line 9\n", "line nine\n").replace("line 20\n", "")
PATCH = patch_of("brief.md", BEFORE, AFTER)


@settings(max_examples=80)
@given(before=TEXTS, after=TEXTS)
def test_what_a_patch_made_is_taken_back_byte_for_byte(before: str, after: str) -> None:
    patch = patch_of("brief.md", before, after)
    if before != after:
        assert taken_back(after, patch) == before
        assert is_taken_back(before, patch)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("line 0\n", "new\nnew\nline 0\n"),
        ("line 8\n", "another\n"),
        ("line 8\n", "another\nline 8\n"),
        ("line 25\n", ""),
        ("line 10\nline 11\nline 12\n", "one\ntwo\nthree\n"),
    ],
)
def test_what_was_changed_elsewhere_stays(old: str, new: str) -> None:
    assert taken_back(AFTER.replace(old, new), PATCH) == BEFORE.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("line nine\n", "line IX\n"),
        ("line nine\n", ""),
        ("line 19\nline 21\n", "line 19\nanother\nline 21\n"),
    ],
)
def test_what_does_not_stand_as_it_was_written_is_refused(old: str, new: str) -> None:
    text = AFTER.replace(old, new)
    assert (taken_back(text, PATCH), is_taken_back(text, PATCH)) == (None, False)


def test_of_two_places_none_is_guessed() -> None:
    after = "".join(f"{number}\n" for number in range(9)) + "new\n"
    patch = patch_of("brief.md", after.replace("new\n", "old\n"), after)
    assert taken_back("new\n\n\nnew\n", patch) is None


@pytest.mark.parametrize("damaged", ["", "no patch", "@@ -1 +1 @@\n", "--- a\n+++ b\n@@ -0,0 +x @@\n+a\n"])
def test_a_damaged_patch_takes_nothing_back(damaged: str) -> None:
    assert (taken_back(AFTER, damaged), is_taken_back(AFTER, damaged)) == (None, False)
