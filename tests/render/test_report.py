"""What a build tells of its layout, measured on real outputs."""

import io

import pikepdf
import pypdfium2
from PIL import Image

from briefkit.model.layout_report import LayoutReport
from briefkit.render import formats_available, prepare, render
from support.briefs import read
from support.houses import load

HEAD = "---\ntype: policy-brief\ntitle: A pier\ndate: 2026-03-01\nlang: en-GB\nauthors: [A Name]\n---\n\n## Summary\n\n"


def told(name: str, text: str, files: dict[str, bytes] | None = None) -> tuple[LayoutReport, bytes]:
    reports: list[LayoutReport] = []
    data = render(name, prepare(read(HEAD + text, files), load("plain")), reports.append)
    return reports[0], data


def png(width: int) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, width // 4)).save(out, "PNG")
    return out.getvalue()


def test_every_format_tells_its_words_and_faces() -> None:
    for name in formats_available():
        report, _ = told(name, "One two three.")
        assert report.words >= len(["One", "two", "three"])
        assert any(face.startswith("Source Sans 3") for face in report.fonts)


def test_the_words_of_a_pdf_are_told_page_by_page() -> None:
    report, data = told("pdf", "\n\n".join(f"Alder birch cedar {n}." for n in range(80)))
    with pypdfium2.PdfDocument(data) as pdf:
        seen = [page.get_textpage().get_text_bounded().count("Alder") for page in pdf]
    assert len(report.pages) == len(seen) > 1
    assert report.pages[1].words == 4 * seen[1]
    assert report.words == sum(page.words for page in report.pages)
    assert all(page.white < 60 for page in report.pages[:-1])


def test_a_number_wider_than_its_cell_is_told_with_its_line() -> None:
    table = f"| Pier | Length |\n| --- | ---: |\n| Quay | {'1' * 200} |\n"
    (wide,) = told("pdf", table)[0].overfull
    assert (wide.what, wide.line) == ("cell", 11)
    assert wide.excess > 1
    assert wide.words.startswith("111")
    assert told("pdf", table.replace("1" * 200, "12"))[0].overfull == ()


def test_a_picture_is_told_with_its_pixels_before_and_after() -> None:
    text = '![A pier](pier.png){alt="A pier at low tide" width="50%"}\n'
    report, data = told("pdf", text, {"pier.png": png(2400)})
    (shown,) = report.pictures
    assert (shown.src, shown.pixels) == ("pier.png", 2400)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        inside = [int(thing.Width) for thing in pdf.objects if "/Width" in thing and thing.get("/Subtype") == "/Image"]
    assert abs(inside[0] - shown.kept) <= 1
    assert shown.kept < 2400
    assert abs(shown.resolution - 300) <= 2
    (in_word,) = told("docx", text, {"pier.png": png(2400)})[0].pictures
    assert in_word.kept < 2400


def test_a_picture_that_is_small_enough_keeps_its_pixels() -> None:
    (shown,) = told("pdf", '![A pier](pier.png){alt="A pier"}\n', {"pier.png": png(200)})[0].pictures
    assert shown.kept == shown.pixels == 200


def test_a_word_file_claims_no_pages() -> None:
    assert told("docx", "Some words.")[0].pages == ()
