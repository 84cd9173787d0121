"""What an editor does in Word comes back, each mark once and with its place in the source."""

import pytest

from briefkit.model.review import ReviewItem
from briefkit.render import prepare, render
from support.returned import copy_of, is_whole, line_of, place_of, read_back, span_of, the_brief, told
from support.word_editor import WordEditor
from support.word_files import house

REPLACED = {
    "a paragraph": ("no rougher", "much calmer"),
    "a title": ("The last boat home", "The last boat"),
    "a subtitle": ("Paying ferries", "To pay ferries"),
    "a standfirst": ("One sailing in seven", "A sailing in seven"),
    "a name": ("Ngozi Okafor", "Ngozi A. Okafor"),
    "a key message": ("could pay for arrivals", "should pay for arrivals"),
    "a section": ("Background", "Its background"),
    "a heading": ("A slow decline", "A slow decay"),
    "an item in an item": ("Rosters appear late", "Rosters come late"),
    "a numbered item": ("count the arrivals", "count all arrivals"),
    "a quotation": ("a birth around", "a birth by"),
    "a speaker": ("Ama Soler", "A. Soler"),
    "a cell": ("1130", "1131"),
    "the head of a column": ("Cause", "Reason"),
    "a caption": ("Sailings cancelled", "Sailings lost"),
    "a source": ("Harbour logs", "Logs of harbours"),
    "the title of a box": ("How it is paid", "How it is billed"),
    "a text in a box": ("on the timetable", "with the timetable"),
    "the value of a statistic": ("14 per cent", "15 per cent"),
    "the source of a statistic": ("Source: harbour", "Source: ports’"),
    "a recommendation": ("Tie the fee", "Bind the fee"),
    "a note": ("A boat at the pier", "A ship at the pier"),
    "an inline note": ("An inline note", "One note"),
    "a link": ("link to data", "link to numbers"),
    "emphasis": ("Port Sabine", "Port Sabrina"),
}


def editor() -> WordEditor:
    return WordEditor(copy_of("docx"))


def only(made: WordEditor) -> ReviewItem:
    review = read_back(made.saved())
    assert is_whole(review)
    (item,) = review.items
    return item


@pytest.fixture(scope="module")
def replaced() -> dict[str, ReviewItem]:
    made = editor()
    made.clutter()
    for words, new in REPLACED.values():
        made.replace(words, new)
    review = read_back(made.saved())
    assert is_whole(review)
    assert len(review.items) == len(REPLACED)
    return {item.text: item for item in review.items}


def test_a_copy_that_nobody_touched_holds_nothing() -> None:
    review = read_back(copy_of("docx"))
    assert (review.items, review.files[0].marks, review.files[0].version) == ((), 0, "same")


@pytest.mark.parametrize("place", REPLACED)
def test_words_replaced_are_found_to_the_character(place: str, replaced: dict[str, ReviewItem]) -> None:
    words, new = REPLACED[place]
    item = replaced[new]
    assert (item.kind, item.quote, span_of(item)) == ("replace", words, place_of(words))
    assert (item.author, item.date, item.found_by, item.applies) == ("Ed Itor", "2026-11-20T10:00:00Z", "anchor", True)


def test_an_insertion_stands_between_two_characters() -> None:
    made = editor()
    made.insert_after("crews leave", " early")
    item = only(made)
    line, _, _, end = place_of("crews leave")
    assert (item.kind, item.text, span_of(item), item.applies) == ("insert", " early", (line, end, line, end), True)


def test_words_at_the_very_start_stand_before_the_first() -> None:
    made = editor()
    made.insert_before("Nine islands", "All ")
    assert span_of(only(made)) == (line_of("Nine islands"), 1) * 2


def test_a_deletion_over_the_end_of_a_source_line_is_one_item() -> None:
    made = editor()
    made.delete("and the sea")
    item = only(made)
    lines = item.span.start.line, item.span.end.line
    assert (item.kind, item.quote, *lines) == ("delete", "and the sea", line_of("Nine islands"), line_of("no rougher"))
    assert item.applies


def test_a_deletion_with_a_citation_in_it_is_left_to_the_author() -> None:
    made = editor()
    made.delete("a claim [okafor2025, p. 4] that")
    item = only(made)
    assert (item.span.start.line, item.applies, item.remark) == (line_of("a claim"), False, "It changes a citation.")


def test_a_deletion_that_cuts_emphasis_in_two_may_be_made() -> None:
    made = editor()
    made.delete("rougher than")
    item = only(made)
    assert (item.quote, item.applies) == ("rougher than", True)


def test_a_paragraph_is_split() -> None:
    made = editor()
    made.split_after("No single year looks alarming.")
    item = only(made)
    line, _, _, end = place_of("No single year looks alarming.")
    assert (item.kind, span_of(item)) == ("split", (line, end, line, end))


def test_two_paragraphs_are_joined() -> None:
    made = editor()
    made.join_next("Nine islands depend")
    item = only(made)
    assert (item.kind, item.span.start.line) == ("join", line_of("and the operator loses nothing"))


