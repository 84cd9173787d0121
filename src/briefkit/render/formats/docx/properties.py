"""What the file says of itself: core properties, the application's, and those that the furniture shows."""

from collections.abc import Iterable, Mapping
from typing import Final

from docx.opc.coreprops import CoreProperties

from briefkit.render.formats.docx.ooxml.elements import DECLARATION, escaped, without_forbidden
from briefkit.render.moment import changed_on, made_on
from briefkit.render.printed import Printed
from briefkit.render.rights import licence

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""Of all custom properties (ECMA-376 part 1, 22.3)."""
_WORDS_A_PAGE: Final = 400
_LONGEST: Final = 255
"""Characters of a core property: the standard sets no limit, Word and python-docx do."""


def set_core_properties(core: CoreProperties, printed: Printed) -> None:
    """Set title, people, subject, keywords, language and dates (ECMA-376 part 2, section 11); the clock has no say."""
    meta = printed.brief.metadata
    rows = {
        "title": printed.title or printed.kicker or printed.publisher.name,
        "subject": printed.standfirst,
        "author": _whole(author.name for author in printed.authors) or printed.publisher.name,
        "keywords": _whole(meta.keywords, ", "),
        "identifier": f"https://doi.org/{meta.doi}" if meta.doi else "",
        "language": printed.lang,
        "category": printed.series,
        "last_modified_by": printed.publisher.name,
        "version": meta.version,
        "content_status": printed.status,
    }
    for name, words in rows.items():
        if words:
            setattr(core, name, _fitting(words))
    core.revision = 1
    made, changed = made_on(printed), changed_on(printed)
    if made:
        core.created = made
    if changed:
        core.modified = changed


def _whole(items: Iterable[str], between: str = "; ") -> str:
    """Give as many items as fit: half a name is nobody's."""
    line = ""
    for item in items:
        longer = f"{line}{between}{item}" if line else item
        if len(longer) > _LONGEST:
            return line or longer
        line = longer
    return line


def _fitting(words: str) -> str:
    """Give words as XML may hold them, and no more than a property does."""
    allowed = without_forbidden(words)
    return allowed if len(allowed) <= _LONGEST else f"{allowed[: _LONGEST - 1].rstrip()}…"


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


def rights_properties(printed: Printed) -> Mapping[str, str]:
    """Give the licence by its name and address."""
    name, address = licence(printed.brief.metadata.license or printed.style.license)
    told = {"License": name, "License URL": address}
    return {key: words for key, words in told.items() if words}


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
