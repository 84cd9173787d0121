"""Run the CSL test-suite through briefkit's citation engine: `tools/csl_suite.py FOLDER [--write]`.

FOLDER holds the fixtures of citation-style-language/test-suite (`processor-tests/humans/*.txt`), which are not part of
this project. What passes is recorded in tests/references/csl_suite_passes.txt, a list that may only grow.
"""

import html
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from briefkit.errors import BriefkitError
from briefkit.model.inlines import (
    Citation,
    CitationItem,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from briefkit.references import csl
from briefkit.references.document import cite, cites_of, document
from briefkit.references.engine import engine
from briefkit.references.locale import locale
from briefkit.references.pieces import answer, pieces

RECORD = Path(__file__).parent.parent / "tests" / "references" / "csl_suite_passes.txt"
_PART = re.compile(r">>=+ ?([A-Z-]+) ?=+>>\n(.*?)\n?<<=+ ?\1 ?=+<<", re.DOTALL)
_MARKER = re.compile(r"^(\.\.|>>)\[\d+\] ?", re.MULTILINE)
_TAGS = {Emphasis: "i", Strong: "b", Superscript: "sup", Subscript: "sub"}
Node = dict[str, Any]


def fixture(path: Path) -> dict[str, str]:
    """Give the parts of a fixture."""
    return dict(_PART.findall(path.read_text(encoding="utf-8")))


def passes(path: Path) -> bool:
    """Tell whether a fixture comes out as it should."""
    try:
        wanted, got = expected(fixture(path)), result(fixture(path))
    except (BriefkitError, ValueError, KeyError, TypeError):
        return False
    return _bare(wanted) == _bare(got)


def expected(parts: dict[str, str]) -> str:
    """Give what a fixture asks for."""
    return _MARKER.sub("", parts["RESULT"]) if "CITATIONS" in parts else parts["RESULT"]


def result(parts: dict[str, str]) -> str:
    """Give what briefkit makes of a fixture, in the HTML that fixtures are written in."""
    items = json.loads(parts["INPUT"])
    for item in items:
        item["id"] = str(item["id"])
        item.setdefault("type", "")
    citations = [_citation(one) for one in _citations(parts, items)]
    style = csl.ready("fixture", parts["CSL"].encode())
    meta: dict[str, str | bool] = {"link-citations": False, "link-bibliography": False}
    if parts.get("LANGUAGE"):
        meta["lang"] = locale(parts["LANGUAGE"].strip())
    told = engine().ask(document([{"t": "Para", "c": [cite(one)]} for one in citations], meta), style.data, items)
    if parts["MODE"].strip() == "citation":
        lines = [answer(words, one.span) for words, one in zip(cites_of(told["blocks"]), citations, strict=True)]
        return "\n".join(_html((*line.line, *line.note)) for line in lines)
    entries = [entry for block in told["blocks"] if block["t"] == "Div" for entry in block["c"][1]]
    listed = "".join(f'<div class="csl-entry">{_entry(entry)}</div>\n' for entry in entries)
    return f'<div class="csl-bib-body">\n{listed}</div>'


def _citations(parts: dict[str, str], items: list[Node]) -> list[list[Node]]:
    if "CITATIONS" in parts:
        return [one[0]["citationItems"] for one in json.loads(parts["CITATIONS"])]
    if "CITATION-ITEMS" in parts:
        return list(json.loads(parts["CITATION-ITEMS"]))
    return [[{"id": item["id"]} for item in items]]


def _citation(works: list[Node]) -> Citation:
    return Citation(tuple(map(_item, works)), narrative=bool(works[0].get("author-only")))


def _item(work: Node) -> CitationItem:
    located = f"{work.get('label', 'page')} {work['locator']}" if work.get("locator") else ""
    return CitationItem(
        key=str(work["id"]),
        prefix=work.get("prefix", "").strip(),
        locator=located,
        suffix=work.get("suffix", "").strip().removeprefix(",").strip(),
        author_suppressed=bool(work.get("suppress-author")),
    )


def _entry(entry: Node) -> str:
    return "".join(_part(node) for block in entry["c"][1] for node in block["c"])


def _part(node: Node) -> str:
    classes = node["c"][0][1] if node["t"] == "Span" else []
    if classes and classes[0] in ("csl-left-margin", "csl-right-inline", "csl-block", "csl-indent"):
        return f'<div class="{classes[0]}">{_html(pieces(node["c"][1]))}</div>'
    return _html(pieces([node]))


def _html(line: Iterable[Inline]) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Inline) -> str:
    if isinstance(piece, Text):
        return html.escape(piece.text, quote=False)
    if isinstance(piece, LineBreak):
        return "\n"
    if isinstance(piece, SmallCaps):
        return f'<span style="font-variant:small-caps;">{_html(piece.children)}</span>'
    if isinstance(piece, Link):
        return _html(piece.children)
    if type(piece) in _TAGS:
        tag = _TAGS[type(piece)]
        return f"<{tag}>{_html(piece.children)}</{tag}>"  # type: ignore[attr-defined]
    raise TypeError(f"fixtures know nothing of {type(piece).__name__}")


def _bare(text: str) -> str:
    """Give a result in one spelling of signs and spaces, nothing of which a reader sees."""
    for code, sign in (("&#38;", "&amp;"), ("&#60;", "&lt;"), ("&#62;", "&gt;")):
        text = text.replace(code, sign)
    return re.sub(r"\s+", " ", text).replace("> <", "><").strip()


def main(folder: Path, *, write: bool) -> int:
    """Run all fixtures; tell what was recorded as passing and fails now."""
    files = sorted(folder.rglob("*.txt"))
    passing = [path.stem for path in files if passes(path)]
    recorded = RECORD.read_text(encoding="utf-8").split() if RECORD.exists() else []
    lost = sorted(set(recorded) - set(passing))
    print(f"{len(passing)} of {len(files)} fixtures pass: {100 * len(passing) / len(files):.1f} %")
    for name in lost:
        print(f"passed before, and fails now: {name}")
    if write and not lost:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text("".join(f"{name}\n" for name in passing), encoding="utf-8")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), write="--write" in sys.argv))
