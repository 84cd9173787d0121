"""Texts of two versions of a brief, paired."""

from briefkit.review.versions import Worded, versions


def paired(old: str, new: str) -> list[tuple[str, str]]:
    olds, news = ([line.strip() for line in text.split("/")] for text in (old, new))
    found = versions([Worded(words) for words in olds], [Worded(words) for words in news])
    return sorted((olds[old], news[new]) for old, new in found.items())


def test_a_text_that_stands_twice_goes_by_those_around_it() -> None:
    old = "Boats by month / Harbour logs / Crews by year / Harbour logs / The end"
    new = "Boats by month / Old Harbour logs / Crews by year, counted / Harbour logs / The end"
    found = versions(*([Worded(words) for words in text.split(" / ")] for text in (old, new)))
    assert found == {0: 0, 1: 1, 2: 2, 3: 3, 4: 4}


def test_a_number_is_not_taken_for_the_same_number_elsewhere() -> None:
    assert paired("2016 / The sea is not to blame", "The sea is not to blame / 2016") == [
        ("The sea is not to blame", "The sea is not to blame")
    ]


def test_a_sentence_is_found_where_it_has_been_moved_to() -> None:
    old = "Boats are late on every route / One / Two / Three / Four"
    new = "One / Two / Three / Four / Boats are late on each route"
    assert ("Boats are late on every route", "Boats are late on each route") in paired(old, new)


def test_a_text_is_no_version_of_one_that_says_something_else() -> None:
    assert paired("Boats are late on every route", "Schools have no teachers of French") == []
