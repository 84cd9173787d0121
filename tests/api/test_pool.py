import os
import threading

import pytest

from briefkit.api import pool
from briefkit.api.pool import Pool, usable_cores
from support.pool_work import broken, hungry, killed_at_three, lost, process, slow_for_the_first


def test_answers_come_in_the_order_of_the_tasks() -> None:
    assert list(Pool(slow_for_the_first, lost, jobs=2).answers(range(8))) == [n * n for n in range(8)]


def test_the_work_is_shared_among_as_many_processes_as_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_ENOUGH", 2**40)  # a forked process is as large as the tests before this one made pytest
    processes = set(Pool(process, lost, jobs=3).answers(range(9)))
    assert len(processes) == 3
    assert os.getpid() not in processes


def test_one_job_needs_no_other_process() -> None:
    assert set(Pool(process, lost, jobs=1).answers(range(2))) == {os.getpid()}


def test_a_task_is_lost_with_its_process_and_the_others_go_on() -> None:
    assert list(Pool(killed_at_three, lost, jobs=2).answers(range(6))) == [0, 1, 2, -3, 4, 5]


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)Traceback.*in broken.*LookupError: task [01]"):
        list(Pool(broken, lost, jobs=2).answers(range(2)))


def test_a_process_that_has_grown_is_replaced() -> None:
    large = 230 * 1024 * 1024
    processes = list(Pool(hungry, lost, jobs=2).answers([large, 1, 1, 1, 1, 1]))
    assert processes.count(processes[0]) == 1


def test_an_end_in_between_leaves_no_process_behind() -> None:
    answers = Pool(process, lost, jobs=2).answers(range(100))
    first = next(answers)
    answers.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_there_is_at_least_one_core() -> None:
    assert usable_cores() >= 1


def test_a_process_with_threads_is_not_forked() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert list(Pool(slow_for_the_first, lost, jobs=2).answers(range(3))) == [0, 1, 4]
    finally:
        stop.set()
        thread.join()
