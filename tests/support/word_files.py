"""Word files of the samples, made once, and ways to look into them."""

import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

from lxml import etree

from briefkit.model.blocks import Block
from briefkit.model.brief import Brief, Note, Picture, Section
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata
from briefkit.render import prepare, render
from support import samples
from support.houses import load
from support.word_checks import NS, W, text_of

STYLES = ("plain", "institute")
SAMPLES: Mapping[str, Callable[[], Brief]] = {
    made.__name__: made
    for made in (
        samples.full_brief,
        samples.bare_brief,
        samples.long_brief,
        samples.anonymous_brief,
        samples.scripts_brief,
    )
}


@cache
def house(name: str) -> HouseStyle:
    return load(name)


@cache
def sample_file(sample: str, style: str) -> bytes:
    return render("docx", prepare(SAMPLES[sample](), house(style)))


def brief_of(
    *blocks: Block, notes: Mapping[str, Note] | None = None, pictures: Mapping[str, Picture] | None = None
) -> Brief:
    """A brief whose one section holds these blocks."""
    section = Section((), None, "", blocks, key="5ec710000000")
    meta = Metadata(title="Bare", status="final")
    return Brief("bare.md", "", meta, (section,), notes or {}, pictures=pictures or {})


def file_of(*blocks: Block, style: str = "plain", **more: Mapping[str, object]) -> bytes:
    return render("docx", prepare(brief_of(*blocks, **more), house(style)))  # type: ignore[arg-type]


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


def paragraphs(data: bytes, name: str = "word/document.xml") -> list[tuple[str, str]]:
    """(style id, text) of every paragraph."""
    found = part(data, name).iter(W + "p")
    return [(p.find("w:pPr/w:pStyle", NS).get(W + "val"), text_of(p)) for p in found]


def styled(data: bytes, style: str) -> list[str]:
    return [text for name, text in paragraphs(data) if name == style]
