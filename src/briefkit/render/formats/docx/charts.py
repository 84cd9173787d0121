"""Charts: a caption with its number, the drawing as a picture, the numbers as a table, the source."""

from collections.abc import Iterable
from dataclasses import replace

from briefkit.model.blocks import Chart
from briefkit.model.brief import Picture
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.model.text import bare_text
from briefkit.render.charts.table import is_tabled, word_table
from briefkit.render.formats.docx.captions import set_caption, set_source
from briefkit.render.formats.docx.images import set_picture
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.measures import POINTS_PER_MM
from briefkit.render.formats.docx.surroundings import variant_in
from briefkit.render.formats.docx.tables import set_matter
from briefkit.render.formats.docx.turning import spanning


def set_chart(block: Chart, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a chart; one that cannot be drawn is set by its numbers."""
    from briefkit.render.charts.measure import spans  # noqa: PLC0415 - charts bring a large library

    if not spans(block, ms.printed):
        yield from _set(block, ms, place)
        return
    yield from spanning(_set(block, ms, place))


def _set(block: Chart, ms: Manuscript, place: Place) -> Iterable[Xml]:
    between = (Text(ms.printed.wording.colon),) if block.title and block.caption else ()
    title = (Strong((*block.title, *between)),) if block.title else ()
    both: tuple[Inline, ...] = (*title, Text(" "), *block.caption) if between else title or block.caption
    source = block.source
    ms.ahead = variant = variant_in(place, ms)
    yield from set_caption("figure", block, both, ms, place)
    tabled = is_tabled(block)
    if block.plot:
        style = "Chart" if tabled else "Figure Kept" if source else "Figure"
        mark = Mark(block.key, "chart", block.span, block.alt or "", place.within)
        ms.ahead = variant
        yield ms.paragraph(style, _drawn(block, ms, place), place, mark)
    if tabled:
        data = replace(
            word_table(block, ms.printed.wording.lang, ms.template.sheet.measure), caption=both, source=source
        )
        yield from set_matter(data, "" if block.plot else block.alt or "", ms, place, family="Chart")
    ms.ahead = variant if block.source else ms.ahead
    yield from set_source(block, source, ms, place)


def _drawn(block: Chart, ms: Manuscript, place: Place) -> Xml:
    """Give the drawing with its words as paths: Word shows an SVG in faces of the machine, not of the file."""
    from briefkit.render.charts.colours import chart_colours  # noqa: PLC0415 - charts bring a large library
    from briefkit.render.charts.draw import draw  # noqa: PLC0415
    from briefkit.render.charts.measure import paper_size, paper_width  # noqa: PLC0415
    from briefkit.render.charts.ruler import ruler  # noqa: PLC0415
    from briefkit.render.charts.svg import outlined_svg  # noqa: PLC0415

    printed = ms.printed
    size = paper_size(printed)
    drawing = draw(block, printed, paper_width(block, printed), size)
    data = outlined_svg(drawing, ruler(printed.style, printed.lang, size), chart_colours(printed.style.colours))
    picture = Picture(block.key, "svg", round(drawing.width * 100), round(drawing.height * 100), data)
    alt = block.alt or bare_text(block.title or block.caption) or ms.label("figure")
    return set_picture(picture, drawing.width / POINTS_PER_MM, alt, ms, ms.part_at(place))
