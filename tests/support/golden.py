"""Golden folders: one brief, and what is expected of it from the model to each output.

A folder holds the whole story of one behaviour: `brief.md`, `expected.model.json`, `expected.html` (the body),
`expected.docx/` (the parts that briefkit writes for this brief, as canonical XML) and `expected.pdf.json` (facts).
Dates, ids and fonts are fixed where they are made; nothing is blanked out here.
"""

import datetime as dt
import difflib
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lxml import etree

from briefkit import reader
from briefkit.api.files import BriefFiles
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata
from briefkit.references import csl
from briefkit.references.engine import engine
from briefkit.references.library import with_references
from briefkit.references.setting import set_citations
from briefkit.render import Options, Printed, prepare, render
from briefkit.render.proof import ProofOptions
from support.houses import load
from support.pdf_facts import facts
from support.plain_data import as_data
from support.tools import ROOT

FOLDER = ROOT / "tests" / "golden"
SOURCE = "brief.md"
DOCX_PARTS = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/header",
    "word/footer",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
    "customXml/item1.xml",
)
"""Beginnings of names; styles, numbering, theme and fonts belong to the house style and not to the brief."""
SAVED = dt.datetime(2026, 3, 2, 9, 14, tzinfo=dt.UTC)
"""When the text of every proof was last saved."""
_LINE = 116
"""Characters of a line of JSON."""
_LONGEST_DIFF = 60
"""Lines of a difference that are shown."""

Files = Mapping[str, str]
"""Name inside the golden folder -> text."""


def behaviours() -> list[str]:
    """Give the names of all golden folders."""
    return sorted(path.parent.name for path in FOLDER.glob(f"*/{SOURCE}"))


def read_brief(folder: Path) -> tuple[Brief, HouseStyle]:
    """Read the brief of a golden folder, in the house style that it names."""

    def style_of(metadata: Metadata) -> HouseStyle:
        return load(metadata.style or "plain")

    text, problems = reader.decode((folder / SOURCE).read_bytes())
    brief = reader.read(text, SOURCE, BriefFiles(folder), lambda meta: style_of(meta).role_names, problems)
    return brief, style_of(brief.metadata)


def _cited(folder: Path) -> tuple[Brief, HouseStyle]:
    """Give the brief with its citations in words, where its front matter names a citation style."""
    brief, house = read_brief(folder)
    name = brief.metadata.citation_style
    if name:
        brief = with_references(brief, BriefFiles(folder))
        brief = set_citations(brief, brief.references, house, csl.named(name), engine())
    return brief, house


def printed(folder: Path) -> Printed:
    """Give the brief ready to be set: as a proof where the folder holds a `proof.json` with its options."""
    path = folder / "proof.json"
    if not path.exists():
        return prepare(*_cited(folder))
    proof = ProofOptions(**json.loads(path.read_text(encoding="utf-8")), saved=SAVED)
    return prepare(*_cited(folder), Options(proof=proof))


def model(folder: Path) -> Files:
    """Give the brief as the reader understands it."""
    brief, _ = read_brief(folder)
    return {"expected.model.json": _json(as_data(brief))}


def html(folder: Path) -> Files:
    """Give the body of the web page; the head holds the house style's sheets and fonts."""
    page = render("html", printed(folder)).decode()
    return {"expected.html": page[page.index("<body") : page.index("</body>")] + "</body>\n"}


def docx(folder: Path) -> Files:
    """Give the parts of the Word file that hold the brief, one element a line."""
    data = render("docx", printed(folder))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = [name for name in parts.namelist() if name.startswith(DOCX_PARTS)]
        return {f"expected.docx/{name}": _canonical(parts.read(name)) for name in names}


def pdf(folder: Path) -> Files:
    """Give what a reader of the PDF meets: pages, title, language, outline, fonts, tags, text by page."""
    return {"expected.pdf.json": _json(facts(render("pdf", printed(folder))))}


PARTS: Mapping[str, Callable[[Path], Files]] = {"model": model, "html": html, "docx": docx, "pdf": pdf}


def faults(folder: Path, part: str, made: Files) -> Iterator[str]:
    """Give, as differences line by line, where a golden is not what was made; a missing golden is a fault."""
    expected = _on_disk(folder, part)
    for name in sorted({*expected, *made}):
        if name not in expected:
            yield f"{folder.name}/{name} is missing: look at what `make golden` writes, and commit it"
        elif name not in made:
            yield f"{folder.name}/{name} is no longer made: `make golden` deletes it"
        elif expected[name] != made[name]:
            yield _difference(f"{folder.name}/{name}", expected[name], made[name])


def write(folder: Path, part: str, made: Files) -> None:
    """Replace a golden by what was made."""
    shutil.rmtree(folder / f"expected.{part}", ignore_errors=True)
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _on_disk(folder: Path, part: str) -> Files:
    # only what belongs to the part: another process may be writing the others
    paths = [*folder.glob(f"expected.{part}*"), *(folder / f"expected.{part}").rglob("*")]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def _difference(name: str, expected: str, made: str) -> str:
    lines = list(difflib.unified_diff(expected.splitlines(), made.splitlines(), f"{name}", "made now", "", "", 2, ""))
    more = [f"… and {len(lines) - _LONGEST_DIFF} lines more"] if len(lines) > _LONGEST_DIFF else []
    return "\n".join(lines[:_LONGEST_DIFF] + more)


def _json(data: object) -> str:
    return f"{_laid_out(data, '')}\n"


def _laid_out(data: object, indent: str) -> str:
    """Give JSON in which all that fits into a line stands in one, so that a change is a line of a diff."""
    line = json.dumps(data, ensure_ascii=False)
    if len(indent) + len(line) <= _LINE or not isinstance(data, dict | list) or not data:
        return line
    inner = f"{indent} "
    if isinstance(data, list):
        rows = [_laid_out(item, inner) for item in data]
        return "[\n" + ",\n".join(inner + row for row in rows) + f"\n{indent}]"
    rows = [f"{json.dumps(key, ensure_ascii=False)}: {_laid_out(item, inner)}" for key, item in data.items()]
    return "{\n" + ",\n".join(inner + row for row in rows) + f"\n{indent}}}"


def _canonical(xml: bytes) -> str:
    root = etree.fromstring(xml)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w14"])  # named by mc:Ignorable alone
    etree.indent(root, " ")
    return etree.tostring(root, method="c14n").decode() + "\n"
