"""The shape of the front matter: which keys there are and what kind of value each takes (format.md, "Front matter").

Every scalar arrives as text. What a text has to look like (dates, ORCID, DOI …) is looked at later, by value.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _named(value: object) -> object:
    """Accept a bare name where a mapping with a name may stand."""
    return {"name": value} if isinstance(value, str) else value


def _one_or_more(value: object) -> object:
    """Accept one value where a list may stand."""
    return [value] if isinstance(value, str | dict) else value


class Shape(BaseModel):
    """A mapping with known keys."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)


class NameShape(Shape):
    """A name in parts."""

    given: str = ""
    family: str = ""
    order: Literal["given-first", "family-first"] = "given-first"
    lang: str = ""


class AffiliationShape(Shape):
    """Where a person works."""

    name: str = ""
    ror: str = ""


class PhotoShape(Shape):
    """A portrait."""

    src: str = ""
    alt: str = ""


def _full_name(value: object) -> object:
    return {"family": value} if isinstance(value, str) else value


class PersonShape(Shape):
    """An author, editor, reviewer or translator."""

    name: Annotated[NameShape, BeforeValidator(_full_name)] = NameShape()
    pronouns: str = ""
    role: str = ""
    affiliation: Annotated[
        list[Annotated[AffiliationShape, BeforeValidator(_named)]], BeforeValidator(_one_or_more)
    ] = []
    orcid: str = ""
    email: str = ""
    corresponding: Literal["true", "false"] = "false"
    photo: PhotoShape | None = None
    bio: str = ""


class PublisherShape(Shape):
    """The institution."""

    name: str = ""
    url: str = ""
    logo: str = ""
    alt: str = ""
    email: str = ""
    short: str = ""


class SeriesShape(Shape):
    """The series."""

    name: str = ""
    number: str = ""
    issn: str = ""


class ContactShape(Shape):
    """Where a reader may write."""

    email: str = ""
    url: str = ""


def _purpose(value: object) -> object:
    return {"purpose": value} if isinstance(value, str) else value


class AiUseShape(Shape):
    """The use of generative tools."""

    tool: str = ""
    version: str = ""
    purpose: str = ""
    checked_by: str = ""


class RelatedShape(Shape):
    """Further reading."""

    title: str = ""
    url: str = ""


class TranslationShape(Shape):
    """The brief in another language."""

    lang: str = ""
    path: str = ""
    url: str = ""


class ChangeShape(Shape):
    """A correction or an update."""

    version: str = ""
    date: str = ""
    kind: Literal["correction", "update", "clarification", "retraction"] | None = None
    note: str = ""


class LintShape(Shape):
    """What the checks leave out."""

    ignore: Annotated[list[str], BeforeValidator(_one_or_more)] = []


People = list[Annotated[PersonShape, BeforeValidator(_named)]]


class FrontMatter(Shape):
    """The whole front matter."""

    type: str = ""
    kicker: str = ""
    short_title: str = ""
    publisher: Annotated[PublisherShape | None, BeforeValidator(_named)] = None
    title: str = ""
    subtitle: str = ""
    standfirst: str = ""
    date: str = ""
    as_of: str = ""
    lang: str = ""
    status: Literal["draft", "review", "final", "withdrawn"] = "draft"
    version: str = ""
    series: Annotated[SeriesShape | None, BeforeValidator(_named)] = None
    authors: People = []
    editors: People = []
    reviewers: People = []
    translators: People = []
    keywords: list[str] = []
    nocite: list[str] = []
    topics: list[str] = []
    countries: list[str] = []
    funding: str = ""
    interests: str = ""
    ai_use: Annotated[AiUseShape | None, BeforeValidator(_purpose)] = None
    license: str = ""
    citation: str = ""
    doi: str = ""
    url: str = ""
    contact: ContactShape | None = None
    references: Annotated[list[Any], BeforeValidator(_one_or_more)] = []
    citation_style: str = ""
    related: list[RelatedShape] = []
    translations: list[TranslationShape] = []
    changes: list[ChangeShape] = []
    disclaimer: str = ""
    style: str = ""
    lint: LintShape | None = None
