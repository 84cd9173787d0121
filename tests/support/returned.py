"""Copies for editors of one brief that has everything, and what is read back from them."""

from functools import cache

from briefkit.model.brief import Brief
from briefkit.model.review import Review, ReviewItem
from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from briefkit.review.reviewing import ReturnedFile, review
from support.briefs import read
from support.word_files import house

SOURCE = """---
title: The last boat home
subtitle: Paying ferries for arrivals
standfirst: One sailing in seven no longer runs.
authors:
  - name: Ngozi Okafor
    bio: >-
      Ngozi Okafor ran the timetable office of the
      harbour for seven years.
date: 2025-11-18
funding: The Outer Islands Trust paid for the work.
---

::: {.key-messages}
- Ferries that never leave are paid for.
- A contract could pay for arrivals.
:::

## Summary

Nine islands depend on ferries from *Port Sabine*, and the
sea is **no rougher** than it was; crews leave, engines fail,
and the operator loses nothing.[^pier]

A second paragraph stands here, with a [link to data](https://data.example/x) and
a claim [@okafor2025, p. 4] that is cited.

## Background

- Crews leave.
    - Pay is low on the boats.
    - Rosters appear late.
- Engines fail every winter.

1. First count the sailings.
2. Then count the arrivals.

> We plan a birth around the forecast.
>
> — Ama Soler, nurse

### A slow decline

No single year looks alarming. Taken together they do.

The last paragraph of this section is short.

| Cause   | 2016 | 2024 |
| ------- | ---: | ---: |
| Weather |  640 |  690 |
| Crew    |  170 | 1130 |
| Engine  |  250 | 1090 |

Table: Sailings cancelled {#tbl-causes source="Harbour logs"}

::: {.box title="How it is paid"}
The fee is due on the timetable.
:::

::: {.stat value="14 per cent" label="of sailings were cancelled"}
Source: harbour logs
:::

## Way Forward

::: {.recommendations}
1. **Ministry of Transport**: Tie the fee to arrivals. {by=2026-06}
2. **Harbour office**: Publish every sailing.
:::

Closing words, see @tbl-causes.^[An inline note, for once.]

[^pier]: A boat at the pier costs no fuel.
"""


@cache
def the_brief(source: str = SOURCE) -> Brief:
    return read(source)


@cache
def copy_of(kind: str, source: str = SOURCE, style: str = "plain") -> bytes:
    """Give a copy for editors, made once."""
    options = Options(proof=ProofOptions(), review=True)
    return render(kind, prepare(the_brief(source), house(style), options))


def read_back(*copies: bytes, source: str = SOURCE, suffix: str = "docx") -> Review:
    files = [ReturnedFile(f"returned-{number}.{suffix}", data) for number, data in enumerate(copies, start=1)]
    return review(files, the_brief(source))


def line_of(words: str, source: str = SOURCE) -> int:
    """Give the line of the source on which words stand."""
    return next(number for number, line in enumerate(source.split("\n"), start=1) if words in line)


def place_of(words: str, source: str = SOURCE) -> tuple[int, int, int, int]:
    """Give line and column of the first and behind the last character of words."""
    line = line_of(words, source)
    column = source.split("\n")[line - 1].index(words) + 1
    return line, column, line, column + len(words)


def span_of(item: ReviewItem) -> tuple[int, int, int, int] | None:
    span = item.span
    return None if span is None else (span.start.line, span.start.column, span.end.line, span.end.column)


def told(review: Review) -> list[tuple[str, int | None, str, str]]:
    """Give kind, line, quotation and text of each item."""
    return [(item.kind, item.span.start.line if item.span else None, item.quote, item.text) for item in review.items]


def is_whole(review: Review) -> bool:
    """Whether every mark of the files is listed, and none twice."""
    return all(file.marks == file.listed for file in review.files)
