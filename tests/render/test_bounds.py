"""Work that takes too long or too much is stopped, on every thread."""

import signal
import sys
import threading
import time

import pytest

from briefkit.render.bounds import BoundsError, bounded


def spin() -> None:
    while True:
        time.sleep(0)


def test_work_without_end_is_stopped() -> None:
    with pytest.raises(BoundsError, match=r"does not come to an end within 0\.1 seconds"), bounded(0.1, 512):
        spin()


def test_work_without_end_on_another_thread_is_stopped() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            with bounded(0.1, 512):
                spin()
        except BoundsError as error:
            ended.append(str(error))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(20)
    assert ended == ["it does not come to an end within 0.1 seconds"]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_work_that_fills_the_memory_is_stopped() -> None:
    with pytest.raises(BoundsError, match="needs more than 64 MiB"), bounded(20, 64):
        bytearray(1 << 30)
    assert len(bytearray(1 << 28)) == 1 << 28


def test_bounds_inside_others_leave_those_standing() -> None:
    def work() -> None:
        with bounded(5, 512):
            time.sleep(0.01)
        spin()

    with pytest.raises(BoundsError, match=r"0\.3 seconds"), bounded(0.3, 512):
        work()


def test_nothing_is_left_of_bounds_that_were_kept() -> None:
    with bounded(5, 512):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


class Finalized:
    """Spins when it is thrown away, where Python cannot pass on an error."""

    def __del__(self) -> None:
        spin()


def test_an_end_that_comes_in_a_finalizer_is_not_printed_and_comes_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work() -> None:
        Finalized()
        spin()

    heard: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", heard.append)
    with pytest.raises(BoundsError, match=r"0\.1 seconds"), bounded(0.1, 512):
        work()
    assert not heard


def test_other_faults_in_finalizers_are_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Faulty:
        def __del__(self) -> None:
            raise ValueError("not ours")

    heard: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", heard.append)
    with bounded(5, 512):
        Faulty()
    assert len(heard) == 1
