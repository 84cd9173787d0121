"""From headings to sections with their roles; what the brief's type asks for and is not there is put in, empty."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.changing import sliced
from briefkit.importers.draft import Section
from briefkit.importers.manuscript import Block, Heading, Paragraph, Run, Spot, bare
from briefkit.importers.names import SectionNames, folded, without_number
from briefkit.model.brief_types import BriefType

_ARTICLE = re.compile(r"^(?:the|an?|la|le|les|l[’'])\s*", re.IGNORECASE)
_NEVER_NEAR = frozenset({"notes", "contributors", "related", "references", "summary"})
"""Roles that a heading means by its whole text or not at all."""
_CONSEQUENCE = re.compile(
    r"\b(?:potential to|could|may|might|would|impact|implications?|consequences?|escalat\w+|trigger\w*|risks?|effects?|"
    r"threat\w*|heighten\w*|lead to|result in|conséquences?|risques?|pourrai\w+)\b",
    re.IGNORECASE,
)
_ENOUGH = 4
"""Words of consequence in a paragraph that opens what follows from the facts."""


def sections_of(blocks: Sequence[Block], kind: BriefType, names: SectionNames, account: Account) -> list[Section]:
    """Give the sections of a text in their order, with all blocks in theirs.

    Args:
        blocks: the text without its opening; its headings are headings.
        kind: the type of brief, which says what sections there must be.
        names: what sections are called.
        account: takes what is decided.

    """
    top = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    parts = _parts(blocks, top)
    known = {role for heading, _ in parts if heading and (role := names.role(bare(heading.runs)))}
    wanted = [rule.role for rule in kind.sections if rule.required]
    grouped = _Grouping(names, account, missing={role for role in wanted if role not in known}, top=top)
    for heading, inside in parts:
        grouped.add(heading, inside)
    return _with_missing(grouped.sections, kind, names, account)


def _parts(blocks: Sequence[Block], top: int) -> list[tuple[Heading | None, list[Block]]]:
    """Give the headings of the highest level with what stands under each; the text before the first has none."""
    parts: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading) and block.level == top:
            parts.append((block, []))
        else:
            parts[-1][1].append(block)
    return parts if parts[0][1] else parts[1:]


class _Grouping:
    """Puts parts under sections as they come.

    A manuscript without levels has text before its first heading, and then headings of which few name a section. That
    text opens the background; the headings that name nothing become parts of the section that they stand in.
    """

    def __init__(self, names: SectionNames, account: Account, missing: set[str], top: int) -> None:
        self.sections: list[Section] = []
        self._names, self._account, self._missing, self._top = names, account, missing, top
        self._gathers = False
        """Whether a heading that names nothing is a part of the section before it."""

    def add(self, heading: Heading | None, inside: list[Block]) -> None:
        """Add a part of the text."""
        if heading is None:
            self._lead(inside)
            return
        words = bare(heading.runs)
        role = self._names.role(words)
        near = "" if role else self._near(words)
        if role:
            self._open(heading, role, inside)
        elif near and self._gathers:
            self._supply(near, self._boundary(near), heading.spot, f"'{words}' is near to its name")
            self._gather(heading, inside)
        elif near:
            self._account.tell("decision", f"The section {near}: its heading begins so", heading.spot, words, "likely")
            self._missing.discard(near)
            self._append(Section(heading.runs, near, said=True, blocks=self._lowered(inside), spot=heading.spot))
        elif self._gathers:
            self._gather(heading, inside)
        else:
            self._append(Section(heading.runs, blocks=self._lowered(inside), spot=heading.spot))

    def _append(self, section: Section) -> None:
        self.sections.append(section)

    def _lead(self, inside: list[Block]) -> None:
        if "background" in self._missing:
            self._supply("background", [], inside[0].spot, "the text begins without a heading")
            self.sections[-1].blocks += self._lowered(inside)
            self._gathers = True
            return
        self._append(Section(blocks=self._lowered(inside), spot=inside[0].spot))

    def _open(self, heading: Heading, role: str, inside: list[Block]) -> None:
        runs = heading.runs
        words = bare(runs)
        title = without_number(words)
        if title != words:
            self._account.dropped(words[: len(words) - len(title)])
            runs = (replace(runs[0], text=title),)
        self._append(Section(_without_colon(runs), role, blocks=self._lowered(inside), spot=heading.spot))

    def _gather(self, heading: Heading, inside: list[Block]) -> None:
        self.sections[-1].blocks += [replace(heading, level=3), *self._lowered(inside, below=1)]

    def _supply(self, role: str, blocks: list[Block], spot: Spot, why: str) -> None:
        name = self._names.usual.get(role, role)
        self._account.copied(name)
        self._account.tell("decision", f"The heading '{name}' is put in: {why}", spot, confidence="likely")
        self._missing.discard(role)
        self._append(Section(_plain(name), role, blocks=blocks))

    def _lowered(self, inside: Sequence[Block], below: int = 0) -> list[Block]:
        """Give blocks whose headings are of level 3 and deeper."""
        shift = 2 - self._top + below
        return [replace(b, level=max(3, min(6, b.level + shift))) if isinstance(b, Heading) else b for b in inside]

    def _near(self, words: str) -> str:
        """Give the missing role whose name a heading begins with: `The impact on …`."""
        bare_words = _ARTICLE.sub("", without_number(words)).split()
        for length in range(min(4, len(bare_words)), 0, -1):
            role = self._names.by_fold.get(folded(" ".join(bare_words[:length])), "")
            if role in self._missing and role not in _NEVER_NEAR:
                return role
        return ""

    def _boundary(self, role: str) -> list[Block]:
        """Take the paragraph before the heading along where it already speaks of what follows from the facts."""
        before = self.sections[-1].blocks
        last = before[-1] if before else None
        if role != "impact" or not isinstance(last, Paragraph) or len(before) < 2:  # noqa: PLR2004 - one stays behind
            return []
        if isinstance(before[-2], Heading) or len(_CONSEQUENCE.findall(bare(last.runs))) < _ENOUGH:
            return []
        self._account.tell(
            "unsure",
            "This paragraph is put under the impact, since it speaks of consequences; move the heading if it is not",
            last.spot,
            bare(last.runs),
            "unsure",
        )
        return [before.pop()]


def _plain(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def _without_colon(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give a heading without the colon or the dash at its end."""
    text = "".join(run.text for run in runs)
    return sliced(runs, 0, len(text.rstrip(" :–—-\u00a0")))


def _with_missing(sections: list[Section], kind: BriefType, names: SectionNames, account: Account) -> list[Section]:
    """Put each section that the type asks for and the text has not where it belongs, empty and with a remark."""
    order = [rule.role for rule in kind.sections]
    there = {section.role for section in sections}
    for rule in kind.sections:
        if not rule.required or rule.role in there:
            continue
        name = names.usual.get(rule.role, rule.role)
        account.copied(name)
        account.tell("missing", f"The manuscript has no {rule.role}: '{name}' is written as an empty section")
        empty = Section(_plain(name), rule.role, remark=f"The manuscript has no {rule.role}. It has to be written.")
        rank = order.index(rule.role)
        later = (n for n, s in enumerate(sections) if s.role in order and order.index(s.role) > rank)
        sections.insert(next(later, len(sections)), empty)
    return sections
