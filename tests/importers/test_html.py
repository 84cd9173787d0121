"""Saved pages: the main text is found, and all that is left behind is told."""

import base64
import io
from pathlib import Path

from PIL import Image

from briefkit.model.blocks import Figure, Recommendations, Table
from briefkit.model.text import bare_text
from briefkit.model.walk import own_inlines
from support.importing import imported

LONG = "This sentence is long enough to be a paragraph of running text, since it goes on and on until nobody doubts it."


def _page(main: str, head: str = "") -> str:
    return f"""<!doctype html><html lang="en-GB"><head><title>Paying for arrivals - The Institute</title>{head}
    <style>.c1 {{font-weight: 700}}</style><script>var words = "never";</script></head><body>
    <header><nav><a href="/">Home</a> <a href="/briefs">Briefs</a></nav><h1>Paying for arrivals</h1></header>
    <div class="layout"><div class="content">{main}</div>
    <aside class="sidebar">Most read <a href="/x">Trains</a></aside></div>
    <div class="cookie-banner">We use cookies <button>Accept</button></div>
    <footer>All rights reserved</footer></body></html>"""


def test_the_main_text_is_found_and_the_rest_is_listed(tmp_path: Path) -> None:
    share = '<div class="share-buttons"><a href="#">Tweet</a></div>'
    result = imported(tmp_path, "a.html", _page(f"<h2>Background</h2><p>{LONG}</p>{share}<p>{LONG}</p>"))
    assert result.brief.metadata.title == "Paying for arrivals"
    assert result.kinds("Background") == ["Paragraph", "Paragraph"]
    dropped = {entry.quote for entry in result.imported.entries if entry.kind == "dropped"}
    assert {"Home Briefs", "Most read Trains", "Tweet", "All rights reserved"} <= dropped
    assert "never" not in result.text


def test_looks_of_google_docs_and_its_addresses(tmp_path: Path) -> None:
    words = f'<p><span class="c1">Strong</span> and <span style="font-style:italic">soft</span>. {LONG}</p>'
    link = '<p><a href="https://www.google.com/url?q=https://a.example/x&amp;sa=D">data</a></p>'
    result = imported(tmp_path, "a.html", _page(f"<h2>Background</h2>{words}{link}"))
    assert "**Strong** and *soft*." in result.text
    assert "[data](https://a.example/x)" in result.text


def test_notes_of_a_page_are_notes(tmp_path: Path) -> None:
    call = '<sup><a href="#fn1" id="ref1">1</a></sup>'
    note = '<ol><li id="fn1">Counted in May. <a href="#ref1">↩</a></li></ol>'
    result = imported(tmp_path, "a.html", _page(f"<h2>Background</h2><p>A claim.{call} {LONG}</p>{note}"))
    assert [bare_text(own_inlines(n.blocks[0])[0]) for n in result.brief.notes.values()] == ["Counted in May."]
    assert "A claim.[^1]" in result.text


def test_pictures_in_the_page_and_beside_it_become_files(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 6), "blue").save(picture, "PNG")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "map.png").write_bytes(picture.getvalue())
    data = base64.b64encode(picture.getvalue()).decode()
    main = f"""<h2>Background</h2><p>{LONG}</p><figure><img src="page_files/map.png" alt="A map">
    <figcaption>The routes</figcaption></figure><p><img src="data:image/png;base64,{data}" alt="Blue"></p>"""
    result = imported(tmp_path, "a.html", _page(main))
    figures = [block for block in result.section("Background").blocks if isinstance(block, Figure)]
    assert [(f.src, f.alt, bare_text(f.caption)) for f in figures] == [
        ("figure-1.png", "A map", "The routes"),
        ("figure-2.png", "Blue", ""),
    ]


def test_tables_of_numbers_are_tables_and_tables_of_text_are_not(tmp_path: Path) -> None:
    numbers = "<table><caption>Costs</caption><tr><th>Year<th>Cost<tr><td>2024<td align=right>5</table>"
    result = imported(tmp_path, "a.html", _page(f"<h2>Background</h2><p>{LONG}</p>{numbers}"))
    table = result.section("Background").blocks[1]
    assert isinstance(table, Table)
    assert (bare_text(table.caption), bare_text(table.rows[0][1].inlines)) == ("Costs", "5")
    frame = imported(tmp_path, "b.html", _page(f"<h2>Background</h2><table><tr><td><p>{LONG}</p></td></tr></table>"))
    assert frame.kinds("Background") == ["Paragraph"]


def test_lists_and_quotations_keep_their_depth(tmp_path: Path) -> None:
    lists = "<ol start=3><li>three<ul><li>inner</ul><li>four</ol>"
    main = f"<h2>Background</h2><p>{LONG}</p>{lists}<blockquote><p>Said.</blockquote>"
    result = imported(tmp_path, "a.html", _page(main))
    assert result.kinds("Background")[1:] == [
        *("NumberedList", "ListItem", "Paragraph", "BulletList", "ListItem", "Paragraph", "ListItem", "Paragraph"),
        *("Quotation", "Paragraph"),
    ]
    assert "3.  three" in result.text


def test_key_messages_and_recommendations_take_their_form(tmp_path: Path) -> None:
    messages = "<h2>Key messages</h2><ul><li>Boats fail.<li>The state pays.</ul>"
    asked = "<ol><li><b>Ministry of Transport:</b> Pay for arrivals.<li><b>Parliament</b>: Fund boats.</ol>"
    main = f"{messages}<h2>Background</h2><p>{LONG}</p><h2>Recommendations</h2>{asked}"
    result = imported(tmp_path, "a.html", _page(main))
    assert [type(block).__name__ for block in result.brief.sections[0].blocks] == ["KeyMessages"]
    block = result.section("Recommendations").blocks[0]
    assert isinstance(block, Recommendations)
    assert [bare_text(item.addressee) for item in block.items] == ["Ministry of Transport", "Parliament"]
    plain = imported(tmp_path, "b.html", _page(main.replace("<b>", "").replace("</b>", "")))
    assert plain.kinds("Recommendations")[0] == "NumberedList"


def test_a_page_tells_its_day_and_its_language(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2024-10-28T08:00:00Z"><meta name="author" content="Asha Rao">'
    )
    meta = imported(tmp_path, "a.html", _page(f"<h2>Background</h2><p>{LONG}</p>", head), lang="").brief.metadata
    assert meta.lang == "en-GB"
    assert str(meta.date) == "2024-10-28"
    assert [author.name for author in meta.authors] == ["Asha Rao"]
