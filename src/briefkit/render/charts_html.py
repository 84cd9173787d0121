"""Charts as HTML: a caption with its number, the drawing, on a web page its numbers as a table, the source."""

from markupsafe import Markup

from briefkit.model.blocks import Chart
from briefkit.model.text import bare_text
from briefkit.render.captions_html import caption_html, source_html
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import line_html
from briefkit.render.setting import Setting
from briefkit.render.tables_html import matter_html


def chart_html(block: Chart, page: Setting) -> Markup:
    """Give a chart; one that cannot be drawn is set by its numbers."""
    title = element("strong", line_html(block.title, page), class_="title") if block.title else ""
    text = element("span", line_html(block.caption, page)) if block.caption else ""
    words = join([part for part in (title, text) if part], " ")
    caption = caption_html("figure", block.key, block.anchor, words, page)
    source = source_html(block.source, page)
    classes = "chart sheet" if page.on_paper and _spans(block, page) else "chart"
    matter = _matter(block, page)
    html = element("figure", caption, matter, source, class_=classes, id=page.block_id(block.key))
    return page.own("chart", html, block, caption=caption, matter=matter, source=source)


def _spans(block: Chart, page: Setting) -> bool:
    from briefkit.render.charts.measure import spans  # noqa: PLC0415 - charts bring a large library

    return spans(block, page.printed)


def _matter(block: Chart, page: Setting) -> Markup:
    if page.on_paper and block.plot:
        return _on_paper(block, page)
    from briefkit.render.charts.table import data_table  # noqa: PLC0415 - most briefs have no chart

    table = matter_html(data_table(block, page.printed.wording.lang), captioned=True, page=page)
    if block.plot is None:
        return table
    summary = element("summary", page.label("chart-data"))
    return _on_screen(block, page) + element("details", summary, table, class_="data")


def _on_screen(block: Chart, page: Setting) -> Markup:
    """Give two drawings, for a wide and for a narrow screen: the style sheet shows the one that fits."""
    from briefkit.render.charts.colours import by_name  # noqa: PLC0415 - charts bring a large library
    from briefkit.render.charts.draw import draw  # noqa: PLC0415
    from briefkit.render.charts.measure import SCREEN  # noqa: PLC0415
    from briefkit.render.charts.svg import text_svg  # noqa: PLC0415

    printed = page.printed
    share = block.plot.wishes.width_percent / 100 if block.plot else 1.0
    drawings = [
        text_svg(
            draw(block, printed, width * (share if name == "wide" else 1.0), size),
            by_name(printed.style.colours),
            class_=name,
            role="img",
            aria_label=_alternative(block, page),
        )
        for name, width, size in SCREEN
    ]
    return element("div", *drawings, class_="drawing")


def _on_paper(block: Chart, page: Setting) -> Markup:
    from briefkit.render.charts.draw import draw  # noqa: PLC0415 - charts bring a large library
    from briefkit.render.charts.measure import paper_size, paper_width  # noqa: PLC0415
    from briefkit.render.charts.paper import paper_drawing  # noqa: PLC0415

    printed = page.printed
    drawing = draw(block, printed, paper_width(block, printed), paper_size(printed))
    return paper_drawing(drawing, printed, _alternative(block, page))


def _alternative(block: Chart, page: Setting) -> str:
    """Give the words for those who do not see the drawing."""
    return block.alt or bare_text(block.title or block.caption) or page.label("figure")
