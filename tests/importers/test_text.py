"""Plain text: its paragraphs, typed lists, tables, headings, and the damage that copying has done."""

from pathlib import Path

from briefkit.model.blocks import BulletList, NumberedList, Table
from briefkit.model.text import bare_text
from briefkit.model.walk import own_inlines
from support.importing import imported

LONG = "This sentence is long enough to be a paragraph of running text, since it goes on and on until nobody doubts it."


def _text(*parts: str) -> str:
    return "\n\n".join(("A Title for the Brief", "Background", LONG, *parts)) + "\n"


def test_lines_that_a_program_broke_are_joined_and_verse_is_not(tmp_path: Path) -> None:
    wrapped = "The first line of a paragraph that was wrapped by hand or\nby a program, goes on and ends in the third."
    result = imported(tmp_path, "a.txt", _text(wrapped, "Rain.\nWind.\nSun."))
    assert "wrapped by hand or by a program, goes on and ends in the third." in result.text
    assert "Rain.\n\nWind.\n\nSun." in result.text
    assert result.told("repair") == ["A line break inside a paragraph is a space now"]


def test_typed_lists_are_lists_and_a_number_at_the_head_of_one_paragraph_is_none(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", _text("- one\n- two\n  - inner", "1. first\n2. second", f"3. {LONG}"))
    bullets, numbers = result.section("Background").blocks[1:]
    assert isinstance(bullets, BulletList)
    assert isinstance(bullets.items[1].blocks[1], BulletList)
    assert isinstance(numbers, NumberedList)
    assert len(numbers.items) == 3
    alone = imported(tmp_path, "b.txt", _text(f"2024. {LONG}"))
    assert alone.kinds("Background") == ["Paragraph", "Paragraph"]


def test_columns_parted_by_tabs_are_a_table(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", _text("State\tCases\nBihar\t12\nAssam\t9"))
    table = result.section("Background").blocks[1]
    assert isinstance(table, Table)
    assert [bare_text(cell.inlines) for cell in table.rows[1]] == ["Assam", "9"]


def test_markup_in_the_words_stays_words(tmp_path: Path) -> None:
    odd = "Use *stars*, `ticks`, [brackets](x), <tags>, a_b_c, 5 > 4, @home, {braces} and # signs: words, all of them."
    result = imported(tmp_path, "a.txt", _text(odd))
    assert bare_text(own_inlines(result.section("Background").blocks[1])[0]) == odd


def test_quotation_marks_that_look_the_wrong_way_are_turned(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", _text("He said ”we will go“ and she said “no” to it."))
    assert "He said “we will go” and she said “no” to it." in result.text
    kept = imported(tmp_path, "b.txt", _text("He said ”we will go“ and “no”."), left_out=("quotes",))
    assert "”we will go“" in kept.text


def test_soft_hyphens_and_no_break_spaces_go_but_those_at_numbers_stay(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", _text("The pol\u00adicy of\u00a0the state cost 31\u00a0crore."))
    assert "The policy of the state cost 31\u00a0crore." in result.text


def test_people_and_dates_of_the_opening_are_front_matter(tmp_path: Path) -> None:
    text = (
        "A Title\n\nBy Asha Rao, Research Fellow, and Tomas Lind\n\nInstitute for River Law\n\n28 October 2024\n\n"
        + LONG
    )
    meta = imported(tmp_path, "a.txt", text).brief.metadata
    assert [(p.name, p.role, [a.name for a in p.affiliations]) for p in meta.authors] == [
        ("Asha Rao", "Research Fellow", ["Institute for River Law"]),
        ("Tomas Lind", "", ["Institute for River Law"]),
    ]
    assert meta.date
    assert meta.date.isoformat() == "2024-10-28"


def test_a_contact_is_front_matter_and_a_longer_text_stays(tmp_path: Path) -> None:
    contact = "Contact\n\nQuestions go to briefs@institute.example, https://institute.example."
    meta = imported(tmp_path, "a.txt", _text("Way Forward", LONG, contact)).brief.metadata
    assert meta.contact
    assert (meta.contact.email, meta.contact.url) == ("briefs@institute.example", "https://institute.example")
    kept = imported(tmp_path, "b.txt", _text("Contact", f"{LONG} Write to briefs@institute.example."))
    assert kept.brief.metadata.contact is None


def test_a_date_without_a_day_is_asked_for_and_not_made_up(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", f"A Title\n\nOctober 2024\n\n{LONG}")
    assert result.brief.metadata.date is None
    assert "A date without a day, or one of two; write `date` yourself" in result.told("unsure")


def test_french_names_of_sections_are_known_in_a_french_text(tmp_path: Path) -> None:
    body = "Les îles du pays sont pauvres et le bateau ne part pas tous les jours, ce que nul ne comprend."
    result = imported(tmp_path, "a.txt", f"Un titre\n\nContexte\n\n{body}\n\nRecommandations\n\n{body}", lang="")
    assert result.brief.metadata.lang == "fr"
    assert {"background", "way-forward"} <= {section.role for section in result.brief.sections}
