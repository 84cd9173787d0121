"""Where sentences end: at a full stop that is no abbreviation's, a question mark or an exclamation mark."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?:[.!?…]+|[।\u06d4؟])[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\s\"'“‘«(\[])")
_SPACE = re.compile(r"\s*")
_LAST_WORD = re.compile(r"[\w.&]+$")
_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[]*(\w*)")
_SHORT = (
    " mr mrs ms dr prof mohd md smt shri sri st sr jr hon rev gen col lt maj capt adv er rs no nos fig figs sec secs ch"
    " chap p pp para paras vol vols art ed eds v vs viz cf ca etc al govt dept univ inc ltd pvt co corp jan feb mar apr"
    " jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.s u.k u.n e.u approx min max est op cit ibid "
)
"""Words that bear a full stop without ending a sentence."""
_MAY_END = frozenset({"etc", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "al", "inc", "ltd", "co", "corp"})
"""Of these, the ones that may end one all the same: a word that opens sentences then tells."""
_OPENERS = " The It This That These Those In He She They A An We However But And For At On If As "


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end of each sentence of a text, without the space between them."""
    start = 0
    for match in _END.finditer(text):
        if not _ends(text, match):
            continue
        yield start, match.end()
        start = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]  # it matches nothing too
    if start < len(text):
        yield start, len(text)


def _ends(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, match.start() - 30), match.start())
    last = before[0] if before else ""
    bare, opens = last.lower().strip("."), f" {word} " in _OPENERS
    if f" {bare} " in _SHORT:
        return bare in _MAY_END and opens
    is_initial = len(last.rpartition(".")[2]) == 1 and last[-1:].isupper()
    return not is_initial or opens
