"""The pages on which the pictures of docs/tokens are taken, by name."""

from typing import Final

_HEAD: Final = """\
---
title: The Last Boat Home
kicker: Islands and transport
standfirst: One sailing in seven is cancelled. The contract pays for it all the same.
date: 2025-11-18
status: final
lang: en-GB
series: {name: Policy Brief, number: 2025/04}
authors:
  - {name: Ngozi Okafor, role: Senior Fellow, bio: Ngozi Okafor works on ferries.}
---

"""
_KEY: Final = """\
::: key-messages
- One sailing in seven is cancelled.
- Pay for arrivals, and more boats arrive.
:::

"""
_TEXT: Final = """\
## What the islands lose {role=background}

On the outer islands the ferry is the road, the ambulance and the [school bus](https://example.org). It carried 61,400
people in 2024.^[About 9 per cent of the transport budget.]

Since 2009 one company has sailed all seven routes. The sum is fixed by the timetable: each sailing that is planned
earns its share, whether or not it is made.

### A slow decline

No single year looks alarming. Taken together, the contract lets the `departures` go.

## What can be done

Tie the fee to arrivals.
"""
_SET_OFF: Final = """\
## What the islands lose

::: {.stat value="14.2%" label="of sailings were cancelled"}
:::

::: {.stat value="2,310" label="appointments were missed"}
:::

[A boat that stays at the pier costs its operator nothing.]{.pull} The contract says so, and the companies know it.

::: {.box title="How the paper boat is paid"}
A boat that stays at the pier costs its operator nothing.
:::

::: warning
Storms should stay with the state.
:::

::: recommendations
1. **Ministry of Transport:** Tie the fee to arrivals. {by=2026-06}
2. **Transport Authority:** Publish each sailing within a day.
:::
"""
_FIGURES: Final = """\
## What the islands lose

| Cause   |  2016 |  2024 |
| :------ | ----: | ----: |
| Weather |   640 |   690 |
| Crew    |   170 | 1,130 |

Table: Sailings cancelled, by cause {source="Maravel Transport Authority"}

```{.chart}
type: grouped-bar
title: Sailings cancelled
unit: per cent
height: 45
labels: none
highlight: SERIES
data:
  - [Year, A, B, C, D, E, F]
  - [2020, 7.9, 9, 6, 8, 5, 7]
  - [2024, 14.2, 11, 9, 12, 8, 10]
alt: Six bars a year.
source: Maravel Transport Authority
```
"""
_LONG: Final = """
Counterproductive responsibilities: intergovernmental administrations characteristically underestimate transportation
requirements, and notwithstanding recommendations, subcontractors systematically misrepresented cancellations.
Disproportionately disadvantaged neighbourhoods experienced unsatisfactory connections.

### What was planned

Everything that was planned was paid for, whether or not it sailed, and whatever the weather was on the morning of that
day. Those who wait on the pier know it, and so do the companies.
"""
SPECIMENS: Final = {
    "front": _HEAD + _KEY + _TEXT,
    "text": "---\ntitle: Ferries\nstatus: final\nlang: en-GB\n---\n\n" + _TEXT,
    "set-off": "---\ntitle: Ferries\nstatus: final\nlang: en-GB\n---\n\n" + _SET_OFF,
    "figures": "---\ntitle: Ferries\nstatus: final\nlang: en-GB\n---\n\n" + _FIGURES.replace("highlight: SERIES\n", ""),
    "soft": "---\ntitle: Ferries\nstatus: final\nlang: en-GB\n---\n\n" + _FIGURES.replace("SERIES", "A"),
    "pages": _HEAD + _TEXT + _LONG * 4,
    "back": _HEAD + "## What the islands lose\n\nBoats.\n",
}
