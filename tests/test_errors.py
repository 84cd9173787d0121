from briefkit.errors import did_you_mean, nearest


def test_the_nearest_word_is_found_case_aside() -> None:
    assert nearest("Sumary", ["background", "summary"]) == "summary"
    assert nearest("xyz", ["background", "summary"]) is None
    assert nearest("a" * 100_000, ["b" * 1_000]) is None
    assert nearest("short-titel", ["short_title"]) == "short_title"


def test_a_suggestion_is_made_only_where_something_is_near() -> None:
    assert did_you_mean("minstry", ["plain", "ministry"]) == " Did you mean 'ministry'?"
    assert not did_you_mean("xyz", ["plain", "ministry"])
