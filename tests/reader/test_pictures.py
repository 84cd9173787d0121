"""Pictures: measured, read into memory, or refused."""

import io
import struct
import zlib

import pytest
from PIL import Image

from briefkit.model.brief import Brief
from support.reading import body, read


def raster(kind: str, size: tuple[int, int] = (3, 2)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size).save(buffer, kind)
    return buffer.getvalue()


def huge_png() -> bytes:
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunks = [b"IHDR" + header, b"IDAT" + zlib.compress(b"")]
    packed = [struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><rect width="1" height="1"/></svg>'


@pytest.mark.parametrize(
    ("data", "kind", "width", "height"),
    [
        (raster("PNG"), "png", 3, 2),
        (raster("JPEG"), "jpeg", 3, 2),
        (SVG.format('width="40" height="20"').encode(), "svg", 40, 20),
        (SVG.format('width="1in" height="72pt" viewBox="0 0 9 9"').encode(), "svg", 96, 96),
        (SVG.format('viewBox="0 0 300 200"').encode(), "svg", 300, 200),
        (b'\xef\xbb\xbf<?xml version="1.0"?><!-- c -->' + SVG.format("").encode(), "svg", 300, 150),
    ],
)
def test_a_picture_is_measured_by_its_content_not_its_name(data: bytes, kind: str, width: int, height: int) -> None:
    brief = body("![C](a.tif)\n", a__tif=data)
    picture = brief.pictures["a.tif"]
    assert (picture.kind, picture.width, picture.height, picture.data) == (kind, width, height, data)
    assert brief.problems == ()


def refused(brief: Brief) -> list[tuple[str, int, int]]:
    assert brief.pictures == {}
    return [(problem.name, problem.span.start.line, problem.span.start.column) for problem in brief.problems]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("missing", "missing-file"),
        ("outside", "outside-file"),
        ("remote", "remote-file"),
        ("too-large", "oversized-file"),
        ("unreadable", "missing-file"),
        (b"GIF89a", "not-a-picture"),
        (b"", "not-a-picture"),
        (raster("PNG")[:40], "not-a-picture"),
        (b"\xff\xd8\xff\xe0junk", "not-a-picture"),
        (huge_png(), "oversized-file"),
        (b"\x89PNG" + b"0" * (8 * 1024 * 1024), "oversized-file"),
        (b"<svg", "not-a-picture"),
        (b"<html/>", "not-a-picture"),
        (b"<?xml version='1.0'?><html/>", "not-a-picture"),
        (b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg>&a;</svg>', "not-a-picture"),
        (SVG.replace("<rect", "<script>x</script><rect").format("").encode(), "not-a-picture"),
        (SVG.format('onload="x()"').encode(), "not-a-picture"),
        (SVG.replace("<rect", '<image href="http://x/y.png"/><rect').format("").encode(), "not-a-picture"),
        (SVG.replace("<rect", "<style>@import 'x'</style><rect").format("").encode(), "not-a-picture"),
        (SVG.format('style="fill: url(http://x/y)"').encode(), "not-a-picture"),
        (b"<?xml-stylesheet href='x'?>" + SVG.format("").encode(), "not-a-picture"),
    ],
)
def test_a_picture_that_cannot_be_used_is_reported_where_it_is_named(content: bytes | str, name: str) -> None:
    assert refused(body("Text.\n\n![C](a.png){alt=x}\n", a__png=content)) == [(name, 6, 1)]


@pytest.mark.parametrize("src", ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA"])
def test_a_remote_picture_is_not_fetched(src: str) -> None:
    assert refused(body(f"Text ![C]({src}) text.\n")) == [("remote-file", 4, 6)]


def test_a_picture_without_a_name_is_reported() -> None:
    assert refused(body("![C]()\n")) == [("missing-file", 4, 1)]


def test_each_use_of_a_missing_picture_is_reported() -> None:
    assert refused(body("![C](a.png)\n\n![C](a.png)\n")) == [("missing-file", 4, 1), ("missing-file", 6, 1)]


def test_links_inside_a_drawing_are_no_fault() -> None:
    drawing = SVG.replace("<rect", '<a href="https://example.org"><use href="#x"/></a><rect').format("")
    assert body("![C](a.svg)\n", a__svg=drawing.encode()).problems == ()


def test_portraits_and_the_logo_are_pictures_too() -> None:
    front = "---\ntitle: T\nauthors: [{name: N, photo: {src: n.png}}]\npublisher: {name: P, logo: l.svg}\n---\n"
    brief = read(front, n__png=raster("PNG"), l__svg=b"not a picture")
    assert set(brief.pictures) == {"n.png"}
    assert [(problem.name, problem.span.start.line) for problem in brief.problems] == [("not-a-picture", 4)]


def show(data: bytes) -> Brief:
    return body('![C](p){alt="A"}\n', p=data)


def file_of(image: Image.Image, kind: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)  # type: ignore[arg-type]
    return buffer.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("GIF", "a GIF"), ("WEBP", "a WebP"), ("TIFF", "a TIFF"), ("BMP", "a BMP")])
def test_a_picture_of_another_kind_is_called_by_its_name(kind: str, name: str) -> None:
    brief = show(raster(kind))
    assert [(p.name, name in p.message) for p in brief.problems] == [("not-a-picture", True)]
    assert "JPEG" in brief.problems[0].help


def test_a_picture_that_moves_is_refused() -> None:
    first = Image.new("RGB", (3, 2))
    moving = file_of(first, "PNG", save_all=True, append_images=[Image.new("RGB", (3, 2), "red")])
    assert [p.message for p in show(moving).problems] == ["'p' moves"]


def test_a_picture_that_lies_on_its_side_is_as_wide_as_it_is_shown() -> None:
    told = Image.Exif()
    told[0x0112] = 6
    found = show(file_of(Image.new("RGB", (30, 20)), "JPEG", exif=told)).pictures["p"]
    assert (found.width, found.height) == (20, 30)


BOMB = '<g id="a"><path d="M0 0"/></g>' + "".join(
    f'<g id="{chr(98 + n)}">' + f'<use href="#{chr(97 + n)}"/>' * 10 + "</g>" for n in range(9)
)


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        (BOMB, "more than 100,000 shapes"),
        ('<g id="a"><use href="#a"/></g>', "a part that shows itself"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "a part that shows itself"),
        ('<pattern id="p"><rect fill="url(#p)"/></pattern>', "a part that shows itself"),
        ("<g>" * 300 + "</g>" * 300, "more than 200 deep"),
        ("<style>@im\\70ort url(x)</style>", "loads files"),
        ("<style>a { fill: \\75rl(http://a.example/x) }</style>", "loads files"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "a link to another file"),
        ('<image href="data:image/png;base64,AAAA"/>', "a damaged picture"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(inside: str, what: str) -> None:
    brief = show(SVG.replace("{}", "").replace("<rect", f"{inside}<rect").encode())
    assert [what in problem.message for problem in brief.problems] == [True]


def test_parts_of_a_drawing_may_be_shown_again() -> None:
    inside = '<defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><use href="#a" x="9"/><rect fill="url(#g)"/>'
    assert not show(SVG.replace("{}", "").replace("<rect", f"{inside}<rect").encode()).problems
