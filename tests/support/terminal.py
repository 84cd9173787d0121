"""The real command on a pseudo terminal, with somebody who types."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from support.tools import ROOT

_PROMPTS: Final = (b"[?] > ", b"]: ")


class Terminal:
    """One run of briefkit; `shown` is what the screen has shown."""

    def __init__(self, arguments: list[str], folder: Path, columns: int = 100, **environment: str) -> None:
        self._controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "briefkit", *arguments],
            cwd=folder,
            env={**kept, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", **environment},
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
        )
        os.close(terminal)
        self._seen = b""
        self._answered = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._controller)

    @property
    def shown(self) -> str:
        return self._seen.decode().replace("\r\n", "\n")

    def wait(self) -> None:
        """Wait until something is asked, or the command has ended."""
        while not self._seen[self._answered :].endswith(_PROMPTS):
            try:
                more = os.read(self._controller, 65536)
            except OSError:  # Linux ends a pseudo terminal with an error
                return
            self._seen += more

    def type(self, *words: str) -> None:
        """Type words with Enter, each where something is asked."""
        for word in words:
            self._answer(f"{word}\n".encode())
        self.wait()

    def press_ctrl_d(self) -> None:
        self._answer(b"\x04")

    def press_ctrl_c(self) -> None:
        """Press it when the command waits for an answer; Python hears it late between a prompt and the reading."""
        self.wait()
        about = Path(f"/proc/{self._process.pid}/stat")
        while about.exists() and about.read_text("utf-8").rpartition(") ")[2][0] in "RD":
            time.sleep(0.01)
        self._process.send_signal(signal.SIGINT)

    def end(self) -> int:
        """Wait for the end, and give the exit status."""
        self._answered = len(self._seen)
        self.wait()
        return self._process.wait()

    def _answer(self, keys: bytes) -> None:
        self.wait()
        self._answered = len(self._seen)
        os.write(self._controller, keys)
