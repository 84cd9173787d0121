"""The theme: the house's colours and families where Word's own dialogs look for them."""

from typing import Final

from briefkit.model.scripts import code_of
from briefkit.render.formats.docx.ooxml.elements import DECLARATION, NAMESPACES, escaped
from briefkit.render.formats.docx.stylist import THEME, Stylist

_SLOTS: Final = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
_SCRIPTS: Final = {"Arab": "Arial", "Deva": "Nirmala UI", "Hebr": "Arial", "Beng": "Nirmala UI"}
"""Faces of Word for scripts that the house's families lack."""


def theme(stylist: Stylist) -> bytes:
    """Give the theme part."""
    slots = {slot: stylist.colour(name) for name, (slot, _) in THEME.items()}
    slots["folHlink"] = slots["hlink"]
    colours = "".join(f'<a:{slot}><a:srgbClr val="{slots[slot]}"/></a:{slot}>' for slot in _SLOTS)
    head, text = stylist.theme_families()
    heads = "head" if head == stylist.family("head") else "ui"
    fonts = _fonts("majorFont", head, heads, stylist) + _fonts("minorFont", text, "text", stylist)
    name = escaped(stylist.style.name)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{NAMESPACES["a"]}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="{name}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{name}">{_formats()}</a:fmtScheme></a:themeElements></a:theme>'
    ).encode()


def _fonts(slot: str, family: str, role: str, stylist: Stylist) -> str:
    """Give the families of headings or of text; Word takes that of a script for the language of complex scripts."""
    own = stylist.script_face(role)
    faces = {**_SCRIPTS, code_of(stylist.letters.script): own.family} if stylist.letters and own else _SCRIPTS
    scripts = "".join(f'<a:font script="{script}" typeface="{escaped(face)}"/>' for script, face in faces.items())
    complex_face = escaped(own.family) if own else ""
    latin = f'<a:latin typeface="{escaped(family)}"/><a:ea typeface=""/><a:cs typeface="{complex_face}"/>'
    return f"<a:{slot}>{latin}{scripts}</a:{slot}>"


def _formats() -> str:
    """Fills, lines and effects of drawings: the schema asks for three of each."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f"<a:ln>{fill}</a:ln>"
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
