"""CSL-JSON and CSL-YAML."""

import json
from collections.abc import Mapping, Sequence

import yaml

from briefkit.model.references import Item, Reference

_FIRST = ("id", "type", "author", "editor", "issued", "title", "container-title")
"""Fields by which a reader knows a work: they stand first, the others by name."""


def write(references: Sequence[Reference], format_name: str) -> str:
    """Give works as CSL-JSON, or as CSL-YAML with the head that pandoc asks for."""
    items = [_ordered({**one.item, "id": one.key}) for one in references]
    if format_name == "csl-json":
        return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    return yaml.safe_dump({"references": items}, allow_unicode=True, sort_keys=False, width=110)


def _ordered(item: Item) -> dict[str, object]:
    names = sorted(item, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return {name: _plain(item[name]) for name in names}


def _plain(value: object) -> object:
    """Give a value in the kinds that both formats know."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
