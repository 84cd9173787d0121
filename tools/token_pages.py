"""Writes docs/tokens, the reference of what a house style may say, from the tokens themselves.

Without an argument the page alone; with `--pictures` the strips too: for each token a page without and with its
example, cut to what the example changes. The one of a dark screen needs Chromium.
"""

import base64
import io
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageChops

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tools")]

from briefkit import styles  # noqa: E402  # found only once src is on the path
from briefkit.api.setting import set_formats  # noqa: E402
from briefkit.render import prepare  # noqa: E402
from briefkit.styles.reference import Token  # noqa: E402
from briefkit.styles.reference_page import FOLDER_NAME, page, picture_name, pictured  # noqa: E402
from support.chromium import Browser  # noqa: E402
from support.samples import brief_of  # noqa: E402
from token_specimens import SPECIMENS  # noqa: E402

FOLDER = ROOT / "docs" / FOLDER_NAME
PER_MM: Final = 3.4
"""Pixels of a strip per millimetre of a page."""
WIDE, HIGH, LEAST = 88.0, 52.0, 24.0
"""Millimetres of a page that one half of a strip shows: width, greatest and least height."""
WHOLE: Final = frozenset(
    {
        *(f"page.{name}" for name in ("size", "top", "right", "bottom", "left", "column", "columns", "gutter")),
        *(f"page.{name}" for name in ("across", "inset", "hang", "masthead", "heads", "figures")),
        "color.paper",
    }
)
"""Tokens that are seen on the whole page alone."""
TEXT: Final = ("scale.body", "scale.lead", "type.body", "fonts.text")
"""Tokens that are seen best in running text, though more changes with them."""
TEXT_TOP: Final = 66.0
"""Millimetres above the running text of its page."""
PAGE_HEIGHT: Final = 250
"""Pixels of a whole page."""
AROUND: Final = 5.0
"""Millimetres around what changes."""
FAINT: Final = 12
"""Steps of 256 by which a colour must differ to count."""
GAP: Final = 10
DESK: Final = "#d5dae0"
MOST_BYTES: Final = 15_000


