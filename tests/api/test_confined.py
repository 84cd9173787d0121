"""Work in a process of its own ends in time, in its memory, and with its reason."""

import os
import signal
import sys
import time

import pytest

from briefkit.api.confined import Bounds, confined
from briefkit.errors import StyleError


def double(number: int) -> int:
    return number * 2


def wait(seconds: float) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
    time.sleep(seconds)


def fill(size: int) -> int:
    return len(bytearray(size))


def end(number: int) -> None:
    os.kill(os.getpid(), number)


def refuse(words: str) -> None:
    raise StyleError(words)


def fail(words: str) -> None:
    raise ZeroDivisionError(words)


def test_an_answer_comes_back() -> None:
    assert confined(double, 21, Bounds()).answer == 42


def test_work_without_end_is_ended_whatever_signals_it_ignores() -> None:
    assert confined(wait, 600.0, Bounds(seconds=1)).reason == "it does not come to an end within 1 seconds"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_work_that_fills_the_memory_is_ended() -> None:
    outcome = confined(fill, 8 << 30, Bounds(mebibytes=1024))
    assert outcome.reason == "it needs more than 1024 MiB of memory"


def test_a_process_that_is_lost_is_a_reason() -> None:
    assert "a library gave up on it (signal 9)" in confined(end, signal.SIGKILL, Bounds()).reason


def test_what_a_user_can_mend_is_a_reason() -> None:
    assert confined(refuse, "style.yaml:1:1: No.", Bounds()).reason == "style.yaml:1:1: No."


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError: a bug"):
        confined(fail, "a bug", Bounds())
