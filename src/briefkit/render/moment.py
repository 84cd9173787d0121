"""The moment that an output bears, which is never the clock's: two builds of one brief give the same bytes."""

import datetime as dt
import os

from briefkit.errors import UsageError
from briefkit.render.printed import Printed


def made_on(printed: Printed) -> dt.datetime | None:
    """Give `SOURCE_DATE_EPOCH`, or the day of publication, or None where there is neither.

    Raises:
        UsageError: `SOURCE_DATE_EPOCH` is no number of seconds (reproducible-builds.org/specs/source-date-epoch).

    """
    return source_date() or _midnight(printed.brief.metadata.date)


def changed_on(printed: Printed) -> dt.datetime | None:
    """Give the moment of the last change: as `made_on`, but for a brief that was changed since.

    Raises:
        UsageError: as there.

    """
    return source_date() or _midnight(printed.brief.metadata.updated) or made_on(printed)


def _midnight(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) if day else None


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
