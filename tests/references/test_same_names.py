"""Works and people that are told apart."""

import pytest

from support.citing import book, lines, person, set_text

RAO, OTHER_RAO = person("Rao", "Asha"), person("Rao", "Bela")
THREE = (person("Sen", "Ila"), person("Das", "Bina"), person("Roy", "Jai"))


@pytest.mark.parametrize(
    ("style", "set_"),
    [
        ("chicago-author-date", "Both (Rao 2021a, 2021b)."),
        ("apa", "Both (Rao, 2021a, 2021b)."),
        ("harvard-cite-them-right", "Both (Rao, 2021a, 2021b)."),
        ("modern-language-association", "Both (Rao, On one; Rao, On two)."),
    ],
)
def test_works_of_one_year_have_letters_or_titles(style: str, set_: str) -> None:
    works = (book("one", RAO), book("two", RAO))
    assert lines(set_text("Both [@one; @two].", works, style))[0] == set_


def test_the_letter_stands_in_the_list_too() -> None:
    listed = lines(set_text("Both [@two; @one].", (book("one", RAO), book("two", RAO)), "apa"))[1:]
    assert listed == ["Rao, A. (2021a). On one.", "Rao, A. (2021b). On two."]


@pytest.mark.parametrize(
    ("style", "set_"),
    [
        ("chicago-author-date", "Two (A. Rao 2021; B. Rao 2021)."),
        ("apa", "Two (A. Rao, 2021; B. Rao, 2021)."),
        ("modern-language-association", "Two (A. Rao; B. Rao)."),
    ],
)
def test_people_of_one_name_have_initials(style: str, set_: str) -> None:
    works = (book("one", RAO), book("two", OTHER_RAO))
    assert lines(set_text("Two [@one; @two].", works, style))[0] == set_


def test_lists_of_names_run_as_far_as_they_differ() -> None:
    works = (book("one", *THREE), book("two", *THREE[:2], person("Iyer", "Om")))
    assert (
        lines(set_text("Two [@one; @two].", works, "apa"))[0] == "Two (Sen, Das, & Roy, 2021; Sen, Das, & Iyer, 2021)."
    )


@pytest.mark.parametrize(
    ("style", "again"),
    [
        ("modern-language-association", "———. On two. 2021."),
        ("oscola", "——, On two (2021)"),
    ],
)
def test_the_sign_for_the_same_names_stands_for_all_of_them(style: str, again: str) -> None:
    """CSL 1.0.2, Reference Grouping: "et al." goes with the names that the sign replaces."""
    works = (book("one", *THREE, RAO), book("two", *THREE, RAO))
    assert again in lines(set_text("Two [@one; @two].", works, style))
