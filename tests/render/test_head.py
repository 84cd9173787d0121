"""What the web page says of itself to search engines, reference managers and the browser."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from briefkit.model.brief import Brief
from briefkit.render import prepare, render
from support import samples
from support.houses import load


class Metas(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.named: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta":
            name = given.get("name") or given.get("property") or given.get("http-equiv") or ""
            self.named.append((name, given.get("content") or ""))

    def all(self, name: str) -> list[str]:
        return [content for given, content in self.named if given == name]


def text_of(brief: Brief, style: str = "institute") -> str:
    return render("html", prepare(brief, load(style))).decode()


def test_two_builds_give_the_same_bytes() -> None:
    assert text_of(samples.full_brief()) == text_of(samples.full_brief())


def test_reference_managers_find_title_authors_date_and_number() -> None:
    metas = Metas(text_of(samples.full_brief()))
    assert metas.all("citation_title") == ["Lindmere’s Hot Nights Are a Housing Problem"]
    assert metas.all("citation_author") == ["Okafor-Lind, Ines", "Arvelo"]
    assert metas.all("citation_publication_date") == ["2026/05/18"]
    assert metas.all("citation_technical_report_institution") == ["Northgate Institute for Public Policy"]
    assert metas.all("citation_technical_report_number") == ["2026/04"]
    assert metas.all("citation_doi") == ["10.1234/abc.567"]
    assert metas.all("citation_issn") == ["2049-3630"]
    assert metas.all("citation_pdf_url") == ["https://northgate.example/briefs/hot-nights.pdf"]


def test_previews_find_a_title_a_description_and_a_date() -> None:
    metas = Metas(text_of(samples.full_brief()))
    assert metas.all("og:type") == ["article"]
    assert metas.all("og:locale") == ["en_GB"]
    assert metas.all("article:published_time") == ["2026-05-18"]
    assert metas.all("og:description") == metas.all("description")


def test_a_brief_without_a_standfirst_is_described_by_its_first_words() -> None:
    assert Metas(text_of(samples.bare_brief())).all("description") == ["One paragraph and nothing else."]


def test_linked_data_cannot_end_its_script() -> None:
    brief = samples.full_brief()
    text = text_of(replace(brief, metadata=replace(brief.metadata, title="</script><script>alert(1)</script>")))
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Report"
    assert data["headline"] == "</script><script>alert(1)</script>"
    assert data["author"][0]["identifier"] == "https://orcid.org/0000-0002-1825-0097"


def test_the_policy_lets_in_the_page_s_own_style_sheets_and_nothing_else() -> None:
    text = text_of(samples.full_brief())
    (policy,) = Metas(text).all("Content-Security-Policy")
    sheets = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'" for sheet in sheets]
    assert len(hashes) == 2, "the house style's, and the one that ties notes to their calls"
    assert policy == (
        f"default-src 'none'; style-src {' '.join(hashes)}; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_on_the_page_is_fetched() -> None:
    text = text_of(samples.full_brief())
    assert not re.findall(r"(?:src|srcset|poster|data)=\"(?!data:)", text)
    assert not re.findall(r"url\((?!data:)", text)
    assert "@import" not in text
