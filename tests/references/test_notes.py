"""Citations in notes: short forms, the author's own notes, and where their links lead."""

import pytest

from briefkit.model.inlines import Emphasis, Link
from briefkit.model.walk import brief_inlines
from support.citing import book, lines, links, notes, person, set_text

WORKS = (
    book("rao", person("Rao", "Asha"), publisher="Ganga", DOI="10.5555/rao"),
    book("sen", person("Sen", "Bina"), publisher="Ganga", URL="https://sen.example/book"),
    {
        "id": "court",
        "type": "legal_case",
        "title": "Rao v Union of India",
        "container-title": "SCC",
        "volume": "10",
        "page": "1",
        "authority": "Supreme Court of India",
        "issued": {"date-parts": [[2017]]},
    },
)


def told(text: str, style: str = "oscola", lang: str = "en-GB") -> list[str]:
    return notes(set_text(text, WORKS, style, lang))


@pytest.mark.parametrize(
    ("style", "second", "third", "fourth"),
    [
        ("oscola", "ibid 4.", "Bina Sen, On sen (Ganga 2021) <https://sen.example/book>.", "Rao (n 1) 5."),
        (
            "bluebook-law-review",
            "Id. at 4.",
            "Bina Sen, On sen (2021), https://sen.example/book.",
            "Rao, supra note 1 at 5.",
        ),
        (
            "chicago-notes-bibliography",
            "Rao, On rao, 4.",
            "Bina Sen, On sen (Ganga, 2021), https://sen.example/book.",
            "Rao, On rao, 5.",
        ),
    ],
)
def test_a_work_cited_again_has_its_short_form(style: str, second: str, third: str, fourth: str) -> None:
    assert told("A [@rao]. B [@rao, p. 4]. C [@sen]. D [@rao, p. 5].", style)[1:] == [second, third, fourth]


def test_a_note_counts_the_notes_of_the_author_too() -> None:
    assert told("A.^[Mine.] B [@rao]. C.^[Mine.] D [@sen]. E [@rao].")[4] == "Rao (n 2)."


def test_a_paragraph_of_a_judgment_stands_in_square_brackets_and_of_a_book_after_its_word() -> None:
    judgment, work = told("A [@court, para 44]. B [@rao, para 44].")
    assert judgment.endswith("(Supreme Court of India) [44].")
    assert "para 44" in work


@pytest.mark.parametrize(
    ("note", "set_"),
    [
        ("[@rao, p. 5].", "Rao (n 1) 5."),
        ("[@rao, p. 5]", "Rao (n 1) 5."),
        ("[see @rao, p. 5] is what he says.", "See Rao (n 1) 5 is what he says."),
        ("[@rao]. More in [@sen].", "Rao (n 1). More in Sen (n 2)."),
        ("[@rao] More follows.", "Rao (n 1). More follows."),
        ("As in [@rao] and [@sen], and more.", "As in Rao (n 1) and Sen (n 2), and more."),
        ("It holds (see [@rao]) still.", "It holds (see Rao (n 1)) still."),
        ("It holds “as [@rao]” says.", "It holds “as Rao (n 1)” says."),
        ("As @rao [p. 2] says.", "As Rao (n 1) 2 says."),
        ("Words *and [@rao] too*.", "Words and Rao (n 1) too."),
    ],
)
def test_a_citation_in_a_note_of_the_author_is_part_of_its_sentence(note: str, set_: str) -> None:
    assert told(f"A [@rao]. B [@sen]. C.^[Mine.] D.^[{note}]")[3] == set_


def test_back_pointing_words_have_a_capital_only_where_a_sentence_begins() -> None:
    again = told("A [@rao].^[[@rao, p. 4].] B.^[Cf. [@rao, p. 6]. But [@rao, p. 7].]", "bluebook-law-review")
    assert again[1:] == ["Id. at 4.", "Cf. id. at 6. But id. at 7."]


def test_a_name_in_the_sentence_has_its_note_behind_it() -> None:
    brief = set_text("A [@rao]. B [@sen]. As @rao [p. 3] says.", WORKS, "oscola")
    assert lines(brief)[0] == "A.[1] B.[2] As Rao[3] says."
    assert notes(brief)[2] == "(n 1) 3."


def test_a_number_at_the_end_of_words_with_a_look_stands_behind_the_punctuation_too() -> None:
    assert lines(set_text("*Wet [@rao]*, **dry [@sen]** *[@rao]*.", WORKS, "oscola"))[0] == "Wet,[1] dry[2].[3]"


def test_two_notes_at_one_place_are_two_numbers() -> None:
    assert lines(set_text("A [@rao].^[Mine.]", WORKS, "oscola"))[0] == "A.[1],[2]"


def test_a_note_s_name_leads_to_the_entry_and_its_addresses_where_they_say() -> None:
    brief = set_text("A [@rao]. B [@sen; @rao, p. 4]. C [@court]. D [@court].", WORKS, "oscola")
    assert {
        ("Asha Rao", "#ref-rao"),
        ("Bina Sen", "#ref-sen"),
        ("https://sen.example/book", "https://sen.example/book"),
        ("Rao", "#ref-rao"),
        ("Rao v Union of India", "#ref-court"),
        ("ibid", "#ref-court"),
    } <= set(links(brief))


@pytest.mark.parametrize("style", ["oscola", "chicago-notes-bibliography", "bluebook-law-review"])
def test_a_link_in_a_note_holds_words_alone(style: str) -> None:
    brief = set_text("A [@rao; @sen]. B [@court, para 4]. C [@rao].^[As @court says.]", WORKS, style)
    found = [piece for piece in brief_inlines(brief) if isinstance(piece, Link)]
    assert not [link for link in found if any(isinstance(piece, Emphasis) for piece in link.children)]


def test_citations_in_french_notes_have_french_words() -> None:
    assert ", chap. 2, " in told("A [@rao, chapitre 2].", "chicago-notes-bibliography", "fr")[0]
