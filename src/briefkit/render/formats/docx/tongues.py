"""Words shared out among runs by their script: Word sets and checks Latin and other letters by different switches."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import Division
from briefkit.model.inlines import Styled
from briefkit.model.scripts import LATIN_WORDS, NUMBER, base, letters_of, right_to_left, script_of, scripts_in
from briefkit.model.walk import brief_blocks, brief_inlines
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.runs import Tongue, run
from briefkit.render.printed import Printed
from briefkit.render.scripts import Lettering, letterings
from briefkit.render.signs import LEFT_TO_RIGHT, SIGN

_LATIN: Final = re.compile(rf"{LEFT_TO_RIGHT}{SIGN}{NUMBER}%?|{LATIN_WORDS}")


def letters_in(printed: Printed) -> tuple[Lettering, ...]:
    """Give the scripts of a brief beside the Latin one, with their typefaces."""
    brief = printed.brief
    said = {block.lang for block in brief_blocks(brief) if isinstance(block, Division) and block.lang}
    said |= {piece.lang for piece in brief_inlines(brief) if isinstance(piece, Styled) and piece.lang}
    text = f"{brief.text} {printed.publisher.name} {printed.series} {printed.wording.label('source')}"
    return letterings(printed.style, printed.lang, text, said)


def set_words(text: str, style: str, tongue: Tongue, letters: Iterable[Lettering]) -> Xml:
    """Give words in one look as runs.

    Args:
        text: the words.
        style: id of a character style, or none.
        tongue: of the place where they stand.
        letters: the scripts of the file; the first is that of its styles.

    """
    return Xml("".join(run(words, style, own) for words, own in voiced(text, tongue, letters)))


def voiced(text: str, tongue: Tongue, letters: Iterable[Lettering]) -> Iterator[tuple[str, Tongue]]:
    """Give the parts of a text with the tongue of each."""
    if tongue.rtl or tongue.complex:
        letters = tuple(letters)
        own = _faced(tongue, tongue.lang, letters)
        for words, script in _by_script(text, tongue):
            yield from (
                _without_latin(words, own) if not script else ((words, _of_script(words, script, tongue, letters)),)
            )
    elif scripts_in(text):
        yield from _with_scripts(text, tongue, tuple(letters))
    else:
        yield text, tongue


def _without_latin(text: str, tongue: Tongue) -> Iterator[tuple[str, Tongue]]:
    """Take Latin words and numbers with a sign out of a text in another script.

    `w:rtl` and `w:cs` are not for them (17.3.2.30).
    """
    latin = Tongue()
    end = 0
    for words in _LATIN.finditer(text):
        if words.start() > end:
            yield text[end : words.start()], tongue
        yield words[0], latin
        end = words.end()
    if end < len(text):
        yield text[end:], tongue


def _with_scripts(text: str, tongue: Tongue, letters: tuple[Lettering, ...]) -> Iterator[tuple[str, Tongue]]:
    """Take words in other scripts out of a Latin text."""
    for words, script in _by_script(text, Tongue()):
        yield words, _of_script(words, script, tongue, letters) if script else tongue


def _by_script(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Give the parts of a text with the script of each; empty for Latin words and for those of the tongue's script."""
    others = [script for script in scripts_in(text) if not tongue.lang or script != script_of(tongue.lang)]
    found = sorted((part.span(), script) for script in others for part in letters_of(script).finditer(text))
    end = 0
    for (start, behind), script in found:
        if start > end:
            yield text[end:start], ""
        yield text[start:behind], script
        end = behind
    if end < len(text):
        yield text[end:], ""


def _of_script(words: str, script: str, tongue: Tongue, letters: tuple[Lettering, ...]) -> Tongue:
    """Give the tongue of words in a script other than that around them."""
    lang = tongue.lang if script_of(tongue.lang) == script else ""
    return _faced(Tongue(lang, rtl=right_to_left(words), complex=True), lang, letters, script)


def _faced(tongue: Tongue, lang: str, letters: Iterable[Lettering], script: str = "") -> Tongue:
    """Give a tongue with the family of its script, where the styles have another."""
    script = script or script_of(lang)
    first, fitting = None, None
    for letter in letters:
        first = first or letter
        if letter.script == script and (letter.lang == base(lang) or (fitting is None and not letter.lang)):
            fitting = letter
    if fitting is None or fitting is first:
        return tongue
    return replace(tongue, face=fitting.typefaces["text"].family)


def tongue_of(lang: str, *, rtl: bool) -> Tongue:
    """Give the tongue of words in a language."""
    return Tongue(lang, rtl, complex=bool(script_of(lang)))
