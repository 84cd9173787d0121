"""The works that a brief may cite, as its bibliography files give them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.model.positions import TOP, Span

Item = Mapping[str, object]
"""A work in CSL-JSON (Citation Style Language 1.0.2, appendix III and IV)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One work of a bibliography."""

    key: str
    """What the brief cites it by."""
    item: Item = field(repr=False)
    path: str = ""
    """The file that holds it, as the user would name it; empty for the brief itself."""
    span: Span = TOP
    """Where it stands in that file."""


_DOI_ADDRESS = re.compile(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def bare_doi(item: Item) -> str:
    """Give a work's DOI without an address, in small letters, since case does not matter in one; empty for none."""
    value = item.get("DOI")
    return _DOI_ADDRESS.sub("", value.strip()).casefold() if isinstance(value, str) else ""
