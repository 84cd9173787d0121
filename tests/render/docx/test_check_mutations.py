"""The gate itself: a good file is spoilt in one way, and the checks must say so."""

import re
import zipfile
from io import BytesIO

import pytest

from support.word_checks import docx_findings
from support.word_files import sample_file

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
SPOILT = {
    "alt": (DOCUMENT, r' descr="[^"]+"', ' descr=""'),
    "floating": (DOCUMENT, r"<wp:inline(.*?)</wp:inline>", r"<wp:anchor\1</wp:anchor>"),
    "text-box": (DOCUMENT, r"</w:pPr>", "</w:pPr><w:r><w:txbxContent/></w:r>"),
    "table-header": (DOCUMENT, r"<w:tblHeader/>", ""),
    "table-merge": (DOCUMENT, r"(<w:tcW [^>]*/>)", r'\1<w:gridSpan w:val="2"/>'),
    "table-title": (DOCUMENT, r"<w:tblCaption [^>]*/>", ""),
    "table-width": (DOCUMENT, r'<w:gridCol w:w="\d+"/>', '<w:gridCol w:w="1"/>'),
    "heading-order": (DOCUMENT, r'w:val="Heading1"', 'w:val="Heading3"'),
    "heading-empty": (DOCUMENT, r'(w:val="Heading2"/></w:pPr>).*?</w:p>', r"\1</w:p>"),
    "link-text": (DOCUMENT, r"(<w:hyperlink.*?preserve\">)[^<]*", r"\1https://example.org/"),
    "link-empty": (DOCUMENT, r"(<w:hyperlink[^>]*>).*?</w:hyperlink>", r"\1</w:hyperlink>"),
    "empty-paragraph": (DOCUMENT, r"<w:body>", '<w:body><w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>'),
    "bookmark": (DOCUMENT, r"<w:bookmarkEnd [^>]*/>", ""),
    "field": (DOCUMENT, r'<w:r>(?:(?!<w:r>).)*<w:fldChar w:fldCharType="end"/></w:r>', ""),
    "anchor": (DOCUMENT, r" REF \S+", " REF _Ref_nowhere"),
    "drawing-id": (DOCUMENT, r'<wp:docPr id="\d+"', '<wp:docPr id="1"'),
    "contrast": (STYLES, r'(w:styleId="Kicker".*?<w:color w:val=")\w+', r"\g<1>EEEEEE"),
    "direct-formatting": (DOCUMENT, r"</w:pPr>", '<w:jc w:val="right"/></w:pPr>'),
    "style": (DOCUMENT, r'w:val="BodyText"', 'w:val="NoSuch"'),
    "metadata": (CORE, r"<dc:title>.*?</dc:title>", ""),
    "language": (STYLES, r"(<w:docDefaults>.*?)<w:lang [^>]*/>", r"\1"),
}
"""Code of the check -> part, what is found there, what is put in its place."""
EVERYWHERE = {"drawing-id"}


@pytest.mark.parametrize("code", SPOILT)
def test_a_spoilt_file_is_found_out(code: str) -> None:
    name, pattern, new = SPOILT[code]
    parts = _parts(sample_file("full_brief", "plain"))
    text = parts[name].decode()
    spoilt = re.sub(pattern, new, text, count=0 if code in EVERYWHERE else 1, flags=re.DOTALL)
    assert spoilt != text
    assert code in {found for found, _ in docx_findings(_zipped({**parts, name: spoilt.encode()}))}


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
