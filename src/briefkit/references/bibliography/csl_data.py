"""CSL-JSON and CSL-YAML, as Zotero and pandoc write them: the one is read as the other, since JSON is YAML."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml

from briefkit.references.bibliography.csl_fields import field
from briefkit.references.bibliography.entries import Bibliography, Entry, Fault, without_gaps

_DEEPEST: Final = 20
_MOST: Final = 200_000
"""Nodes of a file; an alias that repeats another counts again."""


class _Loader(yaml.SafeLoader):
    """Reads every plain value as text, so that `no` is a word and `012` a number of an issue."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as the library declares it


def read(text: str) -> Bibliography:
    """Give the works of a CSL-JSON or CSL-YAML file; pandoc's `references:` above the list may be there or not."""
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return Bibliography(faults=(Fault(f"This file cannot be read: {error.problem}", line),))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return Bibliography(faults=(Fault(f"This file cannot be read: {str(error).splitlines()[0]}", 1),))
    if root is None:
        return Bibliography()
    entries: list[Entry] = []
    faults: list[Fault] = []
    for node in _works(root):
        told = _entry(node)
        if isinstance(told, Entry):
            entries.append(told)
        else:
            faults.append(told)
    return Bibliography(tuple(entries), tuple(faults))


def _works(root: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(root, yaml.SequenceNode):
        yield from root.value
        return
    inner = _child(root, "references") or _child(root, "items")
    if isinstance(inner, yaml.SequenceNode):
        yield from inner.value
    else:
        yield root


def _child(node: yaml.Node, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)


def _entry(node: yaml.Node) -> Entry | Fault:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        return Fault("A work is a group of fields: `id: …`, `type: …`, `title: …`", line)
    budget = [_MOST]
    try:
        item = _plain(node, budget)
    except ValueError as error:
        return Fault(str(error), line)
    return item_of(item, line)


def item_of(source: Mapping[str, object], line: int = 1) -> Entry | Fault:
    """Give a work from its fields as CSL-JSON or CSL-YAML has them, with `id`.

    Args:
        source: the fields.
        line: where it stands in its file.

    """
    item = dict(source)
    key = str(item.pop("id", "") or item.get("citation-key", ""))
    if not key:
        return Fault("This work has no `id`, by which a brief could cite it", line, "Give it one: `id: kim2024`")
    fields: dict[str, object] = {}
    for name, value in without_gaps(item).items():
        try:
            fields[name] = field(name, value)
        except ValueError as error:
            return Fault(f"'{name}' of the work '{key}' {error}", line)
    return Entry(key, without_gaps(fields), line)


def _plain(node: yaml.Node, budget: list[int], depth: int = 0) -> Any:  # noqa: ANN401 - whatever the file holds
    budget[0] -= 1
    if depth > _DEEPEST or budget[0] < 0:
        raise ValueError("This work is nested too deeply")
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value, budget, depth + 1) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, budget, depth + 1) for value in node.value]
    return node.value
