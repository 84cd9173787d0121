"""What people have verified in a brief, and who has approved it: the contents of `facts.yaml`."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.positions import TOP, Span


class Kind(StrEnum):
    """What makes a sentence a claim that a person must verify."""

    QUOTATION = "quotation"
    REPORTED = "reported"
    """What somebody said, in other words than theirs: an indirect quotation."""
    STATISTIC = "statistic"
    EVENT = "event"
    """Something that happened on a day, in a month or in a year that the sentence names."""
    LEGAL = "legal"
    CAUSAL = "causal"

    @property
    def noun(self) -> str:
        """Give what such a claim is called in a sentence."""
        return {
            "event": "dated event",
            "legal": "legal claim",
            "causal": "claim about a cause",
            "reported": "reported statement",
        }.get(self, self.value)


class Status(StrEnum):
    """What is known of a claim."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    """Somebody looked, and the source does not say so."""


@dataclass(frozen=True, slots=True)
class FactRecord:
    """What somebody has noted about one claim."""

    key: str
    status: Status = Status.UNVERIFIED
    by: str = ""
    on: dt.date | None = None
    note: str = ""
    words: str = ""
    """The claim as it stood then."""
    source: str = ""
    """What it cited then."""
    span: Span = TOP
    """Where it stands in its file."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody's word that a brief may appear, for the content that it had then."""

    by: str
    hash: str
    """`sha256:` and 64 hexadecimal digits, as `content_hash` gives them."""
    role: str = ""
    on: dt.date | None = None
    version: str = ""
    span: Span = TOP


@dataclass(frozen=True, slots=True)
class Facts:
    """A `facts.yaml`."""

    path: str = ""
    """The file, as the user would name it, whether it is there or not."""
    records: tuple[FactRecord, ...] = ()
    approvals: tuple[Approval, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """One source of a claim."""

    key: str
    """What the brief cites it by; empty for a note, an address or a figure of the brief."""
    locator: str = ""
    work: str = ""
    """Author, year and title."""
    link: str = ""
    """Where it can be read."""
    identity: str = ""
    """Year and title of a work: what tells another work under the same key."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, or what stands in its place, that a person must verify."""

    key: str
    """Eight letters and digits, made of its words and its sources."""
    text: str
    kinds: tuple[Kind, ...]
    """All that it is, the plainest first."""
    span: Span
    section: str
    """The heading that it stands under; empty before the first."""
    sources: tuple[Cited, ...] = ()
    lang: str = "en"
    repeats: int = 0
    """Where it cites nothing, the line of a claim that does and has its numbers; 0 for none."""


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with what is known of it."""

    claim: Claim
    record: FactRecord | None = None
    """What was noted about it, as it stands now."""
    before: FactRecord | None = None
    """What was noted about the words that probably became it; that does not count any more."""

    @property
    def status(self) -> Status:
        """Give what is known of it."""
        return self.record.status if self.record else Status.UNVERIFIED


@dataclass(frozen=True, slots=True)
class Register:
    """The claims of a brief and what became of them."""

    claims: tuple[CheckedClaim, ...]
    lost: tuple[FactRecord, ...] = ()
    """Records of claims that the brief makes no more, or makes in other words."""
