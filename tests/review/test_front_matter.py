"""Marks on what is made from the front matter and from data stand at the values that it is made of."""

from support.returned import copy_of, is_whole, place_of, read_back, span_of
from support.word_editor import WordEditor

SOURCE = """---
title: Who mends the wells?
authors:
  - name: {given: Mara, family: Ilves}
    role: Lead Author
    affiliation: {name: Harrow Water Forum, ror: 05dxps055}
  - name: Tomas Lind
    affiliation:
      - Harbour College
      - Institute for River Law
reviewers:
  - {name: Jonas Verhey, affiliation: Board of Wells}
  - {name: Ines Soler}
translators:
  - {name: Claire Dumas}
date: 2025-06-02
keywords: [wells, villages, maintenance]
---

## Summary

Eleven wells stood dry.

```{.chart}
type: bar
title: Wells
x: Year
y: Dry
data:
  - [Year, Dry]
  - [2022, 7]
  - [2023, 9]
alt: "Two bars: seven and nine."
```
"""


def test_each_value_of_a_line_made_of_many_has_its_own_place() -> None:
    edits = {"Mara": "Maria", "River Law": "Lake Law", "Verhey": "Verhoef", "Soler": "Sol", "Dumas": "Dumont"}
    made = WordEditor(copy_of("docx", SOURCE))
    for old, new in {**edits, "villages": "towns"}.items():
        made.replace(old, new)
    review = read_back(made.saved(), source=SOURCE)
    assert is_whole(review)
    found = {item.quote: span_of(item) for item in review.items}
    assert found == {words: place_of(words, SOURCE) for words in (*edits, "villages")}


def test_the_numbers_of_a_chart_stand_on_the_line_of_its_data() -> None:
    made = WordEditor(copy_of("docx", SOURCE))
    made.replace("2023", "2024")
    (item,) = read_back(made.saved(), source=SOURCE).items
    assert span_of(item) == place_of("2023", SOURCE)
    assert not item.applies


def test_words_typed_beside_a_number_of_a_chart_stand_on_the_line_of_its_data() -> None:
    made = WordEditor(copy_of("docx", SOURCE))
    made.insert_after("2023", " or so")
    (item,) = read_back(made.saved(), source=SOURCE).items
    assert span_of(item) == place_of("2023", SOURCE)
    assert not item.applies
