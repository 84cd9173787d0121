"""What makes a PDF fit for an archive: PDF/A-3a with the brief itself inside (ISO 19005-3)."""

from pathlib import PurePath

import pydyf

from briefkit.render.formats.pdf.attachments import EmbeddedFile
from briefkit.render.printed import Printed
from briefkit.render.source_map import NAME, source_map


def attached(printed: Printed) -> list[EmbeddedFile]:
    """Give the files that travel inside: always the source map, and in an archive the brief."""
    brief = printed.brief
    about_map = "Which lines of the brief each part of the document comes from"
    files = [EmbeddedFile(NAME, source_map(brief), "application/json", about_map, "Supplement")]
    if printed.options.pdf == "archive":
        name = PurePath(brief.name).name or "brief.md"
        about = "The brief as it was written"
        files.append(EmbeddedFile(name, brief.text.encode(), "text/markdown", about, "Source"))
    return files


def make_archive(pdf: pydyf.PDF) -> None:
    """Say that the colours are sRGB, and forbid viewers to smooth pictures by their own lights (6.2.3, 6.2.8)."""
    for intent in pdf.catalog["OutputIntents"]:
        intent["S"] = "/GTS_PDFA1"
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.extra.get("Subtype") == "/Image":
            entry.extra["Interpolate"] = "false"
