"""What holds in a house style, token by token, and which file says so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.house_style import HouseStyle, Typeface, TypeToken
from briefkit.styles.read import Document, KeyPath, Place, Value
from briefkit.styles.reference import TOKENS

_LABEL: Final = 4
"""Keys that lead to a label: `languages.en.labels.figure`."""


@dataclass(frozen=True, slots=True)
class InForce:
    """A token with what holds for it."""

    name: str
    value: str
    place: Place | None = None
    """Where that is said; None where it is made from others, or where no file says anything."""
    sources: tuple[str, ...] = ()
    """The tokens that it is made from."""


def tokens_in_force(style: HouseStyle, document: Document) -> Iterator[InForce]:
    """Give every token of a style, in the order of the reference; those of the style's own come behind their kind."""
    for token in TOKENS:
        key = token.name.partition(".")[0]
        if token.name in _MANY:
            yield from (_one(document, (key, *name), value) for name, value in _MANY[token.name](style))
            if key == "languages":
                yield from _own_words(document)
        elif token.name in _ONE:
            yield _one(document, tuple(token.name.split(".")), _ONE[token.name](style))
        elif key in _KINDS:
            values, last = _KINDS[key](style), _last(key)
            name = token.name.partition(".")[2]
            if name in values:
                yield _one(document, (key, name), values[name])
            if token.name == last:
                known = {other.name for other in TOKENS}
                own = (name for name in values if f"{key}.{name}" not in known)
                yield from (_one(document, (key, name), values[name]) for name in own)
        else:
            yield from _said(document, tuple(token.name.split(".")))


def _own_words(document: Document) -> Iterator[InForce]:
    """Give the labels and headings that a style says otherwise than the base does."""
    furthest = max(document.depths.values(), default=0)
    for way, depth in document.depths.items():
        if way[0] == "languages" and len(way) == _LABEL and depth < furthest:
            yield from _said(document, way)


def _one(document: Document, way: KeyPath, value: str) -> InForce:
    sources = document.derived.get(way, ())
    return InForce(".".join(way), value, None if sources else document.places.get(way), sources)


def _last(key: str) -> str:
    return [token.name for token in TOKENS if token.name.startswith(f"{key}.")][-1]


def _said(document: Document, way: KeyPath) -> Iterator[InForce]:
    """Give what a file says of a token that holds as it is said; nothing where none says anything."""
    value: Value = document.data
    for key in way:
        value = value.get(key) if isinstance(value, dict) else None
    if value is not None and value != {}:
        shown = ", ".join(value) if isinstance(value, dict) else str(value)
        yield _one(document, way, shown)


def _type(token: TypeToken) -> str:
    end = " small-caps" if token.small_caps else ""
    start = "italic " if token.italic else ""
    return f"{start}{token.weight} {token.size:g}pt/{token.lead:g}pt {token.role}{end}"


def _face(typeface: Typeface) -> str:
    weights = ", ".join(f"{face.weight}{'i' if face.italic else ''}" for face in typeface.faces)
    return f"{typeface.family} ({weights}), in Word else {typeface.substitute}"


def _page(style: HouseStyle) -> dict[str, str]:
    page = style.page
    values = {name: getattr(page, name) for name in page.__slots__ if name not in ("width", "height")}
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _flag(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "true" if value else "false"


_KINDS: Final[Mapping[str, Callable[[HouseStyle], Mapping[str, str]]]] = {
    "color": lambda style: style.colours,
    "type": lambda style: {name: _type(token) for name, token in style.type.items()},
    "fonts": lambda style: {role: _face(face) for role, face in style.typefaces.items()},
    "page": _page,
}
_MANY: Final[Mapping[str, Callable[[HouseStyle], list[tuple[KeyPath, str]]]]] = {
    "dark": lambda style: [((name,), colour) for name, colour in style.dark.items()],
    "scripts": lambda style: [((name,), faces["text"].family) for name, faces in style.scripts.items()],
    "languages": lambda style: [((tag,), f"{len(words)} labels") for tag, words in style.labels.items()],
    "types": lambda style: [((name,), kind.label["en"]) for name, kind in style.brief_types.items()],
}
_ONE: Final[Mapping[str, Callable[[HouseStyle], str]]] = {
    "section_numbers": lambda style: _flag(style.section_numbers),
    "paragraph_numbers": lambda style: _flag(style.paragraph_numbers),
    "hyphenation": lambda style: _flag(style.hyphenation),
    "paragraphs": lambda style: style.paragraphs,
    "subheadings": lambda style: style.subheadings,
}
