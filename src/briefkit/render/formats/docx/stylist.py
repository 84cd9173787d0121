"""Styles in plain words into Word's style definitions, by the tokens of a house style."""

from dataclasses import dataclass
from typing import Final

from briefkit.model.house_style import HouseStyle, Typeface, TypeToken
from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, flag
from briefkit.render.formats.docx.ooxml.measures import eighths, half_points, twentieths
from briefkit.render.formats.docx.shapes import frame_properties, indent, list_place, spacing, tabs
from briefkit.render.scripts import Lettering

SIDES: Final[tuple[Side, ...]] = ("top", "left", "bottom", "right", "between")
"""In the order of the schema."""
THEME: Final = {
    "ink": ("dk1", "text1"),
    "paper": ("lt1", "background1"),
    "heading": ("dk2", "text2"),
    "tint": ("lt2", "background2"),
    "brand": ("accent1", "accent1"),
    "accent": ("accent2", "accent2"),
    "muted": ("accent3", "accent3"),
    "rule": ("accent4", "accent4"),
    "soft": ("accent5", "accent5"),
    "mark": ("accent6", "accent6"),
    "link": ("hlink", "hyperlink"),
}
"""Colour token -> its place in the theme, and how a style calls it: so one change of the theme restyles the file."""
_FALLBACKS: Final = {
    "brand": "accent",
    "heading": "ink",
    "link": "accent",
    "mark": "accent",
    "soft": "rule",
    "on-brand": "paper",
    "on-brand-soft": "on-brand",
    "accent-band": "accent",
    "on-box": "ink",
}
_NUMBERED = (" 2", " 3", " 4", " 5")
_BUILT_IN: Final = frozenset(
    {
        *("Normal", "Body Text First Indent", "Default Paragraph Font", "Normal Table", "No List"),
        *("Body Text", "Title", "Subtitle", "Quote", "Bibliography", "caption"),
        *("Strong", "Emphasis", "Hyperlink", "footnote reference", "line number"),
        *("header", "footer", "footnote text", "annotation text", "annotation reference"),
        *(f"heading {level}" for level in range(1, 10)),
        *(f"List {kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", *_NUMBERED)),
    }
)
"""Styles that Word knows by name."""
_CODE_FACE: Final = "Consolas"
"""Where a house style has no face of code: every Word has this one."""


