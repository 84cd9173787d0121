"""Make docs/pictures from the project itself: pages of examples/complete as web page, PDF and Word file.

`make pictures` runs it; it needs Chromium and LibreOffice. The house style of the designer's tutorial is read from the
tutorial's own page, so that its pictures show what its text says.
"""

import base64
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from pictures_of_findings import DESK as DESK_SIZE  # noqa: E402
from pictures_of_findings import TELEPHONE, page_with_remarks, word_page_with_comments  # noqa: E402
from pictures_of_redlines import redline  # noqa: E402
from pictures_of_reviews import DESK as DESK_OF_MARKS  # noqa: E402
from pictures_of_reviews import answer_points, page_of_marks, return_copies, word_page  # noqa: E402
from support import format_page, house_style_page  # noqa: E402  # found only once tests is on the path
from support.chromium import Browser  # noqa: E402
from support.validators import docx_to_pdf  # noqa: E402

BRIEF = ROOT / "examples" / "complete"
SEED = ROOT / "briefs" / "new-coalition"
MADE = ROOT / "build" / "pictures"
FOLDER = ROOT / "docs" / "pictures"
FACE = ROOT / "templates" / "base" / "fonts" / "SourceSans3-SemiBold.ttf"

SIX = ("plain", "institute", "ministry", "foundation", "journal", "rapid")
PAGE_HEIGHT = 660
"""Pixels of a page of A4 on a sheet."""
GAP = 22
DESK = "#dfe3e7"
CAPTION = "#3d4650"
MOST_BYTES = 245_000
ATTEMPTS = (256, 128, 64, 32)
"""Colours; the first number with which a sheet is small enough is taken."""

Captioned = tuple[str, Image.Image]


def main() -> None:
    """Build the example in each style, and compose the sheets."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    built = {style: build(style, style) for style in ("institute", "plain")}
    save("six.png", sheet([first_page(style) for style in SIX]))
    for number, text in enumerate(house_style_page.stages(), start=1):
        built[f"house-style-{number}"] = build(f"house-style-{number}", str(harbour_style(number, text)))
    words = docx_to_pdf([folder / f"{style}.docx" for style, folder in built.items()], MADE)
    with Browser() as browser:
        for style, folder in built.items():
            pages = folder / f"{style}.html"
            save(f"{style}.png", sheet(three_outputs(browser, pages, folder, words[f"{style}.docx"])))
        save("screens.png", sheet(screens(browser, built["institute"] / "institute.html")))
        save("house-style-gallery.png", gallery(browser))
        save("findings-in-the-margin.png", sheet(remarks(browser)))
        way_back(browser)
    save("findings-as-comments.png", sheet(comments()))
    save("redline.png", sheet(redline_pages()))
    save("format.png", sheet(format_pages()))
    save("facts.png", sheet(fact_sheet()))


def build(name: str, style: str) -> Path:
    """Build the example in a style, and give the folder with its outputs, which bear the style's name."""
    folder = MADE / name
    briefkit("build", BRIEF, "--style", style, "--output", folder)
    for output in (folder / BRIEF.name).iterdir():
        output.replace(folder / f"{name}{output.suffix}")
    return folder


def briefkit(*arguments: str | Path) -> None:
    """Run the command of this checkout."""
    command = [sys.executable, "-m", "briefkit", *map(str, arguments)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})


def briefkit_found(*arguments: str | Path) -> None:
    """Run `briefkit check`, whose exit status says that something was found."""
    with suppress(subprocess.CalledProcessError):
        briefkit(*arguments)


def harbour_style(stage: int, text: str) -> Path:
    """Give the folder of the tutorial's house style at one of its stages."""
    folder = MADE / "styles" / str(stage) / "harbour"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.yaml").write_text(text, encoding="utf-8")
    return folder


def gallery(browser: Browser) -> Image.Image:
    """Give the top of the gallery page of the tutorial's finished style."""
    style = MADE / "styles" / str(len(house_style_page.stages())) / "harbour"
    briefkit("style", "gallery", style, "--output", MADE / "gallery")
    return web(browser, MADE / "gallery" / "harbour.html", 1700, "light", 1.7)


def remarks(browser: Browser) -> list[Captioned]:
    """Give the seed brief with its findings as web page, on a desk and on a telephone."""
    briefkit_found("check", SEED, "--to", "html,docx", "--output", MADE)
    page = MADE / SEED.name / f"{SEED.name}-marked.html"
    return [
        ("1280 pixels: remarks beside their paragraph", _at_height(page_with_remarks(browser, page, DESK_SIZE))),
        ("360 pixels: unfolded under it", _at_height(page_with_remarks(browser, page, TELEPHONE))),
    ]


def comments() -> list[Captioned]:
    """Give the first page of the seed brief with its findings as Word file, without its white edges."""
    page = word_page_with_comments(MADE / SEED.name / f"{SEED.name}-marked.docx", MADE)
    shown = page.crop((0, round(0.12 * page.height), page.width, round(0.66 * page.height)))
    return [("Word, page 1, as LibreOffice prints it with its comments", _at_height(shown))]


def redline_pages() -> list[Captioned]:
    """Give the first pages of a redline."""
    path = redline(BRIEF, MADE / "redline", briefkit)
    return [(f"PDF, page {number}", paper(path, number - 1)) for number in (1, 2, 3)]


