"""Work for the tests of confined processes, in a module that a spawned process can import."""

import os
import signal
import time

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
