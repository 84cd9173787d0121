"""What belongs into each section of a new brief, for somebody who writes the first one."""

from collections.abc import Mapping

HINTS: Mapping[str, str] = {
    "summary": (
        "What the problem is, why it matters now and what should be done; write it last. Three to five key messages do"
        "\nas well. To use them, write below this comment:"
        "\n\n::: key-messages\n- One thing that a reader should take away.\n:::\n\n"
    ),
    "background": (
        "What has happened so far, for a reader who knows nothing of it. Say where each fact comes from: [@key, p. 4]."
    ),
    "methods": "How you know: which sources, which period, what you could not find out.",
    "impact": "What it means, for whom, and how much: your evidence. A number wants its source in the same sentence.",
    "way-forward": (
        "Who should do what, by when. Write below this comment:"
        "\n\n::: recommendations\n1. **Ministry of …:** Publish … {by=2027-03}\n:::\n\n"
    ),
    "notes": "What would hold up the text.",
    "references": "The works that you cite.",
    "contributors": "Who wrote this, in the third person: name, position, field of work.",
    "acknowledgements": "Who helped.",
    "related": "What to read next: a list of links, [Title](https://…).",
}
