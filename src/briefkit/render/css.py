"""The style sheets of a page: the house style's tokens as custom properties, its fonts, and its CSS files in order."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal
from urllib.parse import unquote

from briefkit.model.house_style import HouseStyle, TypeToken, lies_in
from briefkit.model.scripts import LANGUAGES
from briefkit.render.charts.colours import chart_colours
from briefkit.render.css_words import mirrored
from briefkit.render.font_faces import face_name, font_faces
from briefkit.render.pictures_html import MEDIA_TYPES
from briefkit.render.scripts import Lettering
from briefkit.render.setting import Target
from briefkit.render.style_files import text_of

LONG_TITLE_SHARE = 0.76
"""Size of a long title, as a share of the usual one."""
CALL_SHARE = 0.68
"""Size of the number that calls a note, as a share of the words around it: WeasyPrint takes it from the note's size."""
TALL_TITLE_SHARE = 0.62
"""The same where lines stand so far apart that a title of four would fill the page: Nastaliq."""
_TALL: Final = 1.8
"""Distance of lines from which on that is so, in sizes."""
LONG_TITLE_LEAD = 1.14
"""Distance of its lines, as a share of that size."""
_STYLE_FILE = re.compile(r"url\(bk-style:([^)\s]+)\)")
LOOKS: Final[Mapping[Target, tuple[str, ...]]] = {
    "screen": ("look.css", "look-screen.css"),
    "paper": ("look.css", "look-print.css"),
}
SHARED: Final[Mapping[Target, tuple[str, ...]]] = {
    "screen": ("base.css", "page.css", "screen.css"),
    "paper": ("base.css", "page.css", "print.css"),
}
LAYOUT_ENDS: Final[Mapping[Target, tuple[str, ...]]] = {
    "screen": (".css", "-screen.css"),
    "paper": (".css", "-print.css"),
}


def stylesheet(
    style: HouseStyle,
    target: Target,
    page: str = "",
    letters: tuple[Lettering, ...] = (),
    direction: Literal["ltr", "rtl"] = "ltr",
) -> str:
    """Give the whole sheet of a house style for the web page or for paper.

    The order is: fonts, tokens, what every style shares (`base.css`, then `screen.css` or `print.css`), the look
    (`look.css`, then `look-screen.css` or `look-print.css`) of the nearest style that has one, what the tokens of the
    page ask for (`masthead-band.css`, `margin.css`), and what nearer styles add (`page.css`, then `screen.css` or
    `print.css`). A picture of the style is written `url(bk-style:crest.svg)`.

    Args:
        style: the house style.
        target: what the page is for.
        page: text of the web page; its fonts hold what it prints and the usual Latin characters.
        letters: the scripts of the page beside the Latin one.
        direction: of the page.

    Raises:
        RenderError: a sheet cannot be read.

    """
    sheets = [text_of(path) for path in sheet_files(style, target)]
    sheet = "\n".join(
        [
            font_faces(style, target, page, letters),
            properties(style, target, letters),
            *sheets,
            *script_rules(style, letters),
        ]
    )
    if direction == "rtl":
        sheet = mirrored(sheet)
    if target == "screen":
        sheet = _STYLE_FILE.sub(lambda found: f"url({inside(style.file(unquote(found[1])))})", sheet)
    return sheet.replace("</", "<\\/")  # a sheet stands inside a <style> element and may not end it


def sheet_files(style: HouseStyle, target: Target) -> list[Path]:
    """Give the style sheets that a page is made with, in their order.

    What a style nearer than the look adds comes last, and so can change the look that it inherits.
    """
    nearest = style.file("look.css")
    looks = [nearest.parent / name for name in LOOKS[target] if lies_in(nearest.parent, name)] if nearest else []
    layouts = [path for name in layout_sheets(style, target) if (path := style.file(name))]
    shared = [path for name in SHARED[target] for path in style.files(name)]
    nearer = style.folders[: style.folders.index(nearest.parent)] if nearest else ()
    first = [path for path in shared if path.parent not in nearer]
    last = [folder / name for folder in reversed(nearer) for name in SHARED[target] if lies_in(folder, name)]
    return [*first, *looks, *layouts, *last]


def layout_sheets(style: HouseStyle, target: Target) -> list[str]:
    """Give the names of the sheets that the tokens of the page ask for: a band, a margin column, a sheet that lies."""
    masthead = f"masthead-{style.page.masthead}"
    lying = ["lying"] if style.page.width > style.page.height else []
    wanted = [masthead, *([f"{masthead}-margin", "margin"] if style.page.column else []), *lying]
    return [f"{name}{end}" for end in LAYOUT_ENDS[target] for name in wanted]


