"""Every mark is asked about once, in the order of the brief, also where answers answer one another in a ring."""

from briefkit.api.questions import threads
from briefkit.model.review import ReviewItem


def comments(*answered: int | None) -> list[ReviewItem]:
    return [ReviewItem("comment", "a.docx", reply_to=to) for to in answered]


def test_answers_stand_with_what_they_answer() -> None:
    assert threads(comments(None, 0, None, 1, 2)) == [[0, 1, 3], [2, 4]]


def test_no_mark_is_lost_in_a_ring_of_answers() -> None:
    assert sorted(place for thread in threads(comments(1, 2, 0, None, 4)) for place in thread) == [0, 1, 2, 3, 4]


def test_a_long_row_of_answers_is_one_thread() -> None:
    assert len(threads(comments(None, *range(2000)))) == 1
