"""What editors did, in the words of the page themselves: struck out, put in, and spoken of, with whose hand it was."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from briefkit.model.remarks import EditorsMark, Remark
from briefkit.render.elements import element

UNKNOWN: Final = "somebody unknown"
_TONES: Final = 6
"""Looks by which editors are told apart beside their initials; a seventh has that of the first."""
_END: Final = "\u00b6"


def words_under_hands(words: Markup, told: Sequence[Remark]) -> Markup:
    """Give words with what editors did to them; those that stay whole are marked only where somebody speaks of them."""
    removing = [remark for remark in told if remark.editor and remark.editor.removes]
    if removing:
        words = _change("del", words, removing, "deleted")
    speaking = [remark for remark in told if remark.editor and not remark.editor.changes_words]
    if not speaking:
        return words
    return element("mark", words, class_=_looks(speaking), data_remarks=_numbers(speaking))


def words_put_in(remark: Remark) -> Markup:
    """Give the words that an editor put in, or the end of a paragraph that he or she took away."""
    by = remark.editor
    if by is None or not (by.adds or by.joins):
        return Markup("")
    if by.joins:
        return _change("del", _END, [remark], "deleted")
    return _change("ins", by.adds.strip("\n").replace("\n", f" {_END} "), [remark], "inserted")


def _change(tag: str, words: str, told: Sequence[Remark], done: str) -> Markup:
    """Give words with what a screen reader says before them, which the style sheet takes from the attribute."""
    names = dict.fromkeys(remark.editor.name or UNKNOWN for remark in told if remark.editor)
    said = f"{done} by {', '.join(names)}: "
    begins_word = " apart" if tag == "ins" and words[:1].isalnum() else ""
    return element(tag, words, class_=_looks(told) + begins_word, data_remarks=_numbers(told), data_said=said)


def is_before(remark: Remark) -> bool:
    """Tell whether what an editor put in stands before the words that are marked for it."""
    return remark.editor is not None and remark.editor.before


def look_of(remark: Remark) -> str:
    """Give the classes of a remark: how bad a finding is, or whose hand it was."""
    by = remark.editor
    return f"{whose(by)} {tone(by)}" if by else remark.severity.value


def whose(by: EditorsMark) -> str:
    """Give the class by which the marks of one editor are chosen."""
    return f"of-{by.reviewer}"


def tone(by: EditorsMark) -> str:
    """Give the class by which the marks of one editor look alike."""
    return f"tone-{(by.reviewer - 1) % _TONES + 1}"


def by_line(by: EditorsMark) -> Markup:
    """Give who made a mark, and when."""
    name = element("bdi", by.name or "Unknown")
    date = element("span", by.date, class_="day") if by.date else ""
    return element("span", name, ", " if date else "", date, class_="hand")


def _looks(told: Sequence[Remark]) -> str:
    editors = [remark.editor for remark in told if remark.editor]
    return " ".join(dict.fromkeys([*map(whose, editors), tone(editors[0])]))


def _numbers(told: Sequence[Remark]) -> str:
    return " ".join(str(remark.number) for remark in told)
