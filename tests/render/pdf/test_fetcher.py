"""The locked door: a page gets the house style's files and the brief's pictures, and nothing else of this machine."""

import struct
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from weasyprint import CSS, HTML

from briefkit.model.brief import Picture
from briefkit.render.formats.pdf.fetcher import LockedFetcher
from briefkit.render.formats.pdf.log import collected
from support.houses import load
from support.samples import png


class _Server(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        """Note the request; /there leads to a file."""
        self.asked.append(self.path)
        self.send_response(302 if self.path == "/there" else 200)
        self.send_header("Location", "file:///etc/hostname")
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    handler = type("Handler", (_Server,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("TOPSECRET")
    (tmp_path / "outside.png").write_bytes(png())
    (tmp_path / "link.png").symlink_to(tmp_path / "outside.png")
    return tmp_path


ATTACKS = {
    "a picture above": "<img src='../outside.png'>",
    "a picture above, written otherwise": "<img src='%2e%2e/outside.png'>",
    "a picture by its path": "<img src='file://{here}/outside.png'>",
    "a symbolic link": "<img src='file://{here}/link.png'>",
    "a picture from the network": "<img src='{web}/a.png'>",
    "a redirect to a file": "<img src='{web}/there'>",
    "a style sheet from the network": "<style>@import '{web}/x.css';</style>",
    "a background from the network": "<p style='background: url({web}/b.png)'>x</p>",
    "a font from the network": "<style>@font-face {{ font-family: q; src: url({web}/f.ttf) }}</style>",
    "an attachment in the head": "<link rel=attachment href='file://{here}/secret.txt'>",
    "an attachment in the text": "<a rel=attachment href='file://{here}/secret.txt'>x</a>",
    "a picture inside a drawing": (
        '<img src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="{web}/s.png"/></svg>\'>'
    ),
    "an object": "<object data='file://{here}/outside.png'></object>",
    "an embedded picture": "<embed src='file://{here}/outside.png'>",
    "a picture in the page itself": "<img src='data:image/png;base64,AAAA'>",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_way_leads_out(attack: str, server: tuple[str, list[str]], secret: Path) -> None:
    web, asked = server
    fetcher = LockedFetcher(load("plain"), {})
    page = ATTACKS[attack].format(web=web, here=secret)
    with collected():
        data = HTML(string=page, base_url=f"{secret.as_uri()}/brief/", url_fetcher=fetcher).write_pdf(
            uncompressed_pdf=True
        )
    assert not asked
    assert fetcher.blocked
    assert b"TOPSECRET" not in data
    assert b"/Subtype /Image" not in data


def test_a_style_sheet_is_behind_the_same_door(server: tuple[str, list[str]]) -> None:
    web, asked = server
    fetcher = LockedFetcher(load("plain"), {})
    with collected():
        CSS(string=f"@import '{web}/z.css';", url_fetcher=fetcher)
    assert not asked
    assert [address for address, _ in fetcher.blocked] == [f"{web}/z.css"]


@pytest.mark.parametrize(
    "name", ["../plain/style.yaml", "/etc/passwd", "style.yaml", "fonts/missing.ttf", "..%2fplain"]
)
def test_a_house_style_s_file_is_one_of_its_pictures_and_faces(name: str) -> None:
    with pytest.raises(ValueError, match="house style"):
        LockedFetcher(load("plain"), {}).fetch(f"bk-style:{name}")


def test_the_faces_and_pictures_that_belong_to_the_brief_come_through() -> None:
    pictures = {"städte/plan 1.png": Picture("städte/plan 1.png", "png", 900, 360, png())}
    fetcher = LockedFetcher(load("plain"), pictures)
    assert fetcher.fetch("bk-picture:st%C3%A4dte%2Fplan%201.png").read() == png()
    assert fetcher.fetch("bk-font:text-400").read()[:4] == b"\0\1\0\0"
    assert not fetcher.blocked


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    bomb = Picture("bomb.png", "png", 12_000, 12_000, _bomb(12_000))
    with pytest.raises(ValueError, match="12000 × 12000 pixels"):
        LockedFetcher(load("plain"), {"bomb.png": bomb}).fetch("bk-picture:bomb.png")


def test_a_drawing_that_defines_entities_is_refused() -> None:
    data = b'<!DOCTYPE l [<!ENTITY a "xxxx">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
    with pytest.raises(ValueError, match="document type"):
        LockedFetcher(load("plain"), {"a.svg": Picture("a.svg", "svg", 9, 9, data)}).fetch("bk-picture:a.svg")


def _bomb(side: int) -> bytes:
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(side // 8 + 1) * side, 9)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")
