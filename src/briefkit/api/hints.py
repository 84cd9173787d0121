"""What belongs into each section of a new brief, for somebody who writes the first one."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hint:
    """Words for one section."""

    words: str
    example: tuple[str, ...] = ()
    """Lines of a brief that show the form, where there is one to learn."""


HINTS: Mapping[str, Hint] = {
    "summary": Hint(
        "What the problem is, why it matters now and what should be done. Best written last.",
        ("::: key-messages", "- One thing that a reader should take away.", "- Another.", "- And one more.", ":::"),
    ),
    "background": Hint("What has happened so far, for a reader who knows nothing of it."),
    "methods": Hint("How you know: which sources, which period, what you could not find out."),
    "impact": Hint("What it means, for whom, and how much. A number wants its source in the same sentence."),
    "way-forward": Hint(
        "Who should do what, by when.",
        (
            "::: recommendations",
            "1. **Ministry of …:** Publish … {by=2027-03}",
            "2. **Parliament:** Fund …",
            "3. **State governments:** Measure …",
            ":::",
        ),
    ),
    "notes": Hint("What would hold up the text."),
    "references": Hint("The works that you cite, as a list."),
    "contributors": Hint("Who wrote this, in the third person: name, position, field of work."),
    "acknowledgements": Hint("Who helped."),
    "related": Hint("What to read next: a list of links, [Title](https://…)."),
}
"""Role of a section -> its hint."""
