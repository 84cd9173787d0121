"""Marks on pull quotes."""

from support.returned import SOURCE, copy_of, place_of, read_back, span_of
from support.word_editor import WordEditor

PULLED = SOURCE.replace(
    "The last paragraph of this section is short.", "[The last paragraph of this section is short.]{.pull} It ends."
)


def test_a_mark_on_a_pull_quote_stands_at_its_words_in_the_text_and_is_not_made() -> None:
    made = WordEditor(copy_of("docx", PULLED))
    quote = next(
        each
        for story in made.stories
        for each in story.iter("{*}p")
        if "".join(each.itertext()).strip("\u2018\u2019\u201c\u201d") == "The last paragraph of this section is short."
    )
    made.delete_in(quote)
    (item,) = read_back(made.saved(), source=PULLED).items
    assert span_of(item) == place_of("The last paragraph of this section is short.", PULLED)
    assert not item.applies
    assert "set once more" in item.remark
