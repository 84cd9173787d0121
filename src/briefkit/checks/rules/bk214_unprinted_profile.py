"""The front matter and a section of the brief both tell of somebody, so that the front matter's words are left out.

Why it matters
    A section on the contributors that is written by hand stands as it is written. Whom it names is not introduced a
    second time: a `bio` of theirs is not printed, nor a portrait where no paragraph names them. What an author has
    handed in should not be lost without a word.

Bad
    authors:
      - name: Asha Rao
        bio: Asha Rao is an engineer.

    ## About the Author

    Asha Rao wrote this brief.

Good
    authors:
      - name: Asha Rao

    ## About the Author

    Asha Rao is an engineer, and wrote this brief.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.checks.sections import text_of
from briefkit.model.blocks import Paragraph
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text

RULE = Rule("BK214", "unprinted-profile", Severity.WARNING, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for bios and portraits that the section on the contributors does not print."""
    sections = [section for section in brief.sections if section.role == "contributors" and section.blocks]
    if not sections:
        return
    text = " ".join(" ".join(text_of(section) for section in sections).split())
    lines = [bare_text(b.inlines) for section in sections for b in section.blocks if isinstance(b, Paragraph)]
    for person, path in people(brief):
        if person.name not in text:
            continue
        if person.bio and " ".join(person.bio.split()) not in text:
            message = f"This bio is not printed, since a section names {person.name} already"
            hint = "Put the words into the section, or take the person out of it: the bio then follows behind."
            yield RULE.at(brief, where(brief, *path, "bio"), message, hint=hint)
        if person.photo and not any(person.name in line for line in lines):
            message = f"This portrait is not printed, since no paragraph on the contributors names {person.name}"
            yield RULE.at(brief, where(brief, *path, "photo"), message, hint="Write a paragraph on them.")
