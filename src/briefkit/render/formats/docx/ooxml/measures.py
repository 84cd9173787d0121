"""The units of a Word file."""

EMU_PER_MM = 36000
"""English Metric Units, in which drawings are measured (ECMA-376 part 1, 20.1.2.1)."""
POINTS_PER_MM = 72 / 25.4


def twips(millimetres: float) -> int:
    """Give millimetres in twentieths of a point, the unit of nearly every measure of a text."""
    return round(millimetres * 1440 / 25.4)


def twentieths(points: float) -> int:
    """Give points in twentieths."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Give points in halves, the unit of type sizes: Word knows no finer one."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Give points in eighths, the unit of the weight of rules."""
    return round(points * 8)
