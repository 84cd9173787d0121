"""Briefs of a test: read by the real reader, from a text and from files in memory, in the real plain style."""

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import cast

from briefkit import reader
from briefkit.api.citation_styles import citation_style_problems
from briefkit.api.facts_file import FACTS_NAME
from briefkit.api.links import problems as problems_of_links
from briefkit.errors import ResourceError, StyleError
from briefkit.model.brief import Brief
from briefkit.model.brief_types import BriefType, Limit, SectionRule
from briefkit.model.findings import Problem, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.wording import Existence, WordingRule
from briefkit.references.library import with_references
from briefkit.references.lookup.alive import Kind, State
from support.houses import load

EVERY_BRIEF = ("briefs", "examples")
_IN_FULL = "BRIEFKIT_EVERY_BRIEF" in os.environ
"""Set by `make bars`."""
_HARDEST = ("examples/complete", "examples/torture")
_LEFT_TO_RIGHT = ("examples/complete", "examples/torture/left-to-right")
_RIGHT_TO_LEFT = ("examples/complete", "examples/torture/right-to-left")
BUILT_IN: Mapping[str, tuple[str, ...]] = {
    "institute": EVERY_BRIEF,
    "plain": EVERY_BRIEF,
    "ministry": EVERY_BRIEF if _IN_FULL else _LEFT_TO_RIGHT,
    "foundation": EVERY_BRIEF if _IN_FULL else _RIGHT_TO_LEFT,
    "journal": EVERY_BRIEF if _IN_FULL else _LEFT_TO_RIGHT,
    "rapid": EVERY_BRIEF if _IN_FULL else _RIGHT_TO_LEFT,
    "harbour": _HARDEST,  # the tutorial's: one file of two dozen lines
}
"""House style -> the folders whose briefs are built in it: all of them in all styles take a quarter of an hour."""
_SLOW = WordingRule(
    "slow", Existence(("(?:a|aa)+(?=‡)",), nonword=True), "'%s'", Severity.WARNING, file="rules/slow.yaml"
)
"""A wording rule that never ends, in a text with a double dagger."""
_LINKS = "links.txt"
"""A file of a case that says what servers answer."""
_MOST_BYTES = 8 * 1024 * 1024
_ROLES = (
    *("summary", "background", "methods", "impact", "way-forward"),
    *("notes", "references", "contributors", "acknowledgements", "related"),
)


@dataclass(frozen=True, slots=True)
class FilesInMemory:
    """The files beside a brief."""

    contents: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, src: str) -> bytes:
        """Give the bytes of a file, with the refusals of the real one."""
        if "://" in src:
            raise ResourceError("remote", f"'{src}' is a web address")
        if src.startswith(("/", "../")):
            raise ResourceError("outside", f"'{src}' lies outside the brief's folder")
        if src not in self.contents:
            raise ResourceError("missing", f"There is no file '{src}'")
        if len(self.contents[src]) > _MOST_BYTES:
            raise ResourceError("too-large", f"'{src}' has more than 8 MiB")
        return self.contents[src]


@cache
def house_style() -> HouseStyle:
    """Give the plain style with two more types of brief.

    `open` asks for nothing and has the sections of the plain types in their order; `strict` asks for much, with limits
    so low that a case stays short.
    """
    plain = load("plain")
    anything = tuple(SectionRule(role, required=False) for role in _ROLES)
    wanted = ("summary", "background", "way-forward", "references", "contributors")
    limits = (
        Limit("title", "characters", high=40, most=60),
        Limit("summary", "words", low=5, high=10, most=20),
        Limit("body", "words", low=5),
        Limit("key-messages", "items", low=2, high=3),
        Limit("recommendations", "items", low=2, high=3),
        Limit("keywords", "items", low=2, high=3),
        Limit("references", "items", low=2),
    )
    strict = tuple(SectionRule(role, required=role in wanted) for role in _ROLES)
    types = {
        "open": BriefType("open", {"en": "Open Brief"}, anything),
        "strict": BriefType("strict", {"en": "Strict Brief"}, strict, limits),
    }
    rules = (*plain.wording.rules, _SLOW)
    wording = replace(plain.wording, rules=rules)
    return replace(plain, brief_types={**plain.brief_types, **types}, wording=wording)


def _states(data: bytes) -> dict[str, State]:
    """Give what servers said, one line each: `moved https://a.example has moved for good -> https://b.example`."""
    told = defaultdict(lambda: State("fine"))
    for line in data.decode().splitlines():
        kind, address, words = line.split(" ", 2)
        words, _, target = words.partition(" -> ")
        told[address] = State(cast("Kind", kind), words, target)
    return told


def read(data: bytes | str, files: Mapping[str, bytes] | None = None, name: str = "brief.md") -> Brief:
    """Give the brief that a text is, with its problems; one that names an unknown house style has that one too."""
    text, problems = reader.decode(data if isinstance(data, bytes) else data.encode())
    beside = FilesInMemory(files or {})
    brief = reader.read(text, name, beside, lambda _: house_style().role_names, problems)
    brief = with_references(brief, beside)
    wrong = tuple(citation_style_problems(brief.metadata, house_style(), beside))
    brief = replace(brief, problems=(*brief.problems, *wrong))
    if FACTS_NAME in beside.contents:
        facts, wrong = reader.read_facts(beside.contents[FACTS_NAME], FACTS_NAME)
        brief = replace(brief, facts=facts, problems=(*brief.problems, *wrong))
    if _LINKS in beside.contents:
        brief = replace(brief, problems=(*brief.problems, *problems_of_links(brief, _states(beside.contents[_LINKS]))))
    fault = _style_fault(brief.metadata.style or "plain")
    if fault:
        problem = Problem("unknown-style", fault, brief.metadata.place("style").value)
        return replace(brief, problems=(*brief.problems, problem))
    return brief


@cache
def _style_fault(name: str) -> str:
    """Say why a house style cannot be used; empty where it can."""
    try:
        load(name)
    except StyleError as error:
        return str(error)
    return ""
