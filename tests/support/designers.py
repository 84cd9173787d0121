"""Designers' files: the specimen of a house style, changed as a designer would, and kept with a style of its own."""

import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document

from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.render import prepare, render
from briefkit.render.word_template import specimen
from briefkit.styles import load
from support.word_files import house

BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:r><w:t>{1}</w:t></w:r><w:bookmarkEnd w:id="{0}"/>'


@cache
def specimen_of(style: str) -> bytes:
    return specimen(house(style), as_template=False)


def changed(data: bytes, change: Callable[[Document], object]) -> bytes:
    """A file after python-docx has changed it."""
    document = docx.Document(BytesIO(data))
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A file with some parts put in, or (None) taken out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    """A file with some words of a part replaced, which must be there."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        text = archive.read(name).decode()
    assert re.search(old, text), f"{old} is not in {name}"
    return with_parts(data, {name: re.sub(old, lambda _: new, text, count=1).encode()})


def before_text(data: bytes, xml: str) -> bytes:
    """A file with something put at the beginning of its text."""
    return replaced(data, "word/document.xml", "<w:body>", f"<w:body>{xml}")


def with_file(folder: Path, data: bytes, name: str = "word.docx", extends: str = "institute") -> HouseStyle:
    """A house style that keeps a designer's file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.yaml").write_text(f"extends: {extends}\ndescription: A house with a Word file\n", "utf-8")
    (folder / name).write_bytes(data)
    return load(str(folder))


def set_in(style: HouseStyle, brief: Brief) -> bytes:
    return render("docx", prepare(brief, style))
