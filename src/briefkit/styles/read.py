"""A YAML file of a house style read into plain data that knows where each key stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import yaml

from briefkit.errors import StyleError
from briefkit.model.characters import printable
from briefkit.model.stand_ins import StandIn

if TYPE_CHECKING:
    from yaml._yaml import CParser as _Parser
else:
    try:
        from yaml._yaml import CParser as _Parser
    except ImportError:  # a PyYAML built without libyaml

        class _Parser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
            def __init__(self, text: str) -> None:
                yaml.reader.Reader.__init__(self, text)
                yaml.scanner.Scanner.__init__(self)
                yaml.parser.Parser.__init__(self)
                yaml.composer.Composer.__init__(self)


Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
KeyPath: TypeAlias = tuple[str, ...]

MOST_BYTES = 1 << 20
MOST_VALUES = 20_000
"""A style has about a thousand; more is a mistake, or aliases that multiply."""
DEEPEST = 12
_SHALLOW = 500
"""Far more than a style has, far less than what libyaml bears."""

_PLAIN = "plain"
_QUOTED = "quoted"
_WORDS: Mapping[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
"""YAML 1.2, core schema: `no` and `on` are words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; lines and columns count from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def error(self, message: str) -> StyleError:
        """Give the error that says so."""
        return StyleError(f"{self.file}:{self.line}:{self.column}: {message}")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and where it says it."""

    data: dict[str, Value] = field(default_factory=dict)
    places: dict[KeyPath, Place] = field(default_factory=dict)
    depths: dict[KeyPath, int] = field(default_factory=dict)
    """How far away the style lies that says it: 0 for the nearest."""
    derived: dict[KeyPath, tuple[str, ...]] = field(default_factory=dict)
    """What was made from other tokens, and from which."""
    brands: set[Path] = field(default_factory=set)
    """The files among those that it comes from that other programs read too (`_brand.yml`)."""
    stand_ins: list[StandIn] = field(default_factory=list)
    """What a brand asks for and that is not here."""


class _Loader(_Parser):
    """Composes nodes; a scalar's tag says only whether it was quoted."""

    def resolve(self, kind: type[yaml.Node], _value: object, implicit: object) -> str:
        if kind is not yaml.ScalarNode:
            return ""
        return _PLAIN if isinstance(implicit, tuple) and implicit[0] else _QUOTED

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """There are no rules by path."""

    def ascend_resolver(self) -> None:
        """As `descend_resolver`."""


def read(path: Path, text: str) -> Document:
    """Give the document in a text.

    Args:
        path: the file that the text came from, for messages.
        text: YAML; a mapping at its top.

    Raises:
        StyleError: it is not YAML, no mapping, holds a key twice, or is absurdly large or deep; with line and column.

    """
    try:
        _refuse_depth(path, text)
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        raise place.error(f"This is not YAML: {error.problem or error.context}.") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Place(path).error(f"This is not YAML: {str(error).splitlines()[0]}.") from None
    if node is None:
        return Document()
    if not isinstance(node, yaml.MappingNode):
        raise Place(path).error("A house style is a mapping: lines of `key: value`.")
    walk = _Walk(path)
    data = walk.mapping(node, ())
    return Document(data, walk.places)


def _refuse_depth(path: Path, text: str) -> None:
    """Refuse what is nested beyond all measure: libyaml's composer calls itself in C, and a deep text ends the process.

    Only a text with many brackets or a very long line can be so deep.
    """
    if text.count("[") + text.count("{") < _SHALLOW and max(map(len, text.splitlines()), default=0) < _SHALLOW:
        return
    parser, depth = _Loader(text), 0
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _SHALLOW:
            mark = event.start_mark
            place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
            raise place.error(f"A house style holds at most {MOST_VALUES} values, nested {DEEPEST} deep.")


class _Walk:
    """One walk over the nodes of a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.places: dict[KeyPath, Place] = {}
        self.count = 0

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def mapping(self, node: yaml.MappingNode, way: KeyPath) -> dict[str, Value]:
        data: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self.place(key_node).error("A key must be a word.")
            key: str = key_node.value
            if key in data:
                raise self.place(key_node).error(f"The key '{key}' stands here twice.")
            self.places[(*way, key)] = self.place(key_node)
            data[key] = self.value(value_node, (*way, key))
        return data

    def value(self, node: yaml.Node, way: KeyPath) -> Value:
        self.count += 1
        if self.count > MOST_VALUES or len(way) > DEEPEST:
            raise self.place(node).error(f"A house style holds at most {MOST_VALUES} values, nested {DEEPEST} deep.")
        if isinstance(node, yaml.MappingNode) and not node.tag:
            return self.mapping(node, way)
        if isinstance(node, yaml.SequenceNode) and not node.tag:
            for index, item in enumerate(node.value):
                self.places[(*way, str(index))] = self.place(item)
            return [self.value(item, (*way, str(index))) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and printable(node.value) != node.value:
            raise self.place(node).error("These words hold a character that no page can show. Delete it.")
        if isinstance(node, yaml.ScalarNode) and node.tag == _QUOTED:
            return str(node.value)
        if isinstance(node, yaml.ScalarNode) and node.tag == _PLAIN:
            return _scalar(node.value)
        raise self.place(node).error(f"The tag '{node.tag}' has no meaning here.")


def _scalar(word: str) -> Value:
    if word.lower() in _WORDS and word in (word.lower(), word.title(), word.upper()):
        return _WORDS[word.lower()]
    digits = word[1:] if word[:1] in "+-" else word
    if not digits.replace(".", "", 1).isdecimal() or not digits.isascii():
        return word
    return float(word) if "." in word else int(word)
