"""What makes a PDF fit for an archive: PDF/A-3a with the brief itself inside (ISO 19005-3)."""

import io
from importlib.resources import files
from pathlib import PurePath

import pydyf
from weasyprint import Document
from weasyprint.css import ColorProfile

from briefkit.model.source_map import FILE_NAME
from briefkit.render.formats.pdf.attachments import EmbeddedFile
from briefkit.render.printed import Printed
from briefkit.render.source_map import source_map

_CHANNELS = (["r"], ["g"], ["b"])


def attached(printed: Printed, told: bytes | None = None) -> list[EmbeddedFile]:
    """Give the files that travel inside: always the source map, and in an archive the brief.

    Args:
        printed: the brief.
        told: its source map, where that tells more than it does as a rule.

    """
    brief = printed.brief
    about_map = "Which lines of the brief each part of the document comes from"
    inside = [EmbeddedFile(FILE_NAME, told or source_map(brief), "application/json", about_map, "Supplement")]
    if printed.options.pdf == "archive":
        name = PurePath(brief.name).name or "brief.md"
        about = "The brief as it was written"
        inside.append(EmbeddedFile(name, brief.text.encode(), "text/markdown", about, "Source"))
    return inside


def use_srgb(document: Document) -> None:
    """Have the colours named by a profile (6.2.3); WeasyPrint would do it itself, and leave the profile's file open."""
    profile = io.BytesIO((files("weasyprint.pdf") / "sRGB2014.icc").read_bytes())
    document.color_profiles = {"srgb": ColorProfile(profile, "sRGB2014.icc", "relative-colorimetric", _CHANNELS)}
    document.output_intent = "srgb"


def make_archive(pdf: pydyf.PDF) -> None:
    """Say that the profile is there for PDF/A, and forbid viewers to smooth pictures by their own lights (6.2.8)."""
    for intent in pdf.catalog["OutputIntents"]:
        intent["S"] = "/GTS_PDFA1"
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.extra.get("Subtype") == "/Image":
            entry.extra["Interpolate"] = "false"