def way_back(browser: Browser) -> None:
    """Make the pictures of a review: what comes back in Word, the page of all marks, and the table of answers."""
    folder = MADE / "review"
    brief = return_copies(BRIEF, folder, briefkit)
    save("returned.png", sheet([("Word, page 1, as it comes back", _at_height(word_page(folder)))]))
    windows = [
        (caption, _at_height(page_of_marks(browser, folder, brief, size, briefkit)))
        for caption, size in (("1280 pixels: all marks beside the words", DESK_OF_MARKS), ("360 pixels", TELEPHONE))
    ]
    save("marks.png", sheet(windows))
    table = answer_points(folder, brief, briefkit)
    word = docx_to_pdf([table.with_suffix(".docx")], MADE)[f"{table.name}.docx"]
    save(
        "responses.png", sheet([("PDF, page 1", paper(table.with_suffix(".pdf"), 0)), ("Word, page 1", paper(word, 0))])
    )


def first_page(style: str) -> Captioned:
    """Give the first page of the example's PDF in a style."""
    folder = MADE / "six" / style
    briefkit("build", BRIEF, "--style", style, "--to", "pdf", "--output", folder)
    return style, paper(folder / BRIEF.name / f"{BRIEF.name}.pdf", 0)


def format_pages() -> list[Captioned]:
    """Give the first pages that the examples of docs/format.md make together."""
    folder = MADE / "format"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("routes.svg", "options.csv"):
        shutil.copy(BRIEF / name, folder)
    text = f"---\ntitle: The blocks of a brief\nstatus: draft\n---\n\n{format_page.text()}"
    (folder / "brief.md").write_text(text, encoding="utf-8")
    briefkit("build", folder, "--to", "pdf", "--output", MADE)
    return [(f"Page {number + 1}", paper(folder / "format.pdf", number)) for number in range(3)]


def fact_sheet() -> list[Captioned]:
    """Give pages of the example's fact-check sheet, as PDF and as Word file."""
    folder = MADE / "facts"
    briefkit("facts", BRIEF, "--to", "pdf,docx", "--output", folder)
    made = folder / BRIEF.name / f"{BRIEF.name}-facts"
    word = docx_to_pdf([made.with_suffix(".docx")], MADE)[f"{made.name}.docx"]
    return [("PDF, page 1", paper(made.with_suffix(".pdf"), 0)), ("Word, page 3", paper(word, 2))]


def three_outputs(browser: Browser, page: Path, folder: Path, word: Path) -> list[Captioned]:
    """Give the web page, and the first pages of the PDF and of the Word file, at one height."""
    return [
        ("Web page", web(browser, page, 1280, "light", 1.08)),
        ("PDF, page 1", paper(folder / f"{page.stem}.pdf", 0)),
        ("PDF, page 2", paper(folder / f"{page.stem}.pdf", 1)),
        ("Word, page 1", paper(word, 0)),
    ]


def screens(browser: Browser, page: Path) -> list[Captioned]:
    """Give the web page on a desk, in the dark, and on a telephone."""
    return [
        ("1280 pixels", web(browser, page, 1280, "light", 1.25)),
        ("1280 pixels, dark", web(browser, page, 1280, "dark", 1.25)),
        ("360 pixels", web(browser, page, 360, "light", 0.5)),
    ]


def web(browser: Browser, page: Path, width: int, scheme: str, ratio: float) -> Image.Image:
    """Give the top of a web page, `ratio` as wide as it is high, at the height of the sheet."""
    height = round(width / ratio)
    browser.view(width, scheme)
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    browser.open(page)
    shot = base64.b64decode(browser.call("Page.captureScreenshot", format="png")["data"])
    return _at_height(Image.open(io.BytesIO(shot)).convert("RGB"))


def paper(path: Path, number: int) -> Image.Image:
    """Give one page of a PDF at the height of the sheet."""
    with pypdfium2.PdfDocument(path) as document:
        picture = document[number].render(scale=2).to_pil().convert("RGB")
    return _at_height(picture)


def _at_height(picture: Image.Image) -> Image.Image:
    width = round(picture.width * PAGE_HEIGHT / picture.height)
    return picture.resize((width, PAGE_HEIGHT), Image.Resampling.LANCZOS)


def sheet(pictures: Sequence[Captioned]) -> Image.Image:
    """Lay pictures side by side on a desk, each with its caption."""
    line = 30
    width = sum(picture.width for _, picture in pictures) + GAP * (len(pictures) + 1)
    whole = Image.new("RGB", (width, PAGE_HEIGHT + 2 * GAP + line), DESK)
    draw, face = ImageDraw.Draw(whole), ImageFont.truetype(FACE, 17)
    left = GAP
    for caption, picture in pictures:
        draw.text((left, GAP - 6), caption, fill=CAPTION, font=face)
        whole.paste(picture, (left, GAP + line - 8))
        left += picture.width + GAP
    return whole


def save(name: str, picture: Image.Image) -> None:
    """Write a sheet with as many colours as fit into the size that a page about the project can bear."""
    for colours in ATTEMPTS:
        file = io.BytesIO()
        reduced = picture.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
        reduced.save(file, "PNG", optimize=True)
        if file.tell() <= MOST_BYTES:
            break
    else:
        raise SystemExit(f"{name} has {file.tell():,} bytes and may have {MOST_BYTES:,}")
    (FOLDER / name).write_bytes(file.getvalue())
    print(f"docs/pictures/{name}  {file.tell() // 1000} kB, {colours} colours")


if __name__ == "__main__":
    main()
