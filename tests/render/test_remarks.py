"""The page with findings beside the words: all of them are there, once, linked both ways, and it passes every bar."""

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from support.chromium import Browser
from support.marked import BROKEN, EVERYWHERE, TURNED, copy_of, findings_of
from support.tools import ROOT
from support.validators import html_conformance, html_in_browser

TEXTS = {"everywhere": EVERYWHERE, "broken": BROKEN, "turned": TURNED, "seed": ""}
PAGES = [("everywhere", "institute"), ("broken", "plain"), ("turned", "plain")]


def page_of(name: str, style: str = "institute") -> html.HtmlElement:
    return html.fromstring(copy_of(TEXTS[name], "html", style).decode())


def remarks(page: html.HtmlElement) -> list[html.HtmlElement]:
    return page.xpath("//*[@role='note'][starts-with(@id, 'b-remark-')]")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("remarks")
    paths = []
    for name, style in PAGES:
        paths.append(folder / f"{name}-{style}.html")
        paths[-1].write_bytes(copy_of(TEXTS[name], "html", style))
    return paths


@pytest.mark.parametrize("name", TEXTS)
def test_every_finding_is_told_once(name: str) -> None:
    told = Counter(
        (note.xpath("string(.//*[@class='rule'])").split()[1], note.xpath("string(.//strong)").lower())
        for note in remarks(page_of(name))
    )
    found = Counter((finding.code, finding.severity.value) for finding in findings_of(TEXTS[name]))
    assert told == found


@pytest.mark.parametrize("name", TEXTS)
def test_a_mark_and_its_remark_lead_to_each_other_and_no_link_leads_nowhere(name: str) -> None:
    page = page_of(name)
    ids = page.xpath("//@id")
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    assert {link for link in page.xpath("//a/@href") if link.startswith("#")} <= {f"#{one}" for one in ids}
    for call in page.xpath("//a[contains(@class, 'remark-call')]"):
        note = page.get_element_by_id(call.get("href")[1:])
        assert call.get("id") in {link[1:] for link in note.xpath(".//a/@href")}
        said = page.get_element_by_id(f"{note.get('id')}-words").text_content()
        assert said.startswith(call.get("aria-label").partition(": ")[2].replace("`", ""))


def test_findings_stand_at_their_words_wherever_these_are() -> None:
    page = page_of("everywhere")
    marked = {
        " ".join(
            "".join(page.xpath(f"//mark[contains(concat(' ', @data-remarks, ' '), ' {number} ')]//text()")).split()
        )
        for number in range(1, len(findings_of(EVERYWHERE)) + 1)
    }
    for words in (
        "two & half",
        "&",
        "utilise",
        "In order to",
        "recieve",
        "reportedly",
        "recieved",
        "Recieved",
        "12,000",
    ):
        assert words in marked
    places = {place.tag for mark in page.xpath("//mark[@data-remarks]") for place in mark.iterancestors()}
    assert {"li", "td", "th", "h2", "h3", "a", "figcaption", "blockquote", "aside", "p"} & places >= {"li", "h3", "a"}


def test_what_has_no_words_in_the_text_is_told_at_its_block_and_what_has_no_block_at_the_top() -> None:
    page = page_of("everywhere")
    whole = page.xpath("//*[@class='whole']//*[@role='note']")
    assert {"BK201"} <= {note.xpath("string(.//*[@class='rule'])").split()[1] for note in whole}
    assert not page.xpath("//*[@class='whole']//a[contains(@href, 'b-mark')]")
    statistic = page.xpath("//*[contains(@class, 'stats')]/following-sibling::*[1]")[0]
    assert "On all of this" in statistic.text_content()
    assert "in order to" in statistic.text_content()


def test_the_words_of_the_brief_are_those_of_its_page() -> None:
    page = page_of("everywhere")
    for extra in page.xpath("//details[@class='remarks'] | //a[contains(@class, 'remark-call')]"):
        extra.drop_tree()
    words = " ".join(page.get_element_by_id("b-main").text_content().split())
    assert "The ferries recieve no money. In order to keep them, the council should decide soon" in words
    assert "AT&T said “we will pay.” It is *recieved* here." in words
    assert "of all, in order to ferry & carry" in words


def test_a_brief_that_cannot_be_set_is_shown_as_its_source() -> None:
    page = page_of("broken")
    assert "cannot be set as a page yet" in page.text_content()
    lines = [item.text_content().strip() for item in page.xpath("//div[@class='body']//ol/li")]
    assert lines[0].startswith("---")
    assert lines[4].startswith("## Summary")
    assert page.xpath("//div[@class='body']//ol/@start") == ["6", "8", "10"]
    assert "titel" in [mark.text for mark in page.xpath("//mark[@data-remarks]")]


def test_the_head_counts_what_is_left_and_lists_it_by_kind() -> None:
    head = page_of("seed").xpath("//section[@class='remarks-head']")[0]
    found = findings_of("")
    assert f"{sum(one.severity == 'error' for one in found)} errors" in head.text_content()
    assert len(head.xpath(".//*[@class='kinds']//li")) == len(found)


def test_a_page_with_remarks_needs_no_script() -> None:
    page = page_of("seed")
    assert not page.xpath("//script")
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


def test_a_page_with_remarks_is_not_for_search_engines() -> None:
    page = page_of("seed")
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    assert page.xpath("string(//title)").startswith("Findings: ")
    assert not page.xpath("//link[@rel='canonical'] | //meta[starts-with(@name, 'citation_')]")


def test_what_the_page_for_editors_quotes_is_found_in_the_seed() -> None:
    table = (ROOT / "docs" / "how-an-editor-sees-it.md").read_text(encoding="utf-8").split("| kind of mark")[1]
    quoted = [part.strip() for words in re.findall("“([^”]+)”", table) for part in words.split("…")]
    found = [finding.quote for finding in findings_of("")]
    assert len(quoted) > 8
    assert [one for one in quoted if not any(one in quote or quote in one for quote in found if quote)] == []


def test_pages_with_remarks_conform_to_the_html_standard(written: list[Path]) -> None:
    assert {name: faults for name, faults in html_conformance(written).items() if faults} == {}


def test_pages_with_remarks_are_accessible_fit_their_window_and_ask_for_nothing(written: list[Path]) -> None:
    largest = [path for path in written if not path.stem.startswith("broken")]
    assert {name: faults for name, faults in html_in_browser(largest).items() if faults} == {}


def test_remarks_stand_beside_their_block_in_a_wide_window_and_fold_under_it_in_a_narrow_one(
    written: list[Path],
) -> None:
    seen = "[...document.querySelectorAll('.body .remark')].filter(one => one.checkVisibility()).length"
    all_of_them = "document.querySelectorAll('.body .remark').length"
    beside = (
        "[...document.querySelectorAll('.body section > .remarks')].every(one => {"
        "const text = one.previousElementSibling.getBoundingClientRect(), told = one.getBoundingClientRect();"
        "return told.left >= text.right && told.top <= text.bottom})"
    )
    with Browser() as browser:
        browser.view(1280)
        browser.open(written[0])
        assert browser.run(beside)
        assert browser.run(seen) == browser.run(all_of_them) > 0
        browser.view(360)
        assert browser.run(seen) == 0
        browser.run("document.querySelector('.body .remarks > summary').click()")
        assert browser.run(seen) > 0