def test_a_paragraph_typed_behind_another_is_new_and_no_split() -> None:
    made = editor()
    made.new_paragraph_after("The last paragraph", "A new one.")
    item = only(made)
    assert (item.kind, item.text, item.span.start.line) == ("new-block", "A new one.", line_of("The last paragraph"))


def test_a_paragraph_typed_before_another_is_new_and_no_split() -> None:
    made = editor()
    made.new_paragraph_before("Closing words", "Before it.")
    item = only(made)
    assert (item.kind, item.text) == ("new-block", "Before it.")
    assert line_of("Publish every sailing") <= item.span.start.line <= line_of("Closing words")


def test_a_paragraph_taken_away_is_one_item() -> None:
    made = editor()
    made.delete_paragraph("First count the sailings")
    item = only(made)
    assert (item.kind, item.quote, item.applies) == ("delete", "First count the sailings.", True)
    assert item.span.start.line == line_of("First count")


def test_a_row_taken_away_is_one_item() -> None:
    made = editor()
    made.delete_row("250")
    item = only(made)
    assert (item.kind, item.quote, item.span.start.line) == ("delete", "Engine | 250 | 1090", line_of("| Engine"))


def test_a_paragraph_moved_is_one_item_with_both_places() -> None:
    made = editor()
    made.move_paragraph("Crews leave.", "Engines fail every")
    item = only(made)
    assert (item.kind, item.quote, item.span.start.line) == ("move", "Crews leave.", line_of("- Crews leave."))
    assert item.to
    assert line_of("Rosters appear") <= item.to.start.line <= line_of("Engines fail every")


def test_changes_of_look_are_told_in_words() -> None:
    made = editor()
    made.bold("depend on ferries")
    made.restyle("We plan a birth", "BodyText")
    review = read_back(made.saved())
    assert told(review) == [
        ("format", line_of("depend on ferries"), "depend on ferries", "bold"),
        ("format", line_of("We plan a birth"), "We plan a birth around the forecast.", "style BodyText"),
    ]


def test_a_comment_has_its_answers_and_its_state() -> None:
    made = editor()
    first = made.comment("a birth around", "Which birth?", done=True)
    made.answer(first, "Hers.", "Au Thor")
    review = read_back(made.saved())
    asked, answered = review.items
    assert (asked.kind, asked.text, asked.quote, asked.resolved) == ("comment", "Which birth?", "a birth around", True)
    assert (answered.text, answered.author, answered.reply_to, answered.resolved) == ("Hers.", "Au Thor", 0, False)
    assert span_of(asked) == span_of(answered) == place_of("a birth around")


def test_words_typed_and_taken_back_by_another_are_two_items_that_change_nothing() -> None:
    made = editor()
    made.insert_after("crews leave", " early")
    made.author = "Second Ed"
    made.delete(" early")
    review = read_back(made.saved())
    assert is_whole(review)
    assert [(item.kind, item.author, item.applies) for item in review.items] == [
        ("insert", "Ed Itor", False),
        ("delete", "Second Ed", False),
    ]


def test_an_edit_that_was_not_recorded_is_found_by_comparing() -> None:
    made = editor()
    made.type_over("Engines fail every", "Motors fail each")
    made.take_away("Ferries that never leave")
    review = read_back(made.saved())
    assert [(item.kind, item.quote, item.text, item.recorded, item.author) for item in review.items] == [
        ("delete", "Ferries that never leave are paid for.", "", False, ""),
        ("replace", "Engines", "Motors", False, ""),
        ("replace", "every", "each", False, ""),
    ]
    assert [item.span.start.line for item in review.items][1:] == [line_of("Engines fail")] * 2


def test_a_copy_that_was_not_made_for_review_comes_back_as_well() -> None:
    made = WordEditor(render("docx", prepare(the_brief(), house("plain"))))
    made.replace("no rougher", "much calmer")
    made.replace("Sailings cancelled", "Sailings lost")
    made.type_over("Engines fail every", "Engines fail each")
    review = read_back(made.saved())
    assert [(item.kind, span_of(item)) for item in review.items] == [
        ("replace", place_of("no rougher")),
        ("replace", (*place_of("every winter")[:2], place_of("every winter")[0], place_of("every winter")[1] + 5)),
        ("replace", place_of("Sailings cancelled")),
    ]


def test_several_editors_are_told_in_one_list() -> None:
    first, second = editor(), WordEditor(copy_of("docx"), author="Second Ed")
    first.replace("no rougher", "much calmer")
    second.replace("no rougher", "wilder")
    second.comment("Nine islands", "Ten?")
    review = read_back(first.saved(), second.saved())
    assert [(item.kind, item.author, item.file) for item in review.items] == [
        ("comment", "Second Ed", "returned-2.docx"),
        ("replace", "Ed Itor", "returned-1.docx"),
        ("replace", "Second Ed", "returned-2.docx"),
    ]
