"""A server of our own that answers as registration agencies and pages do; the answers were written for these tests.

As a proxy it answers for every http address, and leads to none with https.
"""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

WORK = {
    "type": "journal-article",
    "title": ["Wells &amp; Rain"],
    "author": [{"given": "Asha", "family": "Rao", "sequence": "first"}, {"name": "Jal Board"}],
    "container-title": ["Water"],
    "issued": {"date-parts": [[2024, 5]]},
    "volume": "12",
    "page": "4-9",
    "DOI": "10.5555/wells",
    "URL": "https://doi.org/10.5555/wells",
    "reference": [{"key": "much more that nobody wants"}],
}
ALEX = {
    "type": "article",
    "title": "Rain in Awadh",
    "doi": "https://doi.org/10.5555/rain",
    "publication_date": "2023-07-01",
    "authorships": [{"author": {"display_name": "Bina Sen"}}],
    "primary_location": {"source": {"display_name": "Water"}, "landing_page_url": "https://water.example/rain"},
    "biblio": {"volume": "11", "issue": "2", "first_page": "10", "last_page": "12"},
}
PAGE = """<!doctype html><html><head><title>Sand | Jal Board</title>
<meta property="og:title" content="Sand of the Ghaghara"><meta property="og:site_name" content="Jal Board">
<meta name="citation_author" content="Wali, Chand"><meta name="article:published_time" content="2024-03-02T10:00:00Z">
</head><body><script>alert("1")</script></body></html>"""


class Answers(BaseHTTPRequestHandler):
    """Gives what stands under a path: status, media type and body; 404 for all else."""

    known: ClassVar[dict[str, tuple[int, str, bytes]]] = {
        "/doi/10.5555/wells": (200, "application/vnd.citationstyles.csl+json", json.dumps(WORK).encode()),
        "/doi/10.5555/broken": (200, "application/json", b"<html>"),
        "/doi/10.5555/list": (200, "application/json", b"[1, 2]"),
        "/crossref/works/10.5555/broken/transform/application/vnd.citationstyles.csl+json": (
            200,
            "application/json",
            json.dumps({**WORK, "DOI": "10.5555/broken"}).encode(),
        ),
        "/crossref/works?filter=isbn:9780306406157&rows=1": (
            200,
            "application/json",
            json.dumps({"message": {"items": [{**WORK, "type": "book", "ISBN": ["9780306406157"]}]}}).encode(),
        ),
        "/crossref/works?filter=isbn:9780000000002&rows=1": (200, "application/json", b'{"message": {"items": []}}'),
        "/alex/works/doi:10.5555/rain": (200, "application/json", json.dumps(ALEX).encode()),
        "/page": (200, "text/html", PAGE.encode()),
        "/page-with-doi": (200, "text/html", b'<meta name="citation_doi" content="doi:10.5555/wells">'),
        "/untitled": (200, "text/html", b"<p>Nothing</p>"),
        "/gone": (410, "text/html", b""),
        "/forbidden": (403, "text/html", b""),
        "/busy": (429, "text/html", b""),
        "/failing": (503, "text/html", b""),
        "/fine": (200, "text/html", b"<p>Here</p>"),
        "/login": (200, "text/html", b"<title>Sign in</title><form><input type=password></form>"),
        "/paywall": (402, "text/html", b""),
    }
    moved: ClassVar[dict[str, tuple[int, str]]] = {
        "/moved": (301, "/fine"),
        "/found": (302, "/fine"),
        "/around": (302, "/around"),
        "/to-login": (302, "/login"),
        "/to-home": (301, "/"),
    }
    heads: ClassVar[set[str]] = {"/no-head"}
    """Paths that do not answer HEAD."""
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer a question with a body."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer a question without one."""
        if self.path in self.heads:
            self.send_error(405)
            return
        self._answer(body=False)

    def _answer(self, *, body: bool) -> None:
        self.path = re.sub(r"^http://[^/]+", "", self.path)  # as a proxy it is asked for whole addresses
        self.asked.append(f"{self.command} {self.path}")
        if self.path in self.moved:
            status, target = self.moved[self.path]
            self.send_response(status)
            self.send_header("Location", target)
            self.end_headers()
            return
        default = (200, "text/html", b"<p>Home</p>") if self.path in ("/", "/no-head") else (404, "text/html", b"")
        status, kind, data = self.known.get(self.path, default)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def agencies() -> Iterator[str]:
    """Give the address of the running server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
