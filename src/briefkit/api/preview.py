"""The gallery page of a style, served on this machine and made anew whenever a file of the style changes."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from briefkit.api.gallery import specimen_folder
from briefkit.api.reading import load_style
from briefkit.api.watching import changes
from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError

_KINDS: Final = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_RELOADS: Final = """<script>
let made = null;
setInterval(async () => {
  const now = await fetch("/made").then(answer => answer.text()).catch(() => made);
  if (made !== null && now !== made) location.reload();
  made = now;
}, 500);
</script>"""


@dataclass(slots=True)
class Preview:
    """The page as it was made last; the server reads it while the watcher makes the next one."""

    folder: Path
    name: str
    made: int = 0
    """How often it was made."""
    fault: str = ""
    """Why the last attempt gave no page; the page before it is still shown."""
    address: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def page(self) -> bytes:
        """Give the page with the fault, if there is one, at its top."""
        with self.lock:
            path = self.folder / f"{self.name}.html"
            text = path.read_text(encoding="utf-8") if path.is_file() else "<!doctype html><body>\n<main></main></body>"
            return _with_reloading(text, self.fault).encode("utf-8")


def _with_reloading(text: str, fault: str) -> str:
    from html import escape  # noqa: PLC0415 - only a preview needs it

    shown = f'<pre class="fault" role="alert">{escape(fault)}</pre>' if fault else ""
    head, body, rest = text.partition("<body>\n")
    # the page that is sent by mail runs nothing; this one asks whether there is a newer one
    head = head.replace("default-src 'none';", "default-src 'none'; script-src 'unsafe-inline'; connect-src 'self';")
    return f"{head}{body}{shown}{rest}".replace("</body>", f"{_RELOADS}</body>")


def preview(name: str, here: Path, brief: Path | None, port: int) -> Iterator[Preview]:
    """Make the page, serve it, and give it each time it was made, until the caller stops.

    Args:
        name: a style, or the path of its folder.
        here: the folder in which the name is looked up.
        brief: shown instead of the specimen.
        port: of the server, which listens on this machine only; 0 for any that is free.

    Raises:
        StyleError: there is no such style, or it cannot be used at the start.
        UsageError: the port is taken.

    """
    style = load_style(name, find_workspace(here))
    watched = [*style.folders, (brief if brief and brief.is_dir() else brief.parent) if brief else specimen_folder()]
    with TemporaryDirectory(prefix="briefkit-preview-") as folder:
        shown = Preview(Path(folder), style.name)
        changed = changes(watched)  # before the page is made: what changes meanwhile is not in it
        _make(shown, name, here, brief)
        with _served(shown, port):
            yield shown
            for _ in changed:
                _make(shown, name, here, brief)
                yield shown


def _make(shown: Preview, name: str, here: Path, brief: Path | None) -> None:
    """Make the page in a process of its own, which has read nothing yet of what has changed."""
    command = [sys.executable, "-m", "briefkit", "style", "gallery", name, "--output", str(shown.folder / "next")]
    more = ["--brief", str(brief.resolve())] if brief else []
    done = subprocess.run([*command, *more], cwd=here, capture_output=True, text=True, check=False)  # noqa: S603 - this program
    with shown.lock:
        shown.fault = done.stderr.strip() if done.returncode else ""
        for path in (shown.folder / "next").glob("*"):
            path.replace(shown.folder / path.name)
        shown.made += 1


@contextmanager
def _served(shown: Preview, port: int) -> Iterator[None]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data, kind = _answer(shown, self.path)
            self.send_response(HTTPStatus.OK if kind else HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing of requests."""

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    except OSError as error:
        raise UsageError(f"Port {port} cannot be used: {error.strerror}. Choose another with --port.") from error
    shown.address = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def _answer(shown: Preview, asked: str) -> tuple[bytes, str]:
    """Give what an address of the server shows and its kind; nothing outside the folder of the page is."""
    if asked == "/":
        return shown.page(), "text/html; charset=utf-8"
    if asked == "/made":
        return str(shown.made).encode(), "text/plain"
    path = shown.folder / asked.removeprefix("/")
    if path.parent == shown.folder and path.suffix in _KINDS and path.is_file():
        return path.read_bytes(), _KINDS[path.suffix]
    return b"Not found", ""