def properties(style: HouseStyle, target: Target, letters: tuple[Lettering, ...] = ()) -> str:
    """Give the tokens as custom properties; each family is followed by those of the page's further scripts.

    Sizes are in rem, with the body size as 1rem: the same numbers then serve paper (points) and screen (pixels). The
    dark half is for the web page alone, since WeasyPrint warns of media queries with features.
    """
    body = style.type["body"]
    least = max((letter.typefaces["text"].leading for letter in letters if letter.main), default=0)
    share = LONG_TITLE_SHARE if least < _TALL else TALL_TITLE_SHARE
    families = {role: _family(role, style, letters) for role in (*style.typefaces, "mono")}
    fonts = {name: _font(token, body, families) for name, token in style.type.items()}
    sizes = {f"{name}-size": f"{number(token.size / body.size)}rem" for name, token in style.type.items()}
    values = {
        "base": f"{number(body.size)}pt",
        "leading": number(body.lead / body.size),
        "figures": style.figures,
        "hyphens": "auto" if style.hyphenation else "manual",
        "least": number(least),
        "long-lead": number(max(LONG_TITLE_LEAD, least)),
        "track": "0" if any(letter.main for letter in letters) else "1",  # joined letters are never drawn together
        **fonts,
        **sizes,
        **{f"{name}-call": f"{number(CALL_SHARE * token.size / body.size)}rem" for name, token in style.type.items()},
        "h1-long": f"{number(share * style.type['h1'].size / body.size)}rem",
        **{f"font-{role}": family for role, family in families.items()},
        **_caps(style),
        **_page(style),
        **_forms(style),
        **chart_colours(style.colours),
    }
    places = ":root, .box :is(.drawing, .fn)" if "box" in style.colours else ":root"
    light = _rule(values, places)
    if target == "paper":
        return light
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{ {_rule(chart_colours(style.dark), places)} }}"


def _rule(values: dict[str, str], places: str) -> str:
    """Give the values where they hold: on the page, and on what stands on paper within a box of another ground."""
    return f"{places} {{ " + "; ".join(f"--{name}: {value}" for name, value in values.items()) + " }"


def _page(style: HouseStyle) -> dict[str, str]:
    page = style.page
    millimetres = {
        "page-top": page.top,
        "page-right": page.right,
        "page-bottom": page.bottom,
        "page-left": page.left,
        "page-edge": page.left - page.before,
        "hang": page.hang,
        "col": page.column,
        "gap": page.gutter,
        "text-width": page.full_measure,
        "inset": page.inset,
        "turned-edge": page.turned_margin,
    }
    width, height = number(page.width), number(page.height)
    size = {"page-size": f"{width}mm {height}mm", "page-turned": f"{height}mm {width}mm"}
    return size | {name: f"{number(value)}mm" for name, value in millimetres.items()}


def _caps(style: HouseStyle) -> dict[str, str]:
    """Give which sizes are set in small capitals, for the rules that name a size by `font`."""
    return {f"{name}-caps": "small-caps" if token.small_caps else "normal" for name, token in style.type.items()}


def _forms(style: HouseStyle) -> dict[str, str]:
    """Give how the text is arranged."""
    indented = style.paragraphs == "indented"
    return {
        "columns": str(style.page.columns) if style.page.columns > 1 else "auto",
        "paragraph-space": "0" if indented else ".5rlh",
        "paragraph-indent": "1.2em" if indented else "0",
        "opening-align": "center" if style.page.masthead == "centred" else "start",
    }


def _font(token: TypeToken, body: TypeToken, families: Mapping[str, str]) -> str:
    size, lead = number(token.size / body.size), number(token.lead / body.size)
    return f"{'italic ' if token.italic else ''}{token.weight} {size}rem/{lead}rem {families[token.role]}"


def _family(role: str, style: HouseStyle, letters: Iterable[Lettering] = ()) -> str:
    """Give the families for a role: where a style has none for code, that of the furniture."""
    typeface = style.typefaces.get(role) or style.typefaces["ui"]
    own = [typeface]
    if typeface.role == "mono":
        own.append(style.typefaces["text"])  # faces of code lack letters that those of text have
    if "spare" in style.typefaces:
        own.append(style.typefaces["spare"])
    for letter in letters:
        if not letter.lang:
            own.insert(0 if letter.main else len(own), letter.typefaces.get(role) or letter.typefaces["text"])
    return ", ".join([*(f'"{face_name(one)}"' for one in own), typeface.generic])


def number(value: float) -> str:
    """Give a number as CSS writes it, with four places at most."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def script_rules(style: HouseStyle, letters: Iterable[Lettering]) -> Iterator[str]:
    """Give the rules for words in other scripts.

    They have no italics, so that emphasis is bold; a language with a hand of its own gets it:
    Urdu in an Arabic brief, Arabic in an Urdu one.
    """
    for lettering in letters:
        if not lettering.lang:
            yield ", ".join(f"em:lang({lang})" for lang in LANGUAGES[lettering.script]) + " { font-weight: 600 }"
        else:
            typeface = lettering.typefaces["text"]
            leading = f"; line-height: {number(typeface.leading)}" if typeface.leading else ""
            families = f'"{face_name(typeface)}", {_family("text", style)}'
            yield f'[lang|="{lettering.lang}"] {{ font-family: {families}{leading} }}'


def inside(file: Path | None) -> str:
    """Give a file of the house style as a `data:` address; one that is missing gives an empty picture."""
    kind = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".svg": "svg"}.get(file.suffix.lower()) if file else None
    if file is None or kind is None:
        return "data:,"
    return f"data:{MEDIA_TYPES[kind]};base64," + b64encode(file.read_bytes()).decode("ascii")
