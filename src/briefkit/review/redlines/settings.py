"""How parts of a brief are set, where no word of them says so: what a reader sees differ though every word stayed."""

from dataclasses import fields

from briefkit.model.blocks import BulletList, Chart, Division, NumberedList, Table
from briefkit.model.charts import Wishes


def of_item(block: BulletList | NumberedList, number: int, level: int) -> str:
    """Give how an item of a list is set; `number` counts from 0."""
    numbered = isinstance(block, NumberedList)
    start = block.start if isinstance(block, NumberedList) and not number else 1
    return _joined("numbered" if numbered else "", f"level {level}", f"from {start} on" if start != 1 else "")


def of_division(block: Division) -> str:
    """Give the language and the direction of a part that has its own."""
    return _joined(block.lang or "", block.direction or "")


def of_table(block: Table) -> str:
    """Give what is asked of a table: alignments, columns that name rows, the turn of its page."""
    columns = [side or "unaligned" for side in block.alignments] if any(block.alignments) else []
    return _joined(
        f"columns {', '.join(columns)}" if columns else "",
        f"{block.row_headers} row headers" if block.row_headers != 1 else "",
        block.turn,
    )


def of_chart(block: Chart) -> str:
    """Give what is asked of a drawing."""
    if block.plot is None:
        return ""
    asked = {field.name: getattr(block.plot.wishes, field.name) for field in fields(Wishes)}
    usual = {field.name: getattr(Wishes(), field.name) for field in fields(Wishes)}
    return _joined(
        *(f"{name.replace('_', ' ')} {_text(value)}" for name, value in asked.items() if value != usual[name])
    )


def _text(value: object) -> str:
    return " and ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _joined(*said: str) -> str:
    return ", ".join(filter(None, said))
