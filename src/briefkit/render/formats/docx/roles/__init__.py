"""The roles that text plays in a brief, each as a named style of the Word file; tokens decide how they look."""

from briefkit.render.formats.docx.looks import WordStyle
from briefkit.render.formats.docx.roles.apparatus import apparatus
from briefkit.render.formats.docx.roles.comments import comment_styles
from briefkit.render.formats.docx.roles.front import front
from briefkit.render.formats.docx.roles.furniture import furniture
from briefkit.render.formats.docx.roles.lists import list_styles
from briefkit.render.formats.docx.roles.panels import panels
from briefkit.render.formats.docx.roles.profiles import profiles
from briefkit.render.formats.docx.roles.proof import proof_styles
from briefkit.render.formats.docx.roles.set_off import set_off
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.roles.statistics import statistics
from briefkit.render.formats.docx.roles.text import text
from briefkit.render.formats.docx.roles.variants import section_variants
from briefkit.render.formats.docx.roles.words import words


def roles(sheet: Sheet) -> tuple[WordStyle, ...]:
    """Give every style of a house's Word files, but the table's and Word's own defaults."""
    made = (
        *front(sheet),
        *text(sheet),
        *statistics(sheet),
        *list_styles(sheet),
        *panels(sheet),
        *set_off(sheet),
        *apparatus(sheet),
        *profiles(sheet),
        *furniture(sheet),
        *words(sheet),
        *proof_styles(sheet),
        *comment_styles(),
    )
    return (*made, *section_variants(sheet, made))
