"""A language is written with a tag that does not exist.

Why it matters
    The language decides how words are divided, which labels are printed, and in which voice a screen reader reads. The
    usual slip is `en-UK`: the code of the United Kingdom is GB.

Bad
    lang: en-UK

Good
    lang: en-GB

Source
    BCP 47 (RFC 5646), section 2.1; ISO 639-1 for two-letter languages; ISO 3166-1 for regions.
"""

from collections.abc import Iterator

from briefkit.checks.excerpt import find
from briefkit.checks.front_matter import people, where
from briefkit.checks.languages import is_tag, meant
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Division
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Styled
from briefkit.model.positions import Span
from briefkit.model.walk import brief_blocks, brief_inlines

RULE = Rule("BK114", "invalid-language", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the brief's language, at those of its translations and names, and at those of words in the text."""
    for path, tag in _said(brief):
        if not is_tag(tag):
            span = where(brief, *path)
            better = meant(tag)
            fix = Fix("safe", (Edit(span, better),)) if better and path in brief.metadata.places else None
            yield _finding(brief, span, tag, fix)
    for piece in (*brief_inlines(brief), *brief_blocks(brief)):
        if isinstance(piece, Styled | Division) and piece.lang and not is_tag(piece.lang):
            yield _finding(brief, find(brief.text, piece.span, piece.lang), piece.lang)


def _said(brief: Brief) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("lang",), brief.metadata.lang
    for index, translation in enumerate(brief.metadata.translations):
        if translation.lang:
            yield ("translations", index, "lang"), translation.lang
    for person, path in people(brief):
        if person.lang:
            yield (*path, "name", "lang"), person.lang


def _finding(brief: Brief, span: Span, tag: str, fix: Fix | None = None) -> Finding:
    better = meant(tag)
    hint = f"Write {better}." if better else "Write a language and, if need be, a region, as in en-GB, hi or pt-BR."
    return RULE.at(brief, span, f"'{tag}' is not a language tag", hint=hint, fix=fix)
