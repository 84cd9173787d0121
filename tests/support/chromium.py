"""A real browser without a driver: Chromium spoken to over its debugging pipe.

Messages are JSON and end with NUL; Chromium reads them from descriptor 3 and writes to 4.
Protocol: chromedevtools.github.io/devtools-protocol
"""

import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from support.tools import require

PATIENCE = 60
"""Seconds to wait for an answer."""
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # tests may run as root, in a container
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Browser:
    """One Chromium with one page; use it in a `with` statement."""

    def __enter__(self) -> Self:
        program = require("chromium")
        self._profile = tempfile.mkdtemp(prefix="briefkit-chromium-")
        commands, self._to = os.pipe()
        self._from, answers = os.pipe()
        # Copies with numbers from 10 on: 3 and 4 may themselves be ends of the pipes.
        spare = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in (commands, answers)]
        actions = [
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, spare[0], 3),
            (os.POSIX_SPAWN_DUP2, spare[1], 4),
        ]
        arguments = [program, *FLAGS, f"--user-data-dir={self._profile}", "about:blank"]
        self._pid = os.posix_spawn(program, arguments, os.environ, file_actions=actions, setpgroup=0)
        for fd in (commands, answers, *spare):
            os.close(fd)
        self._last = 0
        self._unread = b""
        self.events: list[dict[str, Any]] = []
        target = self._call("Target.createTarget", {"url": "about:blank"}, None)["targetId"]
        self._session = self._call("Target.attachToTarget", {"targetId": target, "flatten": True}, None)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._to)
        os.close(self._from)
        shutil.rmtree(self._profile, ignore_errors=True)

    def call(self, method: str, **values: object) -> dict[str, Any]:
        """Ask the page for something and give its answer."""
        return self._call(method, values, self._session)

    def view(self, width: int, scheme: str = "light", media: str = "screen") -> None:
        """Set the window's width in CSS pixels, the colour scheme and the medium."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}]
        )

    def open(self, path: Path) -> None:
        """Load a file and wait until it is there, its fonts too."""
        self.events.clear()
        self.call("Page.navigate", url=path.resolve().as_uri())
        end = time.monotonic() + PATIENCE
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._receive(end)
        self.run("document.fonts.ready.then(() => true)")

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Give the value of a script; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def requests(self) -> list[str]:
        """Give every address that the page asked for since it was opened, itself and `data:` excepted."""
        asked = [e["params"]["request"]["url"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in asked[1:] if not url.startswith("data:")]

    def complaints(self) -> list[str]:
        """Give what the browser's console says against the page: blocked content, script errors."""
        logged = [e["params"]["entry"]["text"] for e in self.events if e["method"] == "Log.entryAdded"]
        thrown = [str(e["params"]["exceptionDetails"]) for e in self.events if e["method"] == "Runtime.exceptionThrown"]
        return logged + thrown

    def _call(self, method: str, values: dict[str, object], session: str | None) -> dict[str, Any]:
        self._last += 1
        number = self._last
        message: dict[str, object] = {"id": number, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        _write(self._to, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._receive(end)
            if answer.get("id") != number:
                continue
            if "error" in answer:
                raise AssertionError(f"{method}: {answer['error']}")
            result: dict[str, Any] = answer["result"]
            return result

    def _receive(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._from], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f"Chromium gave no answer in {PATIENCE} seconds")
            piece = os.read(self._from, 1 << 20)
            if not piece:
                raise AssertionError("Chromium ended")
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message


def _write(fd: int, data: bytes) -> None:
    while data:
        data = data[os.write(fd, data) :]
