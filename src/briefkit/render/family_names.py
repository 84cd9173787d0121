"""Families by the names that the style sheets give them."""

from collections.abc import Mapping

from briefkit.model.house_style import HouseStyle
from briefkit.render.font_faces import face_name


def family_names(style: HouseStyle) -> Mapping[str, str]:
    """Give the name in the style sheets -> the family's own: `bk-source-sans-3` -> `Source Sans 3`."""
    roles = [style.typefaces, *style.scripts.values()]
    return {face_name(typeface): typeface.family for each in roles for typeface in each.values()}
