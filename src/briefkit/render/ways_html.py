"""The ways to cite a brief on its web page: behind a line that opens without a script, as text that can be selected."""

from markupsafe import Markup

from briefkit.model.ways_to_cite import WayToCite
from briefkit.render.elements import element, join
from briefkit.render.imprint import Row
from briefkit.render.inlines_html import line_html
from briefkit.render.phrases import comma
from briefkit.render.setting import Setting


def below_row(row: Row, page: Setting) -> Markup:
    """Give what a web page holds below a row of the imprint: below the suggested citation, the other ways to cite."""
    ways = page.printed.ways_to_cite
    if row.name != "citation" or page.on_paper or not ways:
        return Markup("")
    named = comma(page.printed.wording).join(way.title for way in ways)
    summary = element("summary", page.printed.wording.label("cite-in", ways=named))
    return Markup(" ") + element("details", summary, *(_way(way, page) for way in ways), class_="ways-to-cite")


def _way(way: WayToCite, page: Setting) -> Markup:
    title = element("p", element("b", way.title, class_="title"), class_="way")
    if way.entry:
        return join([title, element("pre", way.entry.rstrip(), dir="ltr", translate="no")])
    return join([title, element("p", line_html(way.line, page), dir="auto", translate="no")])
