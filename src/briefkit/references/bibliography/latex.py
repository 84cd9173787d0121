r"""TeX in a BibTeX field as the words that it stands for: `M{\"u}ller`, `\emph{Brown} v. Board`, `Tom \& Jerry`."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # loaded by the few bibliographies that hold macros
    from pylatexenc.latex2text import LatexNodes2Text

_LOOKS: Final = {
    "textit": "i",
    "emph": "i",
    "textsl": "i",
    "mkbibemph": "i",
    "textbf": "b",
    "mkbibbold": "b",
    "textsuperscript": "sup",
    "mkbibsuperscript": "sup",
    "textsubscript": "sub",
    "mkbibsubscript": "sub",
}
"""Macro -> the mark of CSL-JSON that means the same look."""
_MACROS: Final = re.compile(r"[\\$^_]")
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand for the angle brackets of a mark while TeX is read, which knows nothing of them."""
_ARGUMENT: Final = re.compile(r"\\(" + "|".join(_LOOKS) + r")\s*\{([^{}]*)\}")
_SIGNS: Final = str.maketrans({"{": "", "}": "", "~": "\u00a0"})


def words(value: str) -> str:
    """Give a field's words; looks become the marks of CSL-JSON."""
    value = _marked(" ".join(value.split()))
    if _MACROS.search(value):
        value = _decoded(value)
    value = value.translate(_SIGNS).replace("---", "—").replace("--", "\u2013").replace("``", "“").replace("''", "”")
    return value.replace(_OPEN, "<").replace(_CLOSE, ">").strip()


def _marked(value: str) -> str:
    """Put the marks of CSL-JSON in the place of macros for looks, the inner ones first."""
    while True:
        changed = _ARGUMENT.sub(_mark, value)
        if changed == value:
            return value
        value = changed


def _mark(found: re.Match[str]) -> str:
    mark = _LOOKS[found[1]]
    return f"{_OPEN}{mark}{_CLOSE}{found[2]}{_OPEN}/{mark}{_CLOSE}"


def _decoded(value: str) -> str:
    try:
        return str(_converter().latex_to_text(value.replace("%", r"\%") if r"\%" not in value else value))
    except Exception:  # noqa: BLE001 - what the library cannot read is shown as it stands
        return value


@cache
def _converter() -> "LatexNodes2Text":
    from pylatexenc.latex2text import (  # noqa: PLC0415
        LatexNodes2Text,
        MacroTextSpec,
        get_default_latex_context_db,
    )

    context = get_default_latex_context_db()
    own = [("mkbibquote", "“%s”"), ("enquote", "“%s”"), ("url", "%s"), ("href", "%(2)s"), ("textsc", "%s")]
    macros = [MacroTextSpec(name, simplify_repl=words) for name, words in own]
    context.add_context_category("briefkit", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=context, math_mode="text", strict_latex_spaces=False)


def literal(value: str) -> str:
    """Give a field that is no text: an address or an identifier, in which only TeX's escapes are undone."""
    return re.sub(r"\\([_%#&~{}$])", r"\1", value.replace("\\url", "")).strip(" {}")
