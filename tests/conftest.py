"""What every test has: a guard over WeasyPrint's log, and at the end the tools that were missing."""

import gc
import logging
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from _pytest.terminal import TerminalReporter
from hypothesis import settings

from support.tools import MISSING

settings.register_profile("briefkit", deadline=None)  # how long an example takes is the machine's affair
settings.load_profile("briefkit")
FAILED: Final = Path(__file__).resolve().parent.parent / "build" / "failed-tests.txt"


def pytest_configure() -> None:
    """Let programs that tests start hear Ctrl-C also where the tests run in the background of a shell.

    Such a shell has it ignored, and what is ignored stays so in every program that is started from there.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


class _Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture(autouse=True)
def _log_guard() -> Iterator[None]:
    """An unexpected line in WeasyPrint's log fails the test: it says that something was left out of the page."""
    kept = _Kept()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(kept)
    yield
    logger.removeHandler(kept)
    assert not kept.lines, f"WeasyPrint says: {kept.lines}"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Share the tests among workers."""
    from support.sharing import ByFile  # noqa: PLC0415 - only where there are workers

    return ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest shares first: begun last, one of them would keep one worker busy and leave the others idle."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/test_outputs.py"))


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what stays: thousands of tests, and the libraries that they loaded.

    It runs seldom besides: a page is so many objects that looking for cycles among them takes a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Goldens change by `make golden` alone."""
    parser.addoption("--update-golden", action="store_true", help="write the goldens anew, to be read before a commit")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are written and not only compared."""
    return bool(request.config.getoption("--update-golden"))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Name the tools whose tests did not run, and write down for tools/run_tests.py which tests failed."""
    failed = {report.nodeid for kind in ("failed", "error") for report in terminalreporter.stats.get(kind, [])}
    FAILED.parent.mkdir(exist_ok=True)
    FAILED.write_text("".join(f"{test}\n" for test in sorted(failed)), "utf-8")
    missing: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if MISSING in reason:
            tool = reason.partition(f"{MISSING}: ")[2]
            missing[tool] = missing.get(tool, 0) + 1
    for tool, tests in sorted(missing.items()):
        terminalreporter.write_line(f"DID NOT RUN: {tests} tests that need {tool}, which is not on this machine")
