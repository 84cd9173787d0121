"""The alternative text of a picture tells a listener nothing new, or too much.

Why it matters
    A screen reader says "image" by itself and reads the caption too: words that begin with "Image of", or that
    repeat the caption, cost time and give nothing. A long text cannot be paused or read again; what it tells belongs
    into the text or a table, where everybody has it.

Bad
    ![Wells in 2024](wells.png){alt="Wells in 2024"}

Good
    ![Wells in 2024](wells.png){alt="Map of Lucknow: 60 of 120 wells are dry, most of them in the north"}

Source
    W3C, Images Tutorial, Tips and Tricks; GOV.UK, Content design, Images: alternative text.
"""

import re
from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import InlinePicture
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks, brief_inlines

RULE = Rule("BK612", "weak-alt-text", Severity.WARNING)

_LONGEST = 300
"""Characters: some fifty words, twenty seconds of listening."""
_ANNOUNCED = re.compile(
    r"(?:an? |the )?(?:image|picture|photo|photograph|graphic|figure) (?:of|showing|shows)\b", re.IGNORECASE
)
_FILE = re.compile(r"\S+\.(?:png|jpe?g|svg|gif|webp|tiff?)", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the words of every picture that has some."""
    for piece in (*brief_blocks(brief), *brief_inlines(brief)):
        if not isinstance(piece, Figure | InlinePicture) or not (piece.alt or "").strip():
            continue
        alt = " ".join((piece.alt or "").split())
        caption = bare_text(piece.caption) if isinstance(piece, Figure) else ""
        weakness, hint = _weakness(alt, " ".join(caption.split()))
        if weakness:
            yield RULE.at(brief, piece.span, f"The alternative text of '{piece.src}' {weakness}", hint=hint)


def _weakness(alt: str, caption: str) -> tuple[str, str]:
    """Give what is weak in an alternative text, and what would mend it; nothing where it is fine."""
    if alt.casefold().rstrip(".") == caption.casefold().rstrip("."):
        return "only repeats the caption", "Say what there is to see."
    if _FILE.fullmatch(alt):
        return "is the name of a file", "Say what there is to see."
    if announced := _ANNOUNCED.match(alt):
        return f"begins with '{announced[0]}', which is said anyway", "Begin with what there is to see."
    if len(alt) > _LONGEST:
        message = f"has {len(alt)} characters; {_LONGEST} are as much as a listener can take in"
        return message, "Say the main thing, and put the rest into the text or a table."
    return "", ""
