"""The style sheet of a page with remarks: how marks and remarks look, and which of them belong together."""

from collections.abc import Iterator
from typing import Final

from briefkit.model.remarks import Remarks
from briefkit.render.editors_head import choice_id, editors_of, may_choose
from briefkit.render.printed import Printed
from briefkit.render.style_files import text_of

_MOST: Final = 200
"""Remarks that light up with their words: each asks a browser to look through the page whenever a pointer moves."""


def remarks_sheet(printed: Printed) -> str:
    """Give the rules of a page with remarks; nothing for any other page.

    The words of a remark are shown while a pointer is over it or while it is the target of a link: which words these
    are is said for each remark, since a style sheet cannot compare two attributes.
    """
    if printed.remarks is None:
        return ""
    rules = [text_of(path) for path in printed.style.files("remarks.css")]
    if printed.remarks.opening:
        rules += [text_of(path) for path in printed.style.files("remarks-editors.css")]
        rules += _choices(printed.remarks)
    for remark in printed.remarks.all[:_MOST]:
        beside, words = f"#b-remark-{remark.number}", f'[data-remarks~="{remark.number}"]'
        rules.append(f":root:has({beside}:is(:hover, :target)) {words} {{ background: var(--chosen) }}")
        rules.append(f":root:has({words}:hover) {beside} {{ background: var(--chosen) }}")
    return "\n".join(rules).replace("</", "<\\/")


def _choices(remarks: Remarks) -> Iterator[str]:
    """Give what is hidden while the marks of one editor are shown."""
    editors = editors_of(remarks)
    for by, _ in editors if may_choose(editors) else ():
        only, other = f":root:has(#{choice_id(by.reviewer)}:checked)", f":not(.of-{by.reviewer})"
        yield f"{only} :is(.remark, .remark-call, ins[data-said]){other} {{ display: none }}"
        yield f"{only} :is(mark, del[data-said]){other} {{ text-decoration: none }}"
        yield f"{only} .remarks:not(:has(.remark.of-{by.reviewer})) {{ display: none }}"
