"""Works as the engine gets them: their titles keep the capitals that the author gave them."""

import re
from collections.abc import Mapping
from typing import Final

from briefkit.model.references import Item, Reference
from briefkit.references.mending import hold_number

_TITLES: Final = ("title", "title-short", "container-title", "collection-title", "event-title")
_RESOLVER: Final = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_KEPT: Final = '<span class="nocase">'


def prepared(reference: Reference) -> dict[str, object]:
    """Give a work as CSL-JSON, with its key for the engine.

    Some citation styles lower the capitals of English titles; what is a name and what is not, no program knows. A title
    is therefore set as it was written (CSL 1.0.2, Appendix VI, `nocase`).
    """
    item = {name: _kept(value) if name in _TITLES else value for name, value in reference.item.items()}
    if isinstance(item.get("DOI"), str):
        item["DOI"] = _RESOLVER.sub("", str(item["DOI"]).strip())
    number = item.get("number")
    if isinstance(number, str):
        item["number"] = hold_number(number)
    return {**_typed(item), "id": reference.key}


def _kept(value: object) -> object:
    return f"{_KEPT}{value}</span>" if isinstance(value, str) and value and _KEPT not in value else value


def _typed(item: Item) -> Mapping[str, object]:
    """Give an item a type: without one, styles print nothing of some fields."""
    return item if item.get("type") else {**item, "type": "document"}