def main() -> None:
    """Write the page, and with `--pictures` all strips."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "--pictures" in sys.argv:
        for path in FOLDER.glob("*.png"):
            path.unlink()
        with tempfile.TemporaryDirectory() as scratch, Browser() as browser:
            for token in pictured():
                _save(picture_name(token), _strip(token, Path(scratch), browser))
    (FOLDER / "README.md").write_text(page(), encoding="utf-8")
    print(f"docs/{FOLDER_NAME}: {len(list(FOLDER.glob('*.png')))} pictures")


def _strip(token: Token, scratch: Path, browser: Browser) -> Image.Image:
    """Give a page without and with the example of a token, side by side, cut to where they differ first."""
    if token.specimen == "screen":
        before, after = (_dark(lines, scratch, browser) for lines in ("", token.example))
    else:
        before, after = (
            _paper(lines, token.specimen, int(token.name == "page.top")) for lines in (_without(token), token.example)
        )
    if token.name in WHOLE:
        halves = [_small(picture) for picture in (before, after)]
    else:
        box = _text_box(before) if token.name in TEXT else _changed(before, after, token.name)
        halves = [picture.crop(box) for picture in (before, after)]
    frame = GAP if token.name in WHOLE else 0
    strip = Image.new("RGB", (sum(half.width for half in halves) + GAP + 2 * frame, halves[0].height + 2 * frame), DESK)
    strip.paste(halves[0], (frame, frame))
    strip.paste(halves[1], (frame + halves[0].width + GAP, frame))
    return strip


def _small(picture: Image.Image) -> Image.Image:
    width = round(picture.width * PAGE_HEIGHT / picture.height)
    return picture.resize((width, PAGE_HEIGHT), Image.Resampling.LANCZOS)


def _text_box(picture: Image.Image) -> tuple[int, int, int, int]:
    wide, top = round(WIDE * PER_MM), round(TEXT_TOP * PER_MM)
    left = round(43 * PER_MM)
    return left, top, min(left + wide, picture.width), top + round(HIGH * PER_MM)


def _without(token: Token) -> str:
    """Give the lines of an example that only prepare what it shows."""
    columns = "left: 19, right: 19, columns: 2, gutter: 7"
    prepares = {
        "figures": "fonts: {text: Source Serif 4}",
        "page.heads": "page: {hang: 20}",
        "page.gutter": f"page: {{{columns}}}",
        "page.across": f"page: {{{columns}}}",
        "page.inset": f"page: {{{columns}, across: [background]}}",
    }
    lines = token.example.splitlines()
    return prepares.get(token.name, "\n".join(lines[:-1]))


@cache
def _paper(lines: str, specimen: str, number: int) -> Image.Image:
    """Give a page of a specimen in a style with these lines, counted from 0."""
    printed = prepare(brief_of(SPECIMENS[specimen]), _style(lines))
    setting = set_formats(printed, ["pdf"])
    if setting.failure:
        raise SystemExit(f"{lines}\n{setting.failure}")
    with pypdfium2.PdfDocument(setting.outputs["pdf"]) as document:
        return document[number].render(scale=PER_MM * 25.4 / 72).to_pil().convert("RGB")


def _style(lines: str) -> "styles.HouseStyle":
    """Give a style with some lines over those of the base, and with the files that the examples name."""
    folder = Path(tempfile.mkdtemp()) / "example"
    shutil.copytree(ROOT / "templates" / "institute" / "fonts", folder / "fonts")
    shutil.copy(ROOT / "examples" / "complete" / "routes.svg", folder / "logo.svg")
    (folder / "style.yaml").write_text(lines, encoding="utf-8")
    return styles.load(str(folder))


def _dark(lines: str, scratch: Path, browser: Browser) -> Image.Image:
    setting = set_formats(prepare(brief_of(SPECIMENS["front"]), _style(lines)), ["html"])
    (scratch / "dark.html").write_bytes(setting.outputs["html"])
    browser.view(760, "dark")
    browser.call("Emulation.setDeviceMetricsOverride", width=760, height=500, deviceScaleFactor=1, mobile=False)
    browser.open(scratch / "dark.html")
    shot = base64.b64decode(browser.call("Page.captureScreenshot", format="png")["data"])
    return Image.open(io.BytesIO(shot)).convert("RGB").resize((round(WIDE * PER_MM), round(WIDE * PER_MM * 500 / 760)))


def _changed(before: Image.Image, after: Image.Image, name: str) -> tuple[int, int, int, int]:
    """Give the part of a page that shows best what differs, and some of what is around it."""
    width, height = min(before.width, after.width), min(before.height, after.height)
    cut = (0, 0, width, height)
    found = (
        ImageChops.difference(before.crop(cut), after.crop(cut))
        .point(lambda part: 255 if part > FAINT else 0)
        .getbbox()
    )
    if not found:
        print(f"{name}: its example changes nothing that its page shows", file=sys.stderr)
        found = (0, 0, width, height)
    around = round(AROUND * PER_MM)
    wide = min(round(WIDE * PER_MM), width)
    left = min(max(found[0] - around, 0), width - wide)
    top = max(found[1] - around, 0)
    high = min(max(found[3] + around - top, round(LEAST * PER_MM)), round(HIGH * PER_MM))
    top = min(top, height - high)
    return left, top, left + wide, top + high


def _save(name: str, picture: Image.Image) -> None:
    for colours in (48, 32, 16, 12, 8):
        file = io.BytesIO()
        reduced = picture.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
        reduced.save(file, "PNG", optimize=True)
        if file.tell() <= MOST_BYTES:
            break
    (FOLDER / name).write_bytes(file.getvalue())
    print(f"docs/{FOLDER_NAME}/{name}  {file.tell() / 1000:.1f} kB")


if __name__ == "__main__":
    main()
