"""A program is named as an author or an editor.

Why it matters
    An author answers for what a brief says; a program cannot. Say in `ai_use` what it was used for, and who checked it.

Bad
    authors: [Asha Rao, ChatGPT]

Good
    authors: [Asha Rao]
    ai_use: {tool: ChatGPT, version: "5", purpose: put the notes in order, checked_by: Asha Rao}

Source
    COPE, "Authorship and AI tools" (2023): AI tools cannot be listed as an author.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK134", "machine-author", Severity.ERROR, needs_front_matter=True)

_PROGRAM = re.compile(
    r"\b(?:chat-?gpt|gpt-?\d[\w.]*|openai|anthropic|claude (?:ai|\d\S*|opus|sonnet|haiku)"
    r"|(?:google |microsoft |github )(?:gemini|bard|copilot)|gemini (?:ai|pro|ultra|\d\S*)"
    r"|perplexity ai|deepseek|mistral ai|llama[ -]?\d\S*)(?!\w)",
    re.IGNORECASE,
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the name of each person."""
    for person, path in people(brief):
        if _PROGRAM.search(person.name):
            hint = "Take it out, and say in `ai_use` what it was used for."
            yield RULE.at(brief, where(brief, *path), f"'{person.name}' is a program and cannot answer", hint=hint)
