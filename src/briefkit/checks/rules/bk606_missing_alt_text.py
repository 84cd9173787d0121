"""A picture has no alternative text.

Why it matters
    Somebody who cannot see the picture hears the alternative text in its place; without it the finding that the figure
    shows does not exist for them. A picture that shows nothing is marked as such.

Bad
    ![Wells in 2024](wells.png)

Good
    ![Wells in 2024](wells.png){alt="Map of Lucknow: 60 of 120 wells are dry, most of them in the north"}

    ![](ornament.png){.decorative}

Source
    WCAG 2.2, success criterion 1.1.1; ISO 14289-1 (PDF/UA-1), section 7.3.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import InlinePicture
from briefkit.model.walk import brief_blocks, brief_inlines

RULE = Rule("BK606", "missing-alt-text", Severity.ERROR)

_HINT = 'Say what it shows: `{alt="…"}`; or, if it shows nothing, `{.decorative}`.'


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at every figure, picture and portrait."""
    for piece in (*brief_blocks(brief), *brief_inlines(brief)):
        if not isinstance(piece, Figure | InlinePicture) or piece.decorative or (piece.alt or "").strip():
            continue
        yield RULE.at(brief, piece.span, f"The picture '{piece.src}' has no alternative text", hint=_HINT)
    for person, path in people(brief):
        if person.photo and not person.photo.alt.strip():
            message = f"The portrait of {person.name} has no alternative text"
            hint = f"Write `photo: {{src: {person.photo.src}, alt: Portrait of {person.name}}}`."
            yield RULE.at(brief, where(brief, *path, "photo"), message, hint=hint)
