"""Copies of briefs with their findings, made once for all the tests that look at them."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from briefkit.api.briefs import find_briefs
from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.marking import marked_outputs
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model.findings import Finding
from support.tools import ROOT

EVERYWHERE = """\
---
type: issue-brief
title: Ferries for the two towns
authors: [{name: Ama Boateng, email: ama@example.org}]
date: 2026-03-01
lang: en-GB
keywords: [ferries, ports, fares]
---

::: key-messages
- Ferries carry two & half of the freight.
- Ministers should utilise *the quays* that they own.
:::

## Summary

The ferries recieve no money. In order to keep them, the council should **decide soon**[^why], and it can be
easily predicted that [see the  plan](https://example.org/plan). AT&amp;T said “we will pay.” It is \\*recieved\\* here.

## Background

| Year | Passengers |
| --- | ---: |
| 2023 | 1,234 |
| recieved | 4,217 |

Table: Recieved passengers & others {#tab-a}

> The quays are recieved.
>
> — Ama, on Wednesday

::: {.box title="Why the quays recieve nothing"}
A box with `code & more`.

- one item with 12,000 people
- another, however it is not  clear
:::

::: {.stat value="41 per cent" label="of all, in order to ferry & carry"}
:::

```
code & more
```

### A heading with Recieved words

Text with a note^[An inline note says that 73 per cent recieve nothing.] and the rest is reportedly good

## Recommendations

::: recommendations
1. **The council:** utilise the quays. {by=2027-03}
2. More research is needed.
3. **Ministers:** should be aware that fares recieve more.
:::

## Conclusion

All of this ends here. Who will suffer the most?

[^why]: The council recieves 12 per cent of it, reportedly.
"""
"""A brief with findings in every kind of place: inside one another, over one another, and in no words at all."""
BROKEN = "---\ntitel: No title\nlang: en\n---\n\n## Summary\n\nWords that recieve nothing.[^lost]\n\n| a |\n"
"""A brief that cannot be set."""
TURNED = """\
---
type: fact-sheet
title: عبّارات
lang: ar
date: 2026-03-01
---

## خلاصة

هذه كلمات  هنا، و41 في المئة منها بلا مصدر.[^1]

[^1]: حاشية  أخرى.
"""
"""A brief from right to left."""


@cache
def reading_of(text: str, style: str = "institute") -> Reading:
    """Give a brief that lies in a folder of its own, as it is read."""
    folder = Path(tempfile.mkdtemp(prefix="briefkit-marked-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "brief.md").write_text(text, encoding="utf-8")
    (file,) = find_briefs([folder])
    return read_brief(file, find_workspace(file.folder), style)


@cache
def seed() -> Reading:
    """Give the seed brief in its own house style."""
    (file,) = find_briefs([ROOT / "briefs" / "new-coalition"])
    return read_brief(file, find_workspace(file.folder))


@cache
def findings_of(reading_key: str, style: str = "institute") -> tuple[Finding, ...]:
    """Give the findings of a brief by its text; an empty one is the seed."""
    return find_faults(seed() if not reading_key else reading_of(reading_key, style), CheckOptions())


@cache
def copy_of(text: str, format_name: str, style: str = "institute") -> bytes:
    """Give a copy of a brief with its findings by its text; an empty one is the seed."""
    reading = reading_of(text, style) if text else seed()
    return marked_outputs(reading, findings_of(text, style), [format_name])[format_name]
