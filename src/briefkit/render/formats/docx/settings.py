"""The settings of a file: hyphenation, notes, the theme's colours, and that fonts travel with it."""

from typing import Final

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from briefkit.render.formats.docx.ooxml.elements import NO_LANGUAGE, el, part
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.package import elements

_AFTER_TRACKING: Final = (
    "w:autoFormatOverride",
    "w:styleLockTheme",
    "w:styleLockQFSet",
    "w:defaultTabStop",
    "w:autoHyphenation",
    "w:characterSpacingControl",
    "w:footnotePr",
    "w:endnotePr",
    "w:compat",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:decimalSymbol",
    "w:listSeparator",
)
"""Some of what stands behind the two switches: every file has one of them (ECMA-376 part 1, A.1, CT_Settings)."""
_COMPATIBILITY: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
"""Word 2013 and later: without it a file opens in compatibility mode ([MS-DOCX] 2.2.3)."""


def settings(*, hyphens: bool = True) -> bytes:
    """Give the settings part; the language is said when the text is known.

    Args:
        hyphens: whether words are parted at the ends of lines.

    """
    compatibility = (
        el("w:compatSetting", w_name=name, w_uri="http://schemas.microsoft.com/office/word", w_val=value)
        for name, value in _COMPATIBILITY.items()
    )
    colours = {f"w_accent{number}": f"accent{number}" for number in range(1, 7)}
    content = (
        el("w:zoom", w_percent=100),
        el("w:embedTrueTypeFonts"),
        el("w:defaultTabStop", w_val=twips(10)),
        el("w:autoHyphenation", w_val=None if hyphens else 0),
        el("w:consecutiveHyphenLimit", w_val=2),
        el("w:hyphenationZone", w_val=twips(4)),
        el("w:doNotHyphenateCaps"),
        el("w:characterSpacingControl", w_val="doNotCompress"),
        el("w:footnotePr", el("w:footnote", w_id=-1), el("w:footnote", w_id=0)),
        el("w:compat", *compatibility),
        el("w:themeFontLang", w_val=NO_LANGUAGE),
        el(
            "w:clrSchemeMapping",
            w_bg1="light1",
            w_t1="dark1",
            w_bg2="light2",
            w_t2="dark2",
            **colours,
            w_hyperlink="hyperlink",
            w_followedHyperlink="followedHyperlink",
        ),
        el("w:decimalSymbol", w_val="."),
        el("w:listSeparator", w_val=","),
    )
    return part("w:settings", content)


def track_changes(element: BaseOxmlElement) -> None:
    """Have every change of an editor recorded, and the recording stay on until somebody lifts the protection.

    Args:
        element: the settings of the file, which a designer may have made.

    """
    for name in ("w:trackRevisions", "w:documentProtection"):
        for known in element.findall(qn(name)):
            element.remove(known)
    switches = (
        el("w:trackRevisions"),
        el("w:documentProtection", w_edit="trackedChanges", w_enforcement=1),
    )
    for switch in elements(switches):
        element.insert_element_before(switch, *_AFTER_TRACKING)
