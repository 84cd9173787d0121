"""What of CSL the engine would read otherwise."""

import pytest

from briefkit.references import csl
from support.citing import book, lines, links, notes, person, set_text

RAO = person("Rao", "Asha")
CHAPTER = {
    "id": "in",
    "type": "chapter",
    "title": "Wells",
    "author": [RAO],
    "editor": [person("Sen", "Ila"), person("Das", "Bina")],
    "container-title": "Water",
    "publisher": "Ganga",
    "issued": {"date-parts": [[2019]]},
}
ACT = {
    "id": "act",
    "type": "legislation",
    "title": "Water Act",
    "number": "22 of 2005",
    "issued": {"date-parts": [[2005]]},
}
PAPER = {**book("paper", RAO), "type": "article-journal", "container-title": "Water", "volume": "3"}


def test_a_label_without_names_before_it_stands_behind_them() -> None:
    entry = lines(set_text("A [@in].", (CHAPTER,), "vancouver"))[-1]
    assert entry == "Rao A. Wells. In: Sen I, Das B, editors. Water. Ganga; 2019."


def test_a_group_within_a_group_counts_as_a_variable() -> None:
    work = book("report", RAO, URL="https://rao.example/report")
    assert "[Online]. Available: https://rao.example/report" in lines(set_text("A [@report].", (work,), "ieee"))[-1]


@pytest.mark.parametrize(("number", "set_"), [("22 of 2005", "No. 22 of 2005"), ("22, 23", "Nos 22, 23")])
def test_the_number_of_an_act_is_one_number(number: str, set_: str) -> None:
    told = notes(set_text("A [@act].", ({**ACT, "number": number},), "chicago-notes-bibliography"))[0]
    assert set_ in told


def test_a_sign_that_was_escaped_twice_is_a_sign() -> None:
    style = b"""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>T</title>
    <id>t</id><updated>2024-01-01T00:00:00Z</updated></info><citation><layout prefix="a&amp;#160;b">
    <text variable="title"/></layout></citation></style>"""
    assert 'prefix="a\u00a0b"'.encode() in csl.ready("t", style).data


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.5555/wells", "https://doi.org/10.5555/wells"),
        ("https://doi.org/10.5555/wells", "https://doi.org/10.5555/wells"),
        ("10.1002/(SICI)1097<338::AID>3.0.CO;2-B", "https://doi.org/10.1002/(SICI)1097%3C338::AID%3E3.0.CO;2-B"),
        ("10.1016/S0140-6736(05)67889-0", "https://doi.org/10.1016/S0140-6736(05)67889-0"),
    ],
)
@pytest.mark.parametrize("style", ["ieee", "vancouver", "apa", "oscola"])
def test_a_doi_leads_to_its_resolver_however_the_style_prints_it(style: str, doi: str, address: str) -> None:
    found = links(set_text("A [@paper].", ({**PAPER, "DOI": doi},), style))
    assert address in [url for _, url in found]
    assert not [words for words, url in found if url == address and "doi:" in words]
