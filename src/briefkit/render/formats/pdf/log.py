"""What WeasyPrint says while it works: a warning is a fault of the page, and the build fails on it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LOGGER = logging.getLogger("weasyprint")


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())


@contextmanager
def collected() -> Iterator[list[str]]:
    """Give a list that fills with the warnings and errors of WeasyPrint; nothing reaches the screen meanwhile."""
    messages: list[str] = []
    collector = _Collector(messages)
    level, propagate, handlers = LOGGER.level, LOGGER.propagate, LOGGER.handlers
    LOGGER.handlers, LOGGER.propagate = [collector], False
    LOGGER.setLevel(logging.WARNING)
    try:
        yield messages
    finally:
        LOGGER.handlers, LOGGER.propagate = handlers, propagate
        LOGGER.setLevel(level)
