"""Tracked changes of a Word file accepted or rejected, as a word processor does it, and the text that is then there."""

import io
import re
import zipfile
from typing import Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml")
_TOLD = tuple(f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
Choice = Literal["accept", "reject"]


def settled(data: bytes, choice: Choice) -> dict[str, etree._Element]:
    """Give the text and the notes of a file, with every change accepted or rejected."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in _PARTS if name in archive.namelist()}
    for root in parts.values():
        _settle(root, choice)
    return parts


def _settle(root: etree._Element, choice: Choice) -> None:
    came, went = ("ins", "moveTo"), ("del", "moveFrom")
    stays, goes = (came, went) if choice == "accept" else (went, came)
    _settle_rows(root, goes[0])
    for one in list(root.iter(*(f"{W}{name}" for name in goes))):
        if one.getparent().tag not in (f"{W}rPr", f"{W}trPr"):
            one.getparent().remove(one)
    for one in list(root.iter(*(f"{W}{name}" for name in stays))):
        inside = [] if one.getparent().tag in (f"{W}rPr", f"{W}trPr") else list(one)
        place = one.getparent().index(one)
        one.getparent()[place : place + 1] = inside
    for change in list(root.iter(f"{W}pPrChange")):
        _look(change, choice)
    for paragraph in reversed(list(root.iter(f"{W}p"))):
        if any(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in goes):
            _join(paragraph)
    for one in root.iter(f"{W}delText", f"{W}delInstrText"):
        one.tag = one.tag.replace("delText", "t").replace("delInstrText", "instrText")


def _settle_rows(root: etree._Element, goes: str) -> None:
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{goes}") is not None:
            row.getparent().remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)


def _look(change: etree._Element, choice: Choice) -> None:
    look = change.getparent()
    look.remove(change)
    if choice == "reject":
        for one in [one for one in look if one.tag not in (f"{W}rPr", f"{W}sectPr")]:
            look.remove(one)
        look[0:0] = list(change.find(f"{W}pPr"))


def _join(paragraph: etree._Element) -> None:
    """Join a paragraph whose end is gone with the next one, whose look stays."""
    content = [one for one in paragraph if one.tag != f"{W}pPr"]
    following = paragraph.getnext()
    while following is not None and following.tag != f"{W}p":
        if following.tag in (f"{W}tbl", f"{W}sectPr"):
            assert all(next(one.iter(f"{W}r"), None) is None for one in content), "words before a table are joined"
            following = None
        else:
            following = following.getnext()
    paragraph.getparent().remove(paragraph)
    if following is not None:
        start = 1 if following.find(f"{W}pPr") is not None else 0
        following[start:start] = content


def text_of(parts: dict[str, etree._Element]) -> list[str]:
    """Give every paragraph's style and words, and every table, row and cell; a note stands where it is called."""
    notes = {}
    if "word/footnotes.xml" in parts:
        notes = {one.get(f"{W}id"): one for one in parts["word/footnotes.xml"]}
    return [
        _paragraph(one, notes) if one.tag == f"{W}p" else f"[{etree.QName(one).localname}]"
        for one in parts["word/document.xml"].iter(*_TOLD)
    ]


def _paragraph(paragraph: etree._Element, notes: dict[str | None, etree._Element]) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    words = [f"<{style.get(f'{W}val')}> " if style is not None else "<> "]
    for one in paragraph.iter():
        if one.tag == f"{W}t":
            words.append(one.text or "")
        elif one.tag in (f"{W}br", f"{W}tab"):
            words.append(" ")
        elif one.tag == f"{W}instrText":
            words.append(f"«{one.text}»")
        elif one.tag == f"{W}drawing":
            words.append(f"[{one[0].find('{*}docPr').get('descr')}]")
        elif one.tag == f"{W}footnoteReference":
            words.append("{" + " / ".join(_paragraph(p, {}) for p in notes[one.get(f"{W}id")].iter(f"{W}p")) + "}")
    return re.sub(r"\s+", " ", "".join(words)).strip()


def looks_of(parts: dict[str, etree._Element]) -> list[str]:
    """Give the look of each run of letters of the text: style and language, where they change."""
    found = []
    for run in parts["word/document.xml"].iter(f"{W}r"):
        look = run.find(f"{W}rPr")
        text = "".join(one.text or "" for one in run.iter(f"{W}t"))
        sign = "" if look is None else etree.tostring(look, method="c14n").decode()
        if not text.strip():
            continue
        if found and found[-1][0] == sign:
            found[-1] = (sign, f"{found[-1][1]}{text}")
        else:
            found.append((sign, text))
    return [sign + "".join(text.split()) for sign, text in found]
