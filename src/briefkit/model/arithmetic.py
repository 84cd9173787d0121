"""Sums over the measures of a text, as a house style writes them: `0.39 * (words / sentences)`."""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from typing import Final

MEASURES: Final = (
    *("words", "sentences", "paragraphs", "characters", "syllables"),
    *("long_words", "complex_words", "polysyllabic_words"),
    *("list", "blockquote", "pre", "heading_h1", "heading_h2", "heading_h3", "heading_h4", "heading_h5", "heading_h6"),
)
"""What can be measured, by Vale's names."""

_LONGEST = 500
_BINARY: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
_COMPARED: Final[Mapping[type[ast.cmpop], Callable[[float, float], bool]]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: Final[Mapping[str, Callable[..., float]]] = {
    "sqrt": math.sqrt,
    "abs": math.fabs,
    "floor": math.floor,
    "ceil": math.ceil,
    "min": min,
    "max": max,
}


def calculate(formula: str, values: Mapping[str, float]) -> float:
    """Give the value of a formula; a comparison that holds is 1, and one that does not is 0.

    Args:
        formula: numbers, names of measures, `+ - * / %`, comparisons, parentheses, and `math.sqrt` and its like.
        values: the measures.

    Raises:
        ValueError: it holds something else, or divides by zero; the message says what, without a full stop.

    """
    if len(formula) > _LONGEST:
        raise ValueError(f"A formula has at most {_LONGEST} characters")
    try:
        tree = ast.parse(" ".join(formula.replace("heading.h", "heading_h").split()), mode="eval")
        return float(_value(tree.body, values))
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError("This is no formula: write it as in `(words / sentences) * 0.39`") from None
    except ZeroDivisionError:
        raise ValueError("This formula divides by zero") from None
    except (OverflowError, TypeError) as error:
        raise ValueError(f"This formula has no value: {error}") from None


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name):
        return _measure(node.id, values)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, values)
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        return _BINARY[type(node.op)](_value(node.left, values), _value(node.right, values))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARED:
        return _COMPARED[type(node.ops[0])](_value(node.left, values), _value(node.comparators[0], values))
    if isinstance(node, ast.Call) and not node.keywords:
        return _call(node.func, [_value(argument, values) for argument in node.args])
    raise ValueError(f"'{ast.unparse(node)[:60]}' has no meaning in a formula")


def _measure(name: str, values: Mapping[str, float]) -> float:
    if name not in values:
        raise ValueError(f"'{name}' is no measure. Known: {', '.join(MEASURES)}")
    return values[name]


def _call(called: ast.expr, values: list[float]) -> float:
    name = ast.unparse(called).removeprefix("math.")
    if name not in _FUNCTIONS:
        raise ValueError(f"'{name[:60]}' is no function of a formula. Known: {', '.join(_FUNCTIONS)}")
    return _FUNCTIONS[name](*values)
