"""A merged document turned into a `HouseStyle`."""

from pathlib import Path
from typing import Final, Literal, cast

from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.metadata import Publisher
from briefkit.styles import colours, sizes, typefaces, words
from briefkit.styles.brief_types import brief_types
from briefkit.styles.fields import Field
from briefkit.styles.levels import levels
from briefkit.styles.logos import logo_fault
from briefkit.styles.page import choice, figures, page_of
from briefkit.styles.read import Document
from briefkit.styles.wording import load_wording

KEYS: Final = (
    *("description", "publisher", "series", "contact", "license", "citation_style", "disclaimer", "footer"),
    *("families", "fonts", "scripts", "figures", "scale", "type", "color", "dark", "page"),
    *("section_numbers", "paragraph_numbers", "hyphenation", "paragraphs", "subheadings"),
    *("languages", "limits", "types", "checks"),
)
_PARAGRAPHS: Final = ("spaced", "indented")
_SUBHEADINGS: Final = ("above", "run-in")


def build(document: Document, folders: tuple[Path, ...]) -> HouseStyle:
    """Give the house style that a merged document describes.

    Args:
        document: what the style and those that it extends say together.
        folders: theirs, the style's own first.

    Raises:
        StyleError: a key is unknown or missing or a value is wrong, with its file, line and column.

    """
    top = Field(document, document.data)
    top.only(KEYS)
    contact, languages = top.get("contact"), top.get("languages")
    contact.only(("email", "url"))
    faces = typefaces.typefaces(top.get("fonts"), top.get("families"), folders)
    page = page_of(top.get("page"))
    light, dark = colours.colours(top.get("color"), top.get("dark"))
    return HouseStyle(
        name=folders[0].name,
        description=top.get("description").text(),
        folders=folders,
        publisher=_publisher(top.get("publisher"), folders),
        typefaces=faces,
        type=sizes.type_tokens(top.get("type"), top.get("scale"), top.get("fonts"), faces),
        scripts=typefaces.scripts(top.get("scripts"), top.get("families"), folders),
        colours=light,
        dark=dark,
        page=page,
        figures=figures(top.get("figures")),
        labels=words.labels(languages),
        role_names=words.role_names(languages),
        brief_types=brief_types(top.get("types"), top.get("limits")),
        contact_email=contact.get("email").email(),
        contact_url=contact.get("url").address(),
        disclaimer=top.get("disclaimer").texts(),
        footer=top.get("footer").texts_or_one(),
        citation_style=top.get("citation_style").text(),
        series=top.get("series").text(),
        license=top.get("license").text(),
        stand_ins=tuple(document.stand_ins),
        section_numbers=top.get("section_numbers").yes_or_no(),
        paragraph_numbers=_numbered_paragraphs(top.get("paragraph_numbers"), page),
        hyphenation=top.get("hyphenation").value is None or top.get("hyphenation").yes_or_no(),
        paragraphs=cast("Literal['spaced', 'indented']", choice(top.get("paragraphs"), _PARAGRAPHS)),
        subheadings=cast("Literal['above', 'run-in']", choice(top.get("subheadings"), _SUBHEADINGS)),
        wording=load_wording(folders),
        levels=levels(top.get("checks")),
    )


def _numbered_paragraphs(field: Field, page: PageToken) -> bool:
    wanted = field.yes_or_no()
    if wanted and page.column:
        raise field.error("The numbers of paragraphs would stand in the margin column: leave one of the two out.")
    return wanted


def _publisher(field: Field, folders: tuple[Path, ...]) -> Publisher:
    field.only(("name", "short", "url", "logo", "alt", "email"))
    named = field.get("logo")
    if named.text() and (fault := logo_fault(typefaces.file(named, folders))):
        raise named.error(f"'{named.text()}' cannot be a logo: {fault}.")
    return Publisher(
        name=field.get("name").text(),
        url=field.get("url").address(),
        logo=named.text(),
        alt=field.get("alt").text(),
        email=field.get("email").email(),
        short=field.get("short").text(),
    )
