"""The package: parts and the relations between them in a ZIP file whose bytes depend on nothing but its parts."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from briefkit.render.formats.docx.ooxml.elements import DECLARATION, NAMESPACES, escaped

_OUTSIDE = ' TargetMode="External"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that ZIP can tell."""
_STORED: Final = frozenset({"png", "jpeg"})
"""Kinds of file that are compressed already."""
_EFFORT: Final = {"odttf": 1}
"""zlib's level where it is not 6: on fonts the sixth saves 7 % of the bytes and takes seven times as long."""


@dataclass(slots=True)
class Relations:
    """The relations of one part, numbered in the order in which they are made."""

    rows: list[tuple[str, str, str, bool]] = field(default_factory=list)
    """Id, type, target, whether the target lies outside."""
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, outside: bool = False) -> str:
        """Give the id of a relation, made where it is new.

        Args:
            kind: the last part of the type's address (`styles`), or the whole address.
            target: a part's name as seen from the folder of this one, or an address.
            outside: whether the target is no part of the package.

        """
        if (kind, target) not in self._known:
            number = f"rId{len(self.rows) + 1}"
            self._known[kind, target] = number
            address = kind if kind.startswith("http") else f"{NAMESPACES['r']}/{kind}"
            self.rows.append((number, address, target, outside))
        return self._known[kind, target]

    def part(self) -> bytes:
        """Give the part that lists them."""
        rows = "".join(
            f'<Relationship Id="{number}" Type="{kind}" Target="{escaped(target)}"{_OUTSIDE if outside else ""}/>'
            for number, kind, target, outside in self.rows
        )
        return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'.encode()


def content_types(defaults: Mapping[str, str], overrides: Mapping[str, str]) -> bytes:
    """Give the part that says what each part is.

    Args:
        defaults: suffix -> type.
        overrides: name of a part, without the slash -> type.

    """
    rows = [f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in defaults.items()]
    rows += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{"".join(rows)}</Types>'.encode()


def zipped(parts: Mapping[str, bytes], first: Sequence[str] = ("[Content_Types].xml", "_rels/.rels")) -> bytes:
    """Give the file: the same parts give the same bytes, in a fixed order and with a fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in (*first, *sorted(set(parts) - set(first))):
            info = zipfile.ZipInfo(name, _EARLIEST)
            suffix = name.rpartition(".")[2]
            method = zipfile.ZIP_STORED if suffix in _STORED else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # Unix on every machine: it is written into the file
            archive.writestr(info, parts[name], method, _EFFORT.get(suffix, 6))
    return out.getvalue()
