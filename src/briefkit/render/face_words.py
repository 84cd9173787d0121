"""Faces as a report names them."""

from briefkit.model.house_style import HouseStyle
from briefkit.render.font_faces import face_name


def face_words(family: str, weight: int, *, italic: bool, style: HouseStyle) -> str:
    """Give the name of a face: `Source Sans 3 600 italic`.

    Args:
        family: as the style sheets call it: `bk-source-sans-3`.
        weight: from 100 to 900.
        italic: whether italics were asked for; a script without them sets upright letters.
        style: the house style.

    """
    roles = [style.typefaces, *style.scripts.values()]
    known = next((face for each in roles for face in each.values() if face_name(face) == family), None)
    if known is None:
        return f"{family} {weight}"
    slanted = italic and any(face.italic for face in known.faces)
    return f"{known.family} {weight}{' italic' if slanted else ''}"
