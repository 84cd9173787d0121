"""The data of a chart as rows of text, and the way to say what is wrong with them."""

from collections.abc import Callable
from dataclasses import dataclass

from briefkit.reader.reporter import did_you_mean

Fault = Callable[[str, str, str, int | None, int | None], None]
"""Notes a fault: the key that it belongs to, message, hint, and row and column of the data, if it lies there."""
Row = tuple[str, ...]


class UndrawableError(Exception):
    """The data cannot be drawn, and the reason has been reported."""


@dataclass(slots=True)
class Table:
    """The data, and the way to say what is wrong with them."""

    header: Row
    rows: tuple[Row, ...]
    fault: Fault

    def column(self, key: str, name: str) -> int:
        """Give the number of a column that a key names.

        Raises:
            UndrawableError: there is none of that name.

        """
        if name in self.header:
            return self.header.index(name)
        known = ", ".join(word for word in self.header[:8] if word)
        hint = did_you_mean(name, self.header) or f"The columns are: {known}."
        raise self.refused(key, f"The data have no column '{name}'", hint)

    def cells(self, column: int) -> list[str]:
        """Give a column; rows that are too short end in empty cells."""
        return [row[column] if column < len(row) else "" for row in self.rows]

    def refused(
        self, key: str, message: str, hint: str, row: int | None = None, column: int | None = None
    ) -> Exception:
        """Note a fault and give what ends the reading."""
        self.fault(key, message, hint, row, column)
        return UndrawableError()