def style_id(name: str) -> str:
    """Give the id of a style: Word's own way for its built-in ones."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace("-", " ").split())


@dataclass(frozen=True, slots=True)
class Stylist:
    """Puts looks into Word's terms."""

    style: HouseStyle
    letters: Lettering | None = None
    """The script of the text for which Word has switches of its own: fonts, sizes and weights of "complex scripts"."""

    def script_face(self, role: str) -> Typeface | None:
        """Give the typeface of that script for a role; None where the text is in Latin letters alone."""
        if self.letters is None:
            return None
        return self.letters.typefaces.get(role) or self.letters.typefaces["text"]

    def script_size(self, face: Face) -> int | None:
        """Give the size of words in that script in half points, matched to the Latin ones."""
        if face.size is None:
            return None
        typeface = self.script_face(face.role or "text")
        return half_points(round(2 * face.size * (typeface.scale if typeface else 1)) / 2)

    def colour(self, name: str) -> str:
        """Give a colour token as six hexadecimal digits; a name that the house lacks falls back on a near one."""
        while name not in self.style.colours and name in _FALLBACKS:
            name = _FALLBACKS[name]
        return self.style.colours.get(name, "#000000").lstrip("#").upper()

    def token(self, *names: str) -> TypeToken:
        """Give the first type token of these names that the house has; the text's where it has none."""
        return next((self.style.type[name] for name in names if name in self.style.type), self.style.type["body"])

    def theme_families(self) -> tuple[str, str]:
        """Give the families of the theme: of headings (of furniture, where headings share the text's), and of text."""
        text, head, ui = (self.family(role) for role in ("text", "head", "ui"))
        return (head if head != text else ui), text

    def family(self, role: str) -> str:
        """Give the family that plays a role, or that of the text."""
        typefaces = self.style.typefaces
        return (typefaces.get(role) or typefaces["text"]).family

    def coloured(self, tag: str, name: str, **more: str | int) -> Xml:
        """Give an element with a colour, as a value and as a place in the theme."""
        place = THEME[name][1] if name in THEME else None
        value = self.colour(name)
        if tag == "w:shd":
            return el(tag, w_val="clear", w_color="auto", w_fill=value, w_themeFill=place)
        if tag == "w:color":
            return el(tag, w_val=value, w_themeColor=place)
        return el(tag, **{"w_val": "single", **more}, w_color=value, w_themeColor=place)

    def rules(self, rules: dict[Side, Rule]) -> Xml:
        """Give the rules round a paragraph."""
        return el("w:pBdr", *(self._rule(f"w:{side}", rules[side]) for side in SIDES if side in rules))

    def _rule(self, tag: str, rule: Rule) -> Xml:
        return self.coloured(tag, rule.colour, w_val=rule.line, w_sz=eighths(rule.weight), w_space=round(rule.space))

    def paragraph_properties(self, shape: Shape) -> Xml:
        """Give `w:pPr`, its children in the order of the schema: Word calls a file with another one corrupt."""
        children = (
            flag("w:keepNext", shape.keep_next or None),
            flag("w:keepLines", shape.keep_lines or None),
            frame_properties(shape.frame) if shape.frame else NOTHING,
            list_place(shape),
            NOTHING if shape.counted else el("w:suppressLineNumbers"),
            self.rules(dict(shape.rules)) if shape.rules else NOTHING,
            self.coloured("w:shd", shape.ground) if shape.ground else NOTHING,
            tabs(shape),
            NOTHING if shape.hyphens else el("w:suppressAutoHyphens"),
            spacing(shape),
            indent(shape),
            flag("w:contextualSpacing", shape.tight or None),
            el("w:jc", w_val=shape.align) if shape.align else NOTHING,
            el("w:textAlignment", w_val="center") if shape.middle else NOTHING,
            NOTHING if shape.outline is None else el("w:outlineLvl", w_val=shape.outline),
        )
        return el("w:pPr", *children) if any(children) else NOTHING

    def run_properties(self, face: Face, *extra: Xml) -> Xml:
        """Give `w:rPr`; complex scripts have switches of their own, and keep the default size where one is left out."""
        size = None if face.size is None else half_points(face.size)
        children = (
            self._fonts(face.role) if face.role else NOTHING,
            flag("w:b", face.bold),
            flag("w:bCs", face.bold or face.italic if self.letters and face.stressed else face.bold),
            flag("w:i", face.italic),
            flag("w:iCs", None if self.letters else face.italic),
            flag("w:smallCaps", face.small_caps),
            flag("w:strike", face.struck),
            NOTHING if face.proofed else el("w:noProof"),
            self.coloured("w:color", face.colour) if face.colour else NOTHING,
            NOTHING if face.track is None else el("w:spacing", w_val=twentieths(face.track)),
            el("w:kern", w_val=2) if face.kerned else NOTHING,  # from one point on; Word kerns nothing unless told
            NOTHING if size is None else el("w:sz", w_val=size),
            NOTHING if size is None else el("w:szCs", w_val=self.script_size(face)),
            NOTHING if face.underlined is None else el("w:u", w_val="single" if face.underlined else "none"),
            self.coloured("w:shd", face.ground) if face.ground else NOTHING,
            el("w:vertAlign", w_val=face.position) if face.position else NOTHING,
            *extra,
            el("w14:numForm", w14_val=face.figures) if face.figures else NOTHING,
        )
        return el("w:rPr", *children) if any(children) else NOTHING

    def _fonts(self, role: str) -> Xml:
        if role == "mono":
            known = self.style.typefaces.get(role)
            family = known.family if known else _CODE_FACE
            other = self.script_face(role)
            return el("w:rFonts", w_ascii=family, w_hAnsi=family, w_cs=other.family if other else family)
        head, text = self.theme_families()
        family = self.family(role)
        if family not in (head, text):
            other = self.script_face(role)
            if other:
                return el("w:rFonts", w_ascii=family, w_hAnsi=family, w_cs=other.family)
            return el("w:rFonts", w_ascii=family, w_hAnsi=family, w_cstheme="minorBidi")
        slot = "minor" if family == text else "major"
        return el(
            "w:rFonts",
            w_asciiTheme=f"{slot}HAnsi",
            w_hAnsiTheme=f"{slot}HAnsi",
            w_eastAsiaTheme=f"{slot}EastAsia",
            w_cstheme=f"{slot}Bidi",
        )

    def definition(self, made: WordStyle, *extra: Xml) -> Xml:
        """Give `w:style`."""
        no_base = made.default or not made.base
        return el(
            "w:style",
            el("w:name", w_val=made.name),
            NOTHING if no_base else el("w:basedOn", w_val=style_id(made.base)),
            el("w:next", w_val=style_id(made.follow)) if made.follow else NOTHING,
            el("w:uiPriority", w_val=made.rank),
            el("w:semiHidden") if made.variant or not made.shown else NOTHING,
            el("w:unhideWhenUsed") if made.variant else NOTHING,
            NOTHING if made.variant or not made.shown else el("w:qFormat"),
            self.paragraph_properties(made.shape),
            self.run_properties(made.face),
            *extra,
            w_type=made.kind,
            w_styleId=style_id(made.name),
            w_default=1 if made.default else None,
            w_customStyle=None if made.name in _BUILT_IN else 1,
        )
