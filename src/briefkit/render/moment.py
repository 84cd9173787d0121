"""The moment that an output bears, which is never the clock's: two builds of one brief give the same bytes."""

import datetime as dt
import os

from briefkit.errors import UsageError
from briefkit.render.printed import Printed


def made_on(printed: Printed) -> dt.datetime | None:
    """Give `SOURCE_DATE_EPOCH`, or the brief's date, or None where there is neither.

    Raises:
        UsageError: `SOURCE_DATE_EPOCH` is no number of seconds (reproducible-builds.org/specs/source-date-epoch).

    """
    moment = source_date()
    day = printed.brief.metadata.date
    if moment or not day:
        return moment
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def source_date() -> dt.datetime | None:
    """Give `SOURCE_DATE_EPOCH`, or None where it is not set.

    Raises:
        UsageError: it is no number of seconds.

    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is '{epoch}': expected a number of seconds since 1970") from None
