"""Changes of look, told in a few words: bold, a style, a list."""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from briefkit.review.docx.edits import Event
from briefkit.review.docx.names import Revision, is_on, said, w
from briefkit.review.docx.paragraphs import Paragraph
from briefkit.review.returned import Mark

_SWITCHES: Final = {
    "b": "bold",
    "i": "italic",
    "strike": "struck through",
    "dstrike": "struck through twice",
    "caps": "capitals",
    "smallCaps": "small capitals",
    "vanish": "hidden",
}
_VALUES: Final = {
    "rStyle": "character style",
    "pStyle": "style",
    "u": "underline",
    "color": "colour",
    "highlight": "highlighting",
    "sz": "size",
    "vertAlign": "raised or lowered",
    "jc": "alignment",
    "lang": "language",
    "outlineLvl": "outline level",
}
_OTHERS: Final = {
    "rFonts": "typeface",
    "numPr": "list",
    "ind": "indent",
    "spacing": "spacing",
    "tabs": "tab stops",
    "pBdr": "border",
    "bdr": "border",
    "shd": "shading",
}


def format_marks(events: Sequence[Event], paragraphs: Sequence[Paragraph], length: int) -> Iterator[Mark]:
    """Give the changes of look in an original paragraph: of its words, then of the paragraphs themselves."""
    run: list[Event] = []
    for event in events:
        if run and _author(event) != _author(run[0]):
            yield _of_words(run)
            run = []
        if _author(event) is not None:
            run.append(event)
    if run:
        yield _of_words(run)
    for paragraph in paragraphs:
        for revision, name in ((paragraph.set_anew, "pPr"), (paragraph.mark_set_anew, "rPr")):
            if revision is not None:
                yield _of_paragraph(paragraph, revision, name, length)


def _author(event: Event) -> str | None:
    return event.stretch.formatted.author if event.stretch and event.stretch.formatted else None


def _of_words(run: Sequence[Event]) -> Mark:
    stretches = [event.stretch for event in run if event.stretch]
    told = [stretch.formatted for stretch in stretches if stretch.formatted]
    looks = [_look(stretch.element.find(w("rPr"))) for stretch in stretches if stretch.element is not None]
    lost = sum(len(stretch.text) for stretch in stretches if stretch.inserted is None)
    return Mark(
        "format",
        run[0].offset,
        run[0].offset + lost,
        quote="".join(stretch.text for stretch in stretches),
        text="; ".join(dict.fromkeys(filter(None, looks))) or "look",
        author=told[0].author,
        date=told[0].date,
        raw=tuple(dict.fromkeys(each.number for each in told)),
    )


def _of_paragraph(paragraph: Paragraph, revision: Revision, name: str, length: int) -> Mark:
    properties = paragraph.element.find(w("pPr"))
    if properties is not None and name == "rPr":
        properties = properties.find(w("rPr"))
    look = _look(properties) or ("paragraph" if name == "pPr" else "paragraph mark")
    quote = "".join(stretch.text for stretch in paragraph.stretches)
    return Mark("format", 0, length, quote, look, revision.author, revision.date, (revision.number,))


def _look(properties: etree._Element | None) -> str:
    """Tell how properties differ from those that they had before, which the element of the change holds."""
    change = None if properties is None else next((e for e in properties if e.tag in _CHANGES), None)
    if properties is None or change is None:
        return ""
    old = next(iter(change), None)
    return ", ".join(_differences(properties, old))


_CHANGES: Final = frozenset({w("rPrChange"), w("pPrChange")})


def _differences(new: etree._Element, old: etree._Element | None) -> Iterator[str]:
    for name, words in _SWITCHES.items():
        before = is_on(None if old is None else old.find(w(name)))
        if is_on(new.find(w(name))) != before:
            yield f"not {words}" if before else words
    for name, words in _VALUES.items():
        now, before_value = _value(new, name), _value(old, name)
        if now != before_value:
            yield f"{words} {now}" if now else f"no {words}"
    for name, words in _OTHERS.items():
        if _written(new, name) != _written(old, name):
            yield words


def _value(properties: etree._Element | None, name: str) -> str:
    element = None if properties is None else properties.find(w(name))
    return "" if element is None else said(element, "val")


def _written(properties: etree._Element | None, name: str) -> bytes:
    element = None if properties is None else properties.find(w(name))
    return b"" if element is None else etree.tostring(element, with_tail=False)
