"""A style together with the styles that it extends, merged key by key; the nearest wins."""

from pathlib import Path

from briefkit.errors import did_you_mean
from briefkit.styles.brand import tokens_of
from briefkit.styles.fields import Field
from briefkit.styles.locate import BRAND_FILE, STYLE_FILE, base_folder, find, known, templates_folder
from briefkit.styles.read import MOST_BYTES, Document, Place, Value, read
from briefkit.styles.typefaces import file

LANGUAGES = "languages"
DEEPEST_CHAIN = 50
"""Styles that build on one another; each is read and looked for."""
MOST_LANGUAGES = 60
"""Files of one style."""


def inherited(folder: Path) -> tuple[tuple[Path, ...], Document]:
    """Give the folders of a style and of all that it extends, its own first, and what they say together.

    Args:
        folder: the style's folder, resolved.

    Raises:
        StyleError: a file cannot be read, a style that is extended does not exist, or extends itself in a circle.

    """
    folders: list[Path] = []
    layers: list[Document] = []
    while True:
        folders.append(folder)
        if len(folders) > DEEPEST_CHAIN:
            message = f"These house styles extend one another more than {DEEPEST_CHAIN} deep."
            raise layers[0].places[("extends",)].error(message)
        layer = _layer(folder)
        layers.append(layer)
        if folder == base_folder():
            break
        folder = _parent(layer, folder)
        if folder in folders:
            circle = " -> ".join(f.name for f in (*folders[folders.index(folder) :], folder))
            raise layer.places[("extends",)].error(f"These house styles extend one another in a circle: {circle}.")
    merged = Document()
    for depth, layer in reversed(tuple(enumerate(layers))):
        _merge(merged.data, layer.data)
        merged.places.update(layer.places)
        merged.brands.update(layer.brands)
        merged.depths.update(dict.fromkeys(layer.places, depth))
    return tuple(folders), merged


def _layer(folder: Path) -> Document:
    """Give what one folder says: its style file, and each file of its `languages` under that language's name."""
    document = _with_brand(
        folder, read_file(folder, folder / STYLE_FILE) if (folder / STYLE_FILE).is_file() else Document()
    )
    paths = sorted((folder / LANGUAGES).glob("*.yaml"))
    if len(paths) > MOST_LANGUAGES:
        raise Place(folder / LANGUAGES).error(f"A house style has words in {MOST_LANGUAGES} languages at most.")
    for path in paths:
        words = read_file(folder, path)
        _merge(document.data, {LANGUAGES: {path.stem: words.data}})
        document.places.setdefault((LANGUAGES,), Place(path))
        document.places[(LANGUAGES, path.stem)] = Place(path)
        document.places.update({(LANGUAGES, path.stem, *way): place for way, place in words.places.items()})
    return document


def _with_brand(folder: Path, own: Document) -> Document:
    """Give what a style's file says over what the brand beside it says."""
    named = Field(own, own.data).get("brand")
    own.data.pop("brand", None)
    path = file(named, (folder,)) if named.value is not None else folder / BRAND_FILE
    if not path.is_file():
        return own
    prefix = "".join(f"{part}/" for part in path.relative_to(folder).parts[:-1])
    both = tokens_of(read_file(folder, path), prefix)
    both.brands.add(path)
    _merge(both.data, own.data)
    both.places.update(own.places)
    return both


def read_file(folder: Path, path: Path) -> Document:
    """Give what one YAML file of a style's folder says.

    Raises:
        StyleError: it lies outside the folder, cannot be read, or is no YAML of a house style.

    """
    if not path.resolve().is_relative_to(folder):
        raise Place(path).error("This file lies outside its house style's folder: put it there instead of a link.")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Place(path).error(f"This file cannot be read: {error.strerror}.") from None
    if len(data) > MOST_BYTES:
        raise Place(path).error("This file is over 1 MiB; a house style has a few hundred lines.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Place(path, line).error("This file is not UTF-8: save it in that encoding.") from None
    return read(path, text)


def _parent(layer: Document, folder: Path) -> Path:
    """Give the folder of the style to extend: beside this one or among briefkit's own; where none is named, `base`."""
    if "extends" not in layer.data:
        return base_folder()
    name, place = layer.data.pop("extends"), layer.places[("extends",)]
    if not isinstance(name, str) or not name or name != Path(name).name or name in (".", ".."):
        raise place.error("`extends` takes the name of one house style, not a path.")
    if name == folder.name and find(name, (folder.parent,)) == folder:
        raise place.error(f"The house style '{name}' extends itself.")
    found = find(name, (folder.parent,))
    if found and found.parent in (folder.parent, templates_folder().resolve()):
        return found
    names = known((folder.parent,))
    hint = did_you_mean(name, names)
    raise place.error(f"There is no house style called '{name}' to extend.{hint} Known styles: {', '.join(names)}.")


def _merge(base: dict[str, Value], nearer: dict[str, Value]) -> None:
    for key, value in nearer.items():
        old = base.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        else:
            base[key] = value
