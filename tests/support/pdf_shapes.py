"""What programs do to a PDF that somebody has marked up: pages put in, moved, turned, files written anew."""

import io
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf

from support.tools import require

MAP = "brief.map.json"
A4 = (595, 842)


def _edited(change: Callable[[pikepdf.Pdf], None]) -> Callable[[bytes], bytes]:
    def edit(data: bytes) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            change(pdf)
            pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()

    return edit


def _by(tool: str, *arguments: str) -> Callable[[bytes], bytes]:
    """Give a change made by a program: `IN`, `BLANK` and `OUT` are files."""

    def edit(data: bytes) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            places = {name: Path(folder, f"{name}.pdf") for name in ("IN", "BLANK", "OUT")}
            places["IN"].write_bytes(data)
            with pikepdf.new() as pdf:
                pdf.add_blank_page(page_size=A4)
                pdf.save(places["BLANK"])
            command = [require(tool), *(places.get(word, word) for word in arguments)]
            subprocess.run(command, check=True, capture_output=True)
            return places["OUT"].read_bytes()

    return edit


def _cover(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=A4)
    pdf.pages.insert(0, pdf.pages[-1])
    del pdf.pages[-1]


def _turned(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.Rotate = 90


def _cropped(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        left, bottom, right, top = map(float, page.mediabox)
        page.CropBox = pikepdf.Array([left + 20, bottom + 15, right - 10, top - 30])


def _without_map(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments[MAP]


SHAPES: Mapping[str, Callable[[bytes], bytes]] = {
    "a cover put before it": _edited(_cover),
    "its pages in another order": _edited(lambda pdf: pdf.pages.reverse()),
    "its pages turned": _edited(_turned),
    "its pages cropped": _edited(_cropped),
    "its map lost": _edited(_without_map),
    "written for the web by qpdf": _by("qpdf", "--linearize", "--object-streams=generate", "IN", "OUT"),
    "unpacked by qpdf": _by("qpdf", "--qdf", "IN", "OUT"),
    "put behind another by poppler": _by("pdfunite", "BLANK", "IN", "OUT"),
}
