"""The `@font-face` rules of a page: the faces that its sheets use, and those of the scripts that it holds."""

from base64 import b64encode
from collections.abc import Iterable, Iterator

from briefkit.model.house_style import FontFace, HouseStyle, Typeface
from briefkit.model.scripts import RANGES
from briefkit.render.fonts import extents, held, scaled, subset, woff
from briefkit.render.scripts import Lettering
from briefkit.render.setting import Target

REGULAR, BOLD = 400, 600
CODE = ("<code", "<pre")
USUAL = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) | frozenset(
    "\u2013—\u2018\u2019\u201a“”„…•·€₹\u2212→"
)
"""What most briefs print: one subset of a face then serves a whole run."""
JOINERS = frozenset("\u200c\u200d\u25cc")
"""What belongs to the words of a script without being one of its letters."""


def face_name(typeface: Typeface) -> str:
    """Give the name of a family in the sheets: `bk-source-sans-3`, so that no installed font can answer for it."""
    return "bk-" + "-".join(typeface.family.lower().split())


def font_faces(style: HouseStyle, target: Target, page: str, letters: Iterable[Lettering]) -> str:
    """Give one `@font-face` rule for each face that a page needs.

    On paper a face lies at `bk-font:<role>-<weight><i?>`, which the fetcher of the PDF knows; the web page holds it,
    cut to what it prints, and the face of code only where it has code. The faces of a script are for its letters alone.

    Args:
        style: the house style.
        target: what the page is for.
        page: text of the web page; its fonts hold what it prints and the usual Latin characters.
        letters: the scripts of the page.

    """
    characters = USUAL | frozenset(page)
    families = _by_family(style)
    if target == "screen" and not any(tag in page for tag in CODE):
        families.pop("mono", None)
    if target == "screen" and not _lacks(style, frozenset(page)):
        families.pop("spare", None)
    letters = tuple(letters)
    level = _level(style, letters) if target == "paper" and letters else ""
    rules = [
        _rule(face_name(typeface), face, _address(role, face, target, characters) + (level if _mains(letters) else ""))
        for role, typeface in families.items()
        for face in _used(typeface, style)
    ]
    return "\n".join((*rules, *_script_rules(target, characters, letters, level)))


def _lacks(style: HouseStyle, characters: frozenset[str]) -> bool:
    """Whether one of the usual families lacks characters that the spare one has."""
    spare = style.typefaces.get("spare")
    if spare is None:
        return False
    usual = (held(regular(style.typefaces[role]).path) for role in ("text", "head", "ui"))
    return bool((characters - frozenset.intersection(*usual)) & held(regular(spare).path))


def _mains(letters: Iterable[Lettering]) -> list[Lettering]:
    return [lettering for lettering in letters if lettering.main]


def _level(style: HouseStyle, letters: Iterable[Lettering]) -> str:
    """Give what the address of a face is followed by, so that all stand as high in their lines as those of the text."""
    main = [lettering.typefaces["text"] for lettering in _mains(letters)]
    up, down = height(main[0] if main else style.typefaces["text"])
    return f"?{up:.3f}/{down:.3f}"


def height(typeface: Typeface) -> tuple[float, float]:
    """Give how far a family reaches above and below the baseline, in sizes of the type."""
    up, down = extents(regular(typeface).path.read_bytes())
    return up * typeface.scale, down * typeface.scale


def regular(typeface: Typeface) -> FontFace:
    """Give the upright face of the regular weight, which every family has."""
    return next(face for face in typeface.faces if face.weight == REGULAR and not face.italic)


def _script_rules(
    target: Target, characters: frozenset[str], letters: Iterable[Lettering], level: str
) -> Iterator[str]:
    told: set[str] = set()
    for lettering in letters:
        for typeface in lettering.typefaces.values():
            if typeface.family not in told:
                told.add(typeface.family)
                for face in typeface.faces:
                    yield from _script_face(typeface, face, target, characters, lettering, level)


def _script_face(
    typeface: Typeface, face: FontFace, target: Target, characters: frozenset[str], lettering: Lettering, level: str
) -> Iterator[str]:
    """Give the rule of a face; on paper twice, since WeasyPrint would slant it where the words around it are italic."""
    name = face_name(typeface)
    ranges = ", ".join(f"U+{low:X}-{high:X}" for low, high in RANGES[lettering.script])
    # a family counts for the height of a line only where it has a space (CSS Fonts 4, "first available font")
    joiners = ", ".join(f"U+{ord(one):X}" for one in sorted(JOINERS | set(" " if lettering.main else "")))
    covered = f"; unicode-range: {ranges}, {joiners}"
    if target == "screen":
        data = woff(scaled(subset(face, _written(lettering.script, characters)), typeface.scale))
        yield _rule(name, face, _data(data), covered)
        return
    for italic in (False, True):
        yield _rule(name, face, script_address(typeface, face) + level, covered, italic=italic)


def _written(script: str, characters: frozenset[str]) -> frozenset[str]:
    """Give the characters of a page that its face for a script may have to set."""
    letters = (range(low, high + 1) for low, high in RANGES[script])
    return characters & frozenset(chr(point) for points in letters for point in points) | JOINERS | {" "}


def script_address(typeface: Typeface, face: FontFace) -> str:
    """Give the address of a script's face for the fetcher of the PDF."""
    return f"bk-font:{face_name(typeface)}-{face.weight}{'i' if face.italic else ''}"


def _rule(name: str, face: FontFace, address: str, more: str = "", *, italic: bool | None = None) -> str:
    slope = "italic" if (face.italic if italic is None else italic) else "normal"
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {face.weight}; '
        f"font-style: {slope}; src: url({address}){more} }}"
    )


def _by_family(style: HouseStyle) -> dict[str, Typeface]:
    """Give each family once, under the first role that it plays."""
    families: dict[str, tuple[str, Typeface]] = {}
    for role, typeface in style.typefaces.items():
        families.setdefault(typeface.family, (role, typeface))
    return dict(families.values())


def _used(typeface: Typeface, style: HouseStyle) -> list[FontFace]:
    """Give the faces of the tokens, and the regular and the bold one (`strong` is 600) with their italics."""
    weights = {token.weight for token in style.type.values() if style.typefaces[token.role].family == typeface.family}
    bold = min((face.weight for face in typeface.faces if face.weight >= BOLD), default=BOLD)
    return [face for face in typeface.faces if face.weight in weights | {REGULAR, bold}]


def _address(role: str, face: FontFace, target: Target, characters: frozenset[str]) -> str:
    if target == "paper":
        return f"bk-font:{role}-{face.weight}{'i' if face.italic else ''}"
    return _data(woff(subset(face, characters)))


def _data(font: bytes) -> str:
    return "data:font/woff;base64," + b64encode(font).decode("ascii")
