"""What the file says of itself: core properties, the application's, and those that the furniture shows."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from briefkit.render.formats.docx.ooxml.elements import DECLARATION, Xml, escaped
from briefkit.render.moment import made_on
from briefkit.render.printed import Printed

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES: Final = (
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""Of all custom properties (ECMA-376 part 1, 22.3)."""
_WORDS_A_PAGE: Final = 400


def core_properties(printed: Printed) -> bytes:
    """Give title, people, subject, keywords, language and dates (ECMA-376 part 2, section 11); the clock has no say."""
    meta = printed.brief.metadata
    moment = made_on(printed)
    rows = (
        ("dc:title", printed.title or printed.kicker or printed.publisher.name),
        ("dc:subject", printed.standfirst),
        ("dc:creator", "; ".join(author.name for author in printed.authors) or printed.publisher.name),
        ("cp:keywords", ", ".join(meta.keywords)),
        ("dc:language", printed.lang),
        ("cp:category", printed.series),
        ("cp:lastModifiedBy", printed.publisher.name),
        ("cp:revision", "1"),
        ("cp:version", meta.version),
        ("cp:contentStatus", printed.status),
    )
    said = "".join(f"<{tag}>{escaped(words)}</{tag}>" for tag, words in rows if words)
    dates = "".join(_date(tag, moment) for tag in ("dcterms:created", "dcterms:modified")) if moment else ""
    return f"{DECLARATION}<cp:coreProperties{_SPACES}>{said}{dates}</cp:coreProperties>".encode()


def _date(tag: str, moment: dt.datetime) -> Xml:
    return Xml(f'<{tag} xsi:type="dcterms:W3CDTF">{moment:%Y-%m-%dT%H:%M:%SZ}</{tag}>')


def application_properties(pages: int) -> bytes:
    """Give who made the file, and about how long it is."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties"><Pages>{pages}</Pages>'
        "<Application>briefkit</Application></Properties>"
    ).encode()


def furniture_properties(printed: Printed) -> Mapping[str, str]:
    """Give the properties that the fields of header and footer show."""
    told = {
        "Publisher": printed.publisher.name,
        "Series": printed.series,
        "Number": printed.number,
        "Running Title": printed.running_title,
    }
    return {name: words for name, words in told.items() if words}


def custom_properties(values: Mapping[str, str]) -> bytes:
    """Give the part with properties of our own naming."""
    spaces = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    rows = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(words)}</vt:lpwstr></property>"
        for number, (name, words) in enumerate(values.items(), start=2)
    )
    return f"{DECLARATION}<Properties {spaces}>{rows}</Properties>".encode()


def pages_expected(words: int) -> int:
    """Give about how many pages a text fills: what NUMPAGES shows until a program has counted them."""
    return max(1, round(words / _WORDS_A_PAGE))
