"""A file from another version of the brief, or one that has lost its marks: found by the words, and said to be so."""

import re

from support.returned import SOURCE, copy_of, is_whole, line_of, place_of, read_back, span_of
from support.word_editor import WordEditor

NEWER = (
    SOURCE.replace("Nine islands depend", "A paragraph that came later.\n\nNine small islands depend")
    .replace("- Crews leave.\n", "- Crews retire early.\n- Crews leave.\n")
    .replace("No single year looks alarming. Taken", "No single year looks bad. Taken")
    .replace("| Crew    |  170 | 1130 |", "| Crews   |  170 | 1130 |")
)


def edited() -> WordEditor:
    made = WordEditor(copy_of("docx"))
    made.replace("no rougher", "much calmer")
    made.replace("Rosters appear late", "Rosters come late")
    made.delete("looks alarming")
    made.replace("1130", "1131")
    made.replace("A boat at the pier", "A ship at the pier")
    made.comment("Tie the fee", "Which one?")
    return made


def without_bookmarks(made: WordEditor) -> bytes:
    for story in made.stories:
        for each in list(story.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
            each.getparent().remove(each)
    return made.saved()


def without_map(made: WordEditor) -> WordEditor:
    made.files = {name: data for name, data in made.files.items() if not name.startswith("customXml/")}
    relations = "word/_rels/document.xml.rels"
    made.files[relations] = re.sub(rb"<Relationship [^>]*customXml[^>]*/>", b"", made.files[relations])
    return made


def test_a_newer_source_is_searched_for_the_words() -> None:
    review = read_back(edited().saved(), source=NEWER)
    assert is_whole(review)
    assert review.files[0].version == "other"
    found = {item.quote: item for item in review.items}
    assert span_of(found["no rougher"]) == place_of("no rougher", NEWER)
    assert found["no rougher"].found_by == "text"
    assert span_of(found["Rosters appear late"]) == place_of("Rosters appear late", NEWER)
    assert found["Rosters appear late"].found_by == "anchor"
    assert found["1130"].span.start.line == line_of("| Crews", NEWER)
    assert found["looks alarming"].span.start.line == line_of("No single year looks bad", NEWER)
    assert not found["looks alarming"].applies
    assert span_of(found["Tie the fee"]) == place_of("Tie the fee", NEWER)


def test_a_file_without_bookmarks_is_read_by_its_words() -> None:
    review = read_back(without_bookmarks(edited()))
    assert is_whole(review)
    assert {item.found_by for item in review.items} == {"text"}
    assert [span_of(item) for item in review.items if item.quote == "no rougher"] == [place_of("no rougher")]
    assert [item.span.start.line for item in review.items if item.quote == "1130"] == [line_of("| Crew ")]


def test_a_file_without_a_map_is_read_by_its_words() -> None:
    review = read_back(without_bookmarks(without_map(edited())))
    assert is_whole(review)
    assert review.files[0].version == "unknown"
    found = {item.quote: item for item in review.items}
    for words in ("no rougher", "Rosters appear late", "looks alarming", "1130", "A boat at the pier", "Tie the fee"):
        assert span_of(found[words]) == place_of(words)


def test_the_second_of_two_equal_cells_is_not_taken_for_the_first() -> None:
    source = SOURCE.replace("|  250 | 1090 |", "|  170 | 1090 |")
    made = WordEditor(copy_of("docx", source))
    row = next(each for story in made.stories for each in story.iter("{*}tr") if "1090" in "".join(each.itertext()))
    made.delete_in(list(row.iter("{*}p"))[1])
    for data in (made.saved(), without_bookmarks(made), without_bookmarks(without_map(made))):
        item = next(item for item in read_back(data, source=source).items if item.quote == "170")
        assert item.span.start.line == line_of("| Engine", source)


def test_a_mark_on_a_chart_does_not_go_to_the_same_number_in_a_table() -> None:
    chart = """```{.chart #fig-boats}
type: bar
title: Sailings by year
data: [[Year, Sailings], [2016, 5], [2020, 7]]
alt: Two bars.
source: Harbour logs
```

## Way Forward"""
    source = SOURCE.replace("## Way Forward", chart)
    made = WordEditor(copy_of("docx", source))
    cell = next(each for story in made.stories for each in story.iter("{*}tc") if "2020" in "".join(each.itertext()))
    made.delete_in(cell.find("{*}p"))
    newer = source.replace("title: Sailings by year", "title: Sailings").replace(
        "| Cause   | 2016 | 2024 |", "| | 2020 | 2024 |"
    )
    (item,) = read_back(made.saved(), source=newer).items
    assert item.span is None
    assert not item.applies
    assert item.remark == "These words are the house style's, or the brief has changed since."


def test_what_is_made_from_the_front_matter_stands_at_its_values() -> None:
    made = WordEditor(copy_of("docx"))
    made.replace("harbour for seven", "harbour for eight")
    made.replace("Islands Trust", "Islands Fund")
    review = read_back(made.saved())
    assert [(span_of(item), item.applies) for item in review.items] == [
        (place_of("harbour for seven"), True),
        (place_of("Islands Trust"), True),
    ]


def test_words_that_the_brief_lost_since_are_not_said_to_be_the_house_styles_alone() -> None:
    made = WordEditor(copy_of("docx"))
    made.replace("Rosters appear late", "Rosters appear early")
    (item,) = read_back(made.saved(), source=SOURCE.replace("    - Rosters appear late.\n", "")).items
    assert (item.span, item.remark) == (None, "These words are the house style's, or the brief has changed since.")


def test_what_belongs_to_no_text_of_the_brief_stands_first() -> None:
    made = WordEditor(copy_of("docx"))
    made.replace("no rougher", "much calmer")
    made.insert_after("Key messages", " for all")
    review = read_back(made.saved())
    assert [(item.kind, item.span is None, item.text) for item in review.items] == [
        ("insert", True, " for all"),
        ("replace", False, "much calmer"),
    ]
    assert review.items[0].remark
    assert is_whole(review)
