"""What a build may choose of its outputs."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefkit.render.proof import ProofOptions

PdfKind: TypeAlias = Literal["accessible", "archive"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a build may choose."""

    pdf: PdfKind = "accessible"
    """`archive`: PDF/A-3a and PDF/UA-1 in one file, with the brief embedded."""
    proof: ProofOptions | None = None
    """How a proof is set; None for what is not a proof."""
    review: bool = False
    """Whether it is a copy for editors: it tells more of where its words come from, so that marks find back."""
