"""A small brief with every element, and the edits that authors make: each by a pattern and what stands for it."""

import re

BRIEF = """\
---
type: policy-brief
title: Late boats and the crews that leave
subtitle: What nine islands lost
standfirst: One sailing in seven was cancelled, and the state paid all the same.
date: 2025-11-18
status: review
lang: en-GB
authors:
  - name: Ngozi Okafor
    role: Fellow
    bio: Ngozi Okafor counts boats.
  - Tomas Lind
keywords: [ferries, contracts]
series: {name: Briefs, number: "4"}
references:
  - {id: MTA2025, type: report, title: Sailing Record, author: [{literal: Transport Authority}], issued: 2025}
  - {id: Rao2024, type: book, title: Late Boats, author: [{family: Rao, given: Asha}], issued: 2024}
---

::: key-messages
- Boats are late on all nine islands.
- Crews leave for the trawlers.
:::

## Summary

The boats are late in every month of the year. The fee is paid all the same.[^fee] Crews leave when nobody counts.

Nurses wait on nine piers for patients who do not come [@MTA2025, p. 4], and @tbl-causes says why.[^pier]

::: {.stat value="14 per cent" label="of all sailings were cancelled"}
Transport Authority.
:::

## Background

### How it began

- Engines fail in the first frost.
- Crews are tired by the end of summer.
  - Nobody stands by on Sundays.
- Weather is not to blame.

| Cause   | 2016 | 2024 |
| ------- | ---: | ---: |
| Weather |  640 |  690 |
| Crew    |  170 | 1130 |
| Engine  |   90 |  410 |

Table: Sailings cancelled by cause {#tbl-causes source="Transport Authority"}

> We plan a birth around the forecast.
>
> — Ama Soler, district nurse

::: {.box title="How the paper boat is paid"}
Each planned sailing is paid, whether or not it leaves.
:::

![Routes of the nine islands](routes.svg){#fig-routes alt="Map of nine islands."}

1. Count the boats.
2. Pay for arrivals alone.

## Recommendations

::: recommendations
1. **Ministry of Transport:** Pay for boats that arrive. {by=2026-06}
2. **Harbour masters:** Publish every log.
:::

## References

[^fee]: About 9 per cent of the budget.

[^pier]: Logs of the harbour, read aloud by telephone.
"""

EDITS = {
    "a word": ("in every month", "in nearly every month"),
    "a sentence less": (" The fee is paid all the same.", " "),
    "sentences in another order": (
        r"(The boats are late in every month of the year\.) (The fee .*?\[\^fee\])",
        r"\2 \1",
    ),
    "emphasis": ("paid all the same", "paid *all* the **same**"),
    "a link": ("trawlers", "[trawlers](https://trawlers.example)"),
    "a paragraph less": (r"Nurses wait.*?\n\n", ""),
    "a paragraph more": (r"(Nurses wait)", r"Schools lose a day in seven to the timetable.\n\n\1"),
    "words and a paragraph more": ("nobody counts.", "nobody counts them.\n\nSchools lose a day in seven."),
    "words on both sides of an end": (r"nobody counts\.\n\nNurses", "nobody counts. Nor asks.\n\nTired nurses"),
    "a paragraph parted": (r"\[\^fee\] Crews", "[^fee]\n\nCrews"),
    "paragraphs joined": (r"counts\.\n\nNurses", "counts. Nurses"),
    "a paragraph moved": (r"(?s)(The boats are late in.*?counts\.\n\n)(.*?)(> We plan)", r"\2\1\3"),
    "a paragraph moved and edited": (
        r"(?s)The boats are late in (.*?counts\.\n\n)(.*?)(> We plan)",
        r"\2The ferries are late in \1\3",
    ),
    "sections in another order": (r"(?s)(## Summary.*?)(## Background.*?)(## Recomm)", r"\2\1\3"),
    "a heading renamed": ("## Background", "## What went before"),
    "a heading more": ("> We plan", "### Voices\n\n> We plan"),
    "a heading less": ("### How it began\n\n", ""),
    "a heading of another level": ("### How", "#### How"),
    "an item more": ("- Weather", "- Ropes break.\n- Weather"),
    "an item less": ("- Engines fail in the first frost.\n", ""),
    "items in another order": (r"(- Engines.*\n)((?:.*\n){2})(- Weather.*\n)", r"\3\2\1"),
    "an item nested": ("- Weather", "  - Weather"),
    "an item unnested": ("  - Nobody", "- Nobody"),
    "bullets numbered": (r"- Engines (.*\n)- Crews", r"1. Engines \g<1>2. Crews"),
    "a cell": ("1130", "1,131^[Counted twice.]"),
    "a row more": (r"\| Engine ", "| Strike  |    0 |   40 |\n| Engine "),
    "a row less": (r"\| Weather .*\n", ""),
    "a column more": (r"(?m)^\|(.*\|)$", r"|\1 4 |"),
    "a column less": (r"(?m)^(\|.*?\|).*?\|", r"\1"),
    "another alignment": ("---: \\|\n", "--- |\n"),
    "another header": (r"\| Cause  ", "| Reason "),
    "a table less": (r"(?s)\| Cause.*?\n\n.*?\n\n", ""),
    "a caption": ("cancelled by cause", "cancelled, by cause and year"),
    "a caption of a picture": ("Routes of the nine", "Routes of nine"),
    "a picture less": (r"!\[Routes.*\n\n", ""),
    "a note less": (r"\[\^pier\](: .*\n)?", ""),
    "a note more": ("counts.", "counts.^[Nor did they in 2016.]"),
    "a note edited": ("About 9 per", "Some 8 per"),
    "a note renamed": (r"\^fee", "^share"),
    "notes in another order": (r"\[\^(fee|pier)\](?!:)", lambda found: f"[^{'fee' if found[1] == 'pier' else 'pier'}]"),
    "a citation less": (r" \[@MTA2025, p\. 4\]", ""),
    "a citation more": ("Crews leave when", "Rao tells [@Rao2024] that crews leave when"),
    "a box less": (r"(?s)::: \{\.box.*?:::\n\n", ""),
    "a box around": (r"(> We plan.*\n>\n.*\n)", r'::: {.box title="Voices"}\n\1:::\n'),
    "a statistic": ('value="14 per', 'value="15 per'),
    "a recommendation more": ("2. \\*\\*Harbour", "2. **Schools:** Move the bell.\n3. **Harbour"),
    "another addressee": ("Ministry of Transport", "Cabinet"),
    "another day": ("2026-06", "2027-01"),
    "another speaker": ("district nurse", "midwife"),
    "another quotation": ("around the forecast", "around the engine"),
    "title": ("Late boats and", "Boats that arrive and"),
    "no subtitle": (r"subtitle.*\n", ""),
    "standfirst": ("One sailing in seven", "One sailing in six"),
    "another author": ("  - Tomas Lind", "  - Tomas Lind\n  - Rosa Amadi"),
    "date and status": (r"date: .*\nstatus: review", "date: 2026-01-02\nstatus: final"),
    "key messages": ("- Crews leave for the trawlers.\n", "- Crews leave.\n- Nurses wait.\n"),
    "biography": ("counts boats", "counts boats and crews"),
    "another language": ("lang: en-GB", "lang: fr"),
    "from right to left": ("lang: en-GB", "lang: ar"),
}
"""What an author does -> where, and what then stands there."""


def edited_by_author(what: str) -> str:
    """Give the brief after an edit."""
    pattern, instead = EDITS[what]
    text = re.sub(pattern, instead, BRIEF)
    assert text != BRIEF, what
    return text
