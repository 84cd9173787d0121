"""Work for the tests of the pool, in a module that a spawned process can import."""

import os
import signal
import time


def slow_for_the_first(task: int) -> int:
    if task == 0:
        time.sleep(0.2)
    return task * task


def process(_task: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def killed_at_three(task: int) -> int:
    if task == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def broken(task: int) -> int:
    raise LookupError(f"task {task}")


def hungry(task: int) -> int:
    return len(bytearray(task)) and os.getpid()


def lost(task: int, reason: str) -> int:
    assert "killed" in reason
    return -task
