"""A house style that means harm is an error in words: no file is read, no address asked for, no process lost."""

import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from briefkit.api.setting import set_formats
from briefkit.errors import BriefkitError
from briefkit.model.house_style import HouseStyle
from briefkit.render import Options, prepare, render
from briefkit.render.formats.pdf import guard
from briefkit.styles import load, templates_folder
from support import samples

FONT = templates_folder() / "base" / "fonts" / "SourceSans3-Regular.ttf"
FAMILY = (
    "families: {Cut: {generic: serif, substitute: Georgia, faces: {400: fonts/c.ttf, 400i: fonts/c.ttf, "
    "600: fonts/c.ttf, 700: fonts/c.ttf}}}\nfonts: {text: Cut}\n"
)
LOGO = "publisher: {name: N, logo: l.svg, alt: x}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
LAUGHS = (
    '<!DOCTYPE l [<!ENTITY b0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
    + f"]>{SVG}<text>&b8;</text></svg>"
)


def made(folder: Path, text: str = "", **files: str | bytes) -> HouseStyle:
    for name, data in {"style.yaml": f"extends: plain\n{text}", **files}.items():
        path = folder / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return load(str(folder / "mine"))


def pdf(style: HouseStyle) -> bytes:
    return render("pdf", prepare(samples.bare_brief(), style, Options()))


@pytest.mark.parametrize(
    ("css", "reason"),
    [
        ("body { background: url(file:///etc/passwd) }", "a page may not reach files or the network"),
        ("h1::before { content: url(http://example.org/x.png) }", "a page may not reach files or the network"),
        ('@import "file:///etc/passwd";', "@import"),
        ("@font-face { font-family: x; src: url(file:///etc/passwd) } p { font-family: x }", "may not reach files"),
        ("body { background: url(bk-style:../../etc/passwd) }", "may use png, jpeg, svg, ttf and otf"),
        ("body { background: url(bk-style:../../secret.png) }", "no such file in the house style"),
        ("h1 { font-size: 1e40pt }", "a length that no page holds|cannot be laid out"),
        ("x" * (1 << 21), "over 1 MiB"),
        (
            "p { colour: red }\np { color: rde }",
            r"(?s)mine/print\.css:1:5: .*`colour: red.*mine/print\.css:2:5: .*`color: rde",
        ),
        ("\n:root { --a: var(--b); --b: var(--a) } p { color: var(--a) }", r"mine/print\.css:2:\d+: .*Ignored"),
    ],
)
def test_a_sheet_that_reaches_out_or_asks_for_the_impossible_is_refused(tmp_path: Path, css: str, reason: str) -> None:
    with pytest.raises(BriefkitError, match=reason):
        pdf(made(tmp_path, **{"print.css": css}))


@pytest.mark.parametrize(
    "css",
    [
        "p { width: calc(1px / 0); letter-spacing: -1e9px; text-indent: -1e38px }",
        "p {" * 3000 + "}" * 3000,
        ":is(" * 2000 + "p" + ")" * 2000 + " { color: red }",
        "p { width: " + "(" * 9000 + ")" * 9000 + " }",
        "body { column-count: 1000000000 }",
        "p { counter-increment: x 99999999 } p::before { content: counter(x, upper-roman) }",
        "* { font-size: 0; line-height: 0 }",
        "p { transform: scale(1e300) }",
    ],
)
def test_a_sheet_of_nonsense_gives_a_page_or_an_error_in_words(
    tmp_path: Path, css: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "_SECONDS", 2.0)
    try:
        assert pdf(made(tmp_path, **{"print.css": css})).startswith(b"%PDF")
    except BriefkitError as error:
        assert "mine" in str(error) or "style sheet" in str(error)  # noqa: PT017 - both ends are good


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("pdf", {"print.css": "p { transform: scale(1e300) rotate(1e300deg) }"}),
        ("html", {"page.html.j2": ""}),
        ("pdf", {"page.html.j2": ""}),
        ("html", {"page.html.j2": "{{ head }}"}),
    ],
)
def test_an_output_that_holds_nothing_is_an_error_in_words(tmp_path: Path, name: str, files: dict[str, str]) -> None:
    style = made(tmp_path, **files)
    assert set_formats(prepare(samples.bare_brief(), style, Options()), (name,)).failure


