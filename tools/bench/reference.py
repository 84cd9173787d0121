"""The reference document of the pandoc way: its own, with an institution's faces, sizes, colours and footer."""

import subprocess
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

NAVY, BRICK = RGBColor(0x1B, 0x2A, 0x4A), RGBColor(0x9C, 0x3B, 0x2E)
TEXT = ("Normal", "Body Text", "First Paragraph", "Compact", "Footnote Text")
HEADINGS = {"Title": 24, "Heading 1": 14, "Heading 2": 11.5, "Author": 9}


def make(pandoc: Path, path: Path) -> None:
    """Write the reference document."""
    command = [str(pandoc), "--print-default-data-file", "reference.docx"]
    path.write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    document = Document(str(path))
    styles = document.styles
    for name in TEXT:
        _face(styles[name], "Liberation Serif", 10.5)
    for name, size in HEADINGS.items():
        _face(styles[name], "Liberation Sans", size, NAVY)
    kicker = styles.add_style("Kicker", WD_STYLE_TYPE.PARAGRAPH)
    kicker.base_style = styles["Body Text"]
    _face(kicker, "Liberation Sans", 9, BRICK)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    foot = section.footer.paragraphs[0]
    foot.text = "Impact and Policy Research Institute\t\t"
    for kind in ("begin", "", "end"):
        mark = f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
        page = f"<w:instrText {nsdecls('w')}>PAGE</w:instrText>"
        foot.add_run()._r.append(parse_xml(mark if kind else page))  # noqa: SLF001 - python-docx knows no fields
    document.save(str(path))


def _face(style: ParagraphStyle, family: str, size: float, colour: RGBColor | None = None) -> None:
    style.font.name, style.font.size = family, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    if colour is not None:
        style.font.color.rgb = colour
