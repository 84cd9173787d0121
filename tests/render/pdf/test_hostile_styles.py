"""A house style that means harm is an error in words: no file is read, no address asked for, no process lost."""

from pathlib import Path

import pytest

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
        (f'{SVG}<image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>', "may not reach files"),
    ],
)
def test_a_logo_that_reaches_out_or_grows_without_end_is_refused(
    tmp_path: Path, logo: str | bytes, reason: str
) -> None:
    with pytest.raises(BriefkitError, match=reason):
        pdf(made(tmp_path, LOGO, **{"l.svg": logo}))