def test_a_layout_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_SECONDS", 1.0)
    style = made(tmp_path, **{"print.css": "@page { size: 1px 1px; margin: 0 }"})
    with pytest.raises(BriefkitError, match="cannot be laid out: it does not come to an end within 1 seconds"):
        render("pdf", prepare(samples.full_brief(), style, Options()))


@pytest.mark.parametrize(
    ("font", "reason"),
    [
        (FONT.read_bytes()[:20_000], "is cut off"),
        (FONT.read_bytes()[:8], "too short to be a font"),
        (b"\0\1\0\0" + b"\xff" * 200, "ends inside its own directory"),
        (FONT.read_bytes()[:300] + bytes(FONT.stat().st_size - 300), "no table|no glyphs, or no size"),
        (b"wOF2" + bytes(2000), "no TrueType font"),
        (FONT.read_bytes() + bytes(17 << 20), "larger than 16 MiB"),
    ],
)
def test_a_font_that_is_damaged_is_told_with_its_place(tmp_path: Path, font: bytes, reason: str) -> None:
    with pytest.raises(BriefkitError, match=rf"style\.yaml:2:\d+: .*{reason}"):
        made(tmp_path, FAMILY, **{"fonts/c.ttf": font})


def test_a_font_whose_glyphs_are_noise_ends_no_process(tmp_path: Path) -> None:
    whole = FONT.read_bytes()
    noise = bytes(byte ^ 0x5A if at > 5000 and at % 97 == 0 else byte for at, byte in enumerate(whole))
    style = made(tmp_path, FAMILY, **{"fonts/c.ttf": noise})
    for name in ("html", "pdf"):
        try:
            render(name, prepare(samples.bare_brief(), style, Options()))
        except BriefkitError as error:
            assert str(error)  # noqa: PT017 - both ends are good


@pytest.mark.parametrize(
    ("logo", "reason"),
    [
        (LAUGHS, "document type"),
        (f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}'.encode("utf-16"), "not UTF-8"),
        (SVG + '<g id="a0"/>' + '<use xlink:href="#a0"/>' * 60 + "</svg>", "too many shapes"),
        ("<html/>", "no SVG drawing"),
        ("<svg", "damaged drawing"),
    ],
)
def test_a_logo_that_grows_without_end_is_told_with_its_place(tmp_path: Path, logo: str | bytes, reason: str) -> None:
    with pytest.raises(BriefkitError, match=rf"style\.yaml:2:\d+: .*{reason}"):
        made(tmp_path, LOGO, **{"l.svg": logo})


def test_a_logo_that_reaches_out_is_refused(tmp_path: Path) -> None:
    logo = f'{SVG}<image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>'
    with pytest.raises(BriefkitError, match="may not reach files"):
        pdf(made(tmp_path, LOGO, **{"l.svg": logo}))


def test_a_logo_of_pixels_is_measured_before_it_is_unpacked(tmp_path: Path) -> None:
    head = struct.pack(">LLBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(BriefkitError, match="more than 40 million pixels"):
        made(tmp_path, LOGO.replace("l.svg", "l.png"), **{"l.png": bomb})
    with pytest.raises(BriefkitError, match="no PNG, JPEG or SVG picture"):
        made(tmp_path, LOGO.replace("l.svg", "l.png"), **{"l.png": b"GIF89a"})
    with pytest.raises(BriefkitError, match="damaged PNG"):
        made(tmp_path, LOGO.replace("l.svg", "l.png"), **{"l.png": bomb[:60]})


def test_a_logo_whose_pixels_are_missing_is_an_error_in_words_in_every_format(tmp_path: Path) -> None:
    head = struct.pack(">LLBBBBB", 60, 60, 8, 2, 0, 0, 0)
    hollow = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")
    style = made(tmp_path, LOGO.replace("l.svg", "l.png"), **{"l.png": hollow})
    for name in ("docx", "html", "pdf"):
        with suppress(BriefkitError):
            render(name, prepare(samples.bare_brief(), style, Options()))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
