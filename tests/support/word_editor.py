"""A Word file marked up as Word does it: recorded changes, comments and answers, and the clutter that Word leaves."""

import io
import zipfile
from copy import deepcopy
from itertools import count
from typing import Final

from lxml import etree

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STORIES: Final = ("word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/header1.xml")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    return f"{{{_W}}}{name}"


class WordEditor:
    """One editor at one Word file."""

    def __init__(self, data: bytes, author: str = "Ed Itor", date: str = "2026-11-20T10:00:00Z") -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.files = {name: archive.read(name) for name in archive.namelist()}
        self.stories = [etree.fromstring(self.files[name]) for name in _STORIES if name in self.files]
        self._names = [name for name in _STORIES if name in self.files]
        self.author, self.date = author, date
        self._ids = count(9000)
        self._comments: list[tuple[str, str, str, str, bool]] = []

    # finding

    def paragraph(self, words: str) -> etree._Element:
        """Give the first paragraph that holds words."""
        for story in self.stories:
            for paragraph in story.iter(w("p")):
                if words in words_of(paragraph):
                    return paragraph
        raise AssertionError(f"no paragraph holds {words!r}")

    def runs(self, words: str) -> list[etree._Element]:
        """Give runs that hold these words and nothing else, parting others where they must be."""
        paragraph = self.paragraph(words)
        start = words_of(paragraph).index(words)
        self._part(paragraph, start)
        self._part(paragraph, start + len(words))
        found, place = [], 0
        for run in _live(paragraph):
            length = len(_run_text(run))
            if start <= place < start + len(words) and length:
                found.append(run)
            place += length
        assert "".join(_run_text(run) for run in found) == words
        return found

    def _part(self, paragraph: etree._Element, offset: int) -> None:
        place = 0
        for run in _live(paragraph):
            text = _run_text(run)
            if place < offset < place + len(text):
                behind = deepcopy(run)
                _cut(run, 0, offset - place)
                _cut(behind, offset - place, len(text))
                run.addnext(behind)
                return
            place += len(text)

    # changing

    def attributes(self) -> dict[str, str]:
        return {w("id"): str(next(self._ids)), w("author"): self.author, w("date"): self.date}

    def run(self, words: str, like: etree._Element | None = None) -> etree._Element:
        made = etree.Element(w("r"))
        properties = None if like is None else like.find(w("rPr"))
        if properties is not None:
            made.append(deepcopy(properties))
        text = etree.SubElement(made, w("t"))
        text.text = words
        text.set(_SPACE, "preserve")
        return made

    def insert_after(self, words: str, new: str) -> None:
        last = self.runs(words)[-1]
        _outside(last).addnext(self._around("ins", [self.run(new, last)]))

    def insert_before(self, words: str, new: str) -> None:
        first = self.runs(words)[0]
        _outside(first).addprevious(self._around("ins", [self.run(new, first)]))

    def delete(self, words: str) -> list[etree._Element]:
        made = []
        for run in self.runs(words):
            parent, place = run.getparent(), run.getparent().index(run)
            gone = self._around("del", [run])
            parent.insert(place, gone)
            for text in list(run.iter(w("t"))):
                text.tag = w("delText")
            made.append(gone)
        return made

    def replace(self, words: str, new: str) -> None:
        last = self.delete(words)[-1]
        last.addnext(self._around("ins", [self.run(new, last[0])]))

    def _around(self, name: str, runs: list[etree._Element]) -> etree._Element:
        made = etree.Element(w(name), self.attributes())
        made.extend(runs)
        return made

    def split_after(self, words: str) -> None:
        """Press Enter behind words."""
        paragraph = self.paragraph(words)
        self.runs(words)
        behind = etree.Element(w("p"))
        if paragraph.find(w("pPr")) is not None:
            behind.append(deepcopy(paragraph.find(w("pPr"))))
        place, end = 0, words_of(paragraph).index(words) + len(words)
        top = list(paragraph)
        for child in top:
            if child.tag == w("pPr"):
                continue
            if place >= end:
                behind.append(child)
            place += len(words_of(child)) if child.tag != w("r") else len(_run_text(child))
        paragraph.addnext(behind)
        self._mark(paragraph, "ins")

    def new_paragraph_after(self, words: str, new: str) -> None:
        """Press Enter at the end of a paragraph and type."""
        paragraph = self.paragraph(words)
        made = etree.Element(w("p"))
        if paragraph.find(w("pPr")) is not None:
            made.append(deepcopy(paragraph.find(w("pPr"))))
        made.append(self._around("ins", [self.run(new)]))
        paragraph.addnext(made)
        self._mark(paragraph, "ins")

    def new_paragraph_before(self, words: str, new: str) -> None:
        """Type at the start of a paragraph and press Enter."""
        paragraph = self.paragraph(words)
        made = etree.Element(w("p"))
        made.append(self._around("ins", [self.run(new)]))
        paragraph.addprevious(made)
        self._mark(made, "ins")

    def join_next(self, words: str) -> None:
        self._mark(self.paragraph(words), "del")

    def delete_paragraph(self, words: str) -> None:
        paragraph = self.paragraph(words)
        self.delete(words_of(paragraph))
        self._mark(paragraph, "del")

    def _mark(self, paragraph: etree._Element, name: str) -> None:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        mark = properties.find(w("rPr"))
        if mark is None:
            mark = etree.SubElement(properties, w("rPr"))
        mark.insert(0, etree.Element(w(name), self.attributes()))

    def bold(self, words: str) -> None:
        for run in self.runs(words):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            old = deepcopy(properties)
            properties.append(etree.Element(w("b")))
            change = etree.SubElement(properties, w("rPrChange"), self.attributes())
            change.append(old)

    def restyle(self, words: str, style: str) -> None:
        properties = self.paragraph(words).find(w("pPr"))
        old = deepcopy(properties)
        properties.find(w("pStyle")).set(w("val"), style)
        etree.SubElement(properties, w("pPrChange"), self.attributes()).append(old)

    def move_paragraph(self, words: str, before: str) -> None:
        """Move a paragraph before another, as Word records it by name."""
        paragraph, target = self.paragraph(words), self.paragraph(before)
        copy = etree.Element(w("p"))
        copy.append(etree.Element(w("moveToRangeStart"), {**self.attributes(), w("name"): "move77"}))
        copy.append(self._around("moveTo", [self.run(words_of(paragraph))]))
        self._mark(copy, "moveTo")
        target.addprevious(copy)
        start = etree.Element(w("moveFromRangeStart"), {**self.attributes(), w("name"): "move77"})
        for gone in self.delete(words_of(paragraph)):
            gone.tag = w("moveFrom")
        paragraph.insert(1, start)
        self._mark(paragraph, "moveFrom")
        for opened, name in ((copy, "moveToRangeEnd"), (paragraph, "moveFromRangeEnd")):
            number = next(opened.iter(w("moveToRangeStart"), w("moveFromRangeStart"))).get(w("id"))
            opened.addnext(etree.Element(w(name), {w("id"): number}))

    def delete_row(self, words: str) -> None:
        row = next(above for above in self.paragraph(words).iterancestors() if above.tag == w("tr"))
        for cell in row.iter(w("p")):
            if words_of(cell):
                self.delete_in(cell)
        about = row.find(w("trPr"))
        if about is None:
            about = etree.Element(w("trPr"))
            row.insert(0, about)
        about.append(etree.Element(w("del"), self.attributes()))

    def delete_in(self, paragraph: etree._Element) -> None:
        for run in _live(paragraph):
            parent, place = run.getparent(), run.getparent().index(run)
            parent.insert(place, self._around("del", [run]))
            for text in list(run.iter(w("t"))):
                text.tag = w("delText")

    def type_over(self, words: str, new: str) -> None:
        """Change words while nothing is recorded."""
        runs = self.runs(words)
        for run in runs[1:]:
            run.getparent().remove(run)
        text = next(runs[0].iter(w("t")))
        text.text = new
        text.set(_SPACE, "preserve")

    def take_away(self, words: str) -> None:
        """Take a paragraph away while nothing is recorded."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    # saying

    def comment(self, words: str, said: str, *, done: bool = False) -> str:
        runs = self.runs(words)
        number = str(next(self._ids))
        _outside(runs[0]).addprevious(etree.Element(w("commentRangeStart"), {w("id"): number}))
        end = etree.Element(w("commentRangeEnd"), {w("id"): number})
        _outside(runs[-1]).addnext(end)
        reference = etree.Element(w("r"))
        etree.SubElement(reference, w("commentReference"), {w("id"): number})
        end.addnext(reference)
        self._comments.append((number, said, self.author, "", done))
        return number

    def answer(self, number: str, said: str, author: str) -> str:
        """Answer a comment; Word hangs an answer on the same words."""
        own = str(next(self._ids))
        for story in self.stories:
            for name in ("commentRangeStart", "commentRangeEnd"):
                for each in list(story.iter(w(name))):
                    if each.get(w("id")) == number:
                        each.addnext(etree.Element(w(name), {w("id"): own}))
            for each in list(story.iter(w("commentReference"))):
                if each.get(w("id")) == number:
                    run = etree.Element(w("r"))
                    etree.SubElement(run, w("commentReference"), {w("id"): own})
                    each.getparent().addnext(run)
        self._comments.append((own, said, author, number, False))
        return own

    # Word's ways

    def clutter(self) -> None:
        """Leave what Word leaves: numbers of sessions, marks of its spelling checker, smart tags, parted runs."""
        for story in self.stories:
            for paragraph in list(story.iter(w("p"))):
                paragraph.set(w("rsidR"), "00A77B3E")
                runs = [run for run in _live(paragraph) if run.getparent() is paragraph and _run_text(run)]
                if runs and len(_run_text(runs[0])) > 12 and runs[0].find(w("tab")) is None:
                    self._part(paragraph, 7)
                    runs[0].addprevious(etree.Element(w("proofErr"), {w("type"): "spellStart"}))
                    tag = etree.Element(w("smartTag"), {w("uri"): "urn:x", w("element"): "place"})
                    runs[0].addprevious(tag)
                    tag.append(runs[0])

    def saved(self) -> bytes:
        files = dict(self.files)
        for name, story in zip(self._names, self.stories, strict=True):
            files[name] = etree.tostring(story, xml_declaration=True, encoding="UTF-8", standalone=True)
        if self._comments:
            self._save_comments(files)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    def _save_comments(self, files: dict[str, bytes]) -> None:
        root = etree.Element(w("comments"), nsmap={"w": _W, "w14": _W14})
        more = etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})
        names = {number: f"{int(number):08X}" for number, *_ in self._comments}
        for number, said, author, parent, done in self._comments:
            made = etree.SubElement(root, w("comment"), {w("id"): number, w("author"): author, w("date"): self.date})
            paragraph = etree.SubElement(made, w("p"), {f"{{{_W14}}}paraId": names[number]})
            paragraph.append(self.run(said))
            told = {f"{{{_W15}}}paraId": names[number], f"{{{_W15}}}done": str(int(done))}
            if parent:
                told[f"{{{_W15}}}paraIdParent"] = names[parent]
            etree.SubElement(more, f"{{{_W15}}}commentEx", told)
        files["word/comments.xml"] = etree.tostring(root)
        files["word/commentsExtended.xml"] = etree.tostring(more)
        relations = etree.fromstring(files["word/_rels/document.xml.rels"])
        newer = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        for number, kind, target in (
            ("rC1", f"{_OFFICE}/comments", "comments.xml"),
            ("rC2", newer, "commentsExtended.xml"),
        ):
            told = {"Id": number, "Type": kind, "Target": target}
            etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", told)
        files["word/_rels/document.xml.rels"] = etree.tostring(relations)
        types = etree.fromstring(files["[Content_Types].xml"])
        base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        for name in ("comments", "commentsExtended"):
            told = {"PartName": f"/word/{name}.xml", "ContentType": f"{base}.{name}+xml"}
            etree.SubElement(types, f"{{{_TYPES}}}Override", told)
        files["[Content_Types].xml"] = etree.tostring(types)


def _live(paragraph: etree._Element) -> list[etree._Element]:
    """Give the runs of a paragraph that are not deleted."""
    gone = (w("del"), w("moveFrom"))
    return [run for run in paragraph.iter(w("r")) if not any(above.tag in gone for above in run.iterancestors())]


def _run_text(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iter(w("t")))


def words_of(element: etree._Element) -> str:
    return "".join(_run_text(run) for run in _live(element))


def _cut(run: etree._Element, start: int, end: int) -> None:
    place = 0
    for text in list(run.iter(w("t"))):
        words = text.text or ""
        first, last = max(0, start - place), max(0, min(len(words), end - place))
        text.text = words[first:last]
        text.set(_SPACE, "preserve")
        place += len(words)


def _outside(run: etree._Element) -> etree._Element:
    """Give what stands in the paragraph itself: a run, or the change or the link around it."""
    while run.getparent().tag in (w("ins"), w("del")):
        run = run.getparent()
    return run
