"""The hash that approvals are bound to: what changes it, and what does not."""

import pytest

from briefkit.model.content_hash import content_hash
from support.briefs import read
from support.cases import png

TEXT = """---
title: Wells
date: 2024-10-28
status: review
authors: [Asha Rao]
references: works.bib
---

## Summary

The wells serve 41 per cent
of the town [@Census2021, p. 7].[^a]

![A well](well.png){alt="A well."}

::: {.table src="wells.csv" caption="Wells"}
:::

[^a]: A note.
"""
FILES = {
    "works.bib": b"@book{Census2021, title={Census}, year=2021}",
    "well.png": png(4, 3),
    "wells.csv": b"A,B\nx,1\n",
}


def hashed(text: str = TEXT, **files: bytes) -> str:
    return content_hash(read(text, {**FILES, **{name.replace("__", "."): data for name, data in files.items()}}))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("41 per cent", "42 per cent"),
        ("p. 7", "p. 8"),
        ("A note.", "Another note."),
        ("title: Wells", "title: Well"),
        ("authors: [Asha Rao]", "authors: [Bina Roy]"),
        ("The wells", "*The* wells"),
        ('alt="A well."', 'alt="A pump."'),
        ("## Summary", "## In short"),
        ("2024-10-28", "2024-10-29"),
    ],
)
def test_a_change_of_what_is_said_changes_it(old: str, new: str) -> None:
    assert old in TEXT
    assert hashed(TEXT.replace(old, new)) != hashed()


def test_a_change_of_a_picture_of_data_or_of_a_work_changes_it() -> None:
    brighter = png(4, 4)
    assert hashed(well__png=brighter) != hashed()
    assert hashed(wells__csv=b"A,B\nx,2\n") != hashed()
    assert hashed(works__bib=b"@book{Census2021, title={Census}, year=2022}") != hashed()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("cent\nof", "cent of"),
        ("status: review", "status: final"),
        ("status: review", "status: review\nlint: {ignore: [BK301]}"),
        ("## Summary\n", "<!-- for us -->\n\n## Summary\n"),
        ("title: Wells\ndate: 2024-10-28", "date: 2024-10-28\ntitle: Wells"),
        ("\n\n[^a]", "\n\n\n\n[^a]"),
    ],
)
def test_line_ends_comments_and_how_far_the_brief_is_do_not_count(old: str, new: str) -> None:
    assert old in TEXT
    assert hashed(TEXT.replace(old, new)) == hashed()
