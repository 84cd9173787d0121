"""An author is named, and nothing says who that is.

Why it matters
    Readers weigh a brief by who wrote it: a line on what the author does and knows is part of the evidence.

Bad
    authors: [Asha Rao]

Good
    authors:
      - name: Asha Rao
        bio: Asha Rao is an engineer and has advised three cities on their water supply.

Source
    Beynon and others, "What Difference Does a Policy Brief Make?" (2012): the author's voice moves readers.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefkit.checks.front_matter import is_reported, where
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, role_name, text_of
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Person

RULE = Rule("BK207", "missing-bio", Severity.WARNING, needs_front_matter=True)

_EDGES = re.compile(r"^\W+|\W+$")
"""Brackets, stops and quotation marks around a word."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look for each author in the front matter's bios and in the section on the contributors."""
    there = [section for section in brief.sections if section.role == "contributors"]
    kind = brief_type(brief, style)
    required = kind is not None and any(wanted.role == "contributors" and wanted.required for wanted in kind.sections)
    if not required and not there:
        return
    text = _folded(" ".join(text_of(section) for section in there))
    words = {_EDGES.sub("", word.removesuffix("'s")) for word in text.split()}
    for index, author in enumerate(brief.metadata.authors):
        named = _folded(author.name) in text or _family(author) in words
        if named or not author.name or author.bio or is_reported(brief, "authors", index, "bio"):
            continue
        name = role_name(style, "contributors", brief.metadata.lang)
        hint = f"Add a `bio` to the author, or write a section `## {name}` that names them."
        path = ("authors", index, "name")
        span = where(brief, *(path if path in brief.metadata.places else path[:2]))
        yield RULE.at(brief, span, f"Nothing says who {author.name} is", hint=hint)


def _folded(text: str) -> str:
    straight = unicodedata.normalize("NFC", text).casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(straight.split())


def _family(author: Person) -> str:
    """Give the family name as it is looked up among whole words: `Li` is not in `public`."""
    return _EDGES.sub("", _folded(author.family or author.name.rpartition(" ")[2]))
