"""Works looked up at a server of our own."""

from collections.abc import Iterator

import pytest

from briefkit.references.lookup import LookupFailedError, Services, kind_of, look_up
from support.agencies import agencies


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    with agencies() as address:
        yield Services(f"{address}/doi", f"{address}/crossref", f"{address}/alex")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10.5555/wells", ("DOI", "10.5555/wells")),
        ("https://doi.org/10.5555/wells.", ("DOI", "10.5555/wells")),
        ("doi:10.5555/a(b)c", ("DOI", "10.5555/a(b)c")),
        ("978-0-306-40615-7", ("ISBN", "9780306406157")),
        ("ISBN 0-8044-2957-x", ("ISBN", "080442957X")),
        ("https://jal.example/a", ("address", "https://jal.example/a")),
    ],
)
def test_what_is_looked_up_is_known_by_its_form(written: str, meant: tuple[str, str]) -> None:
    assert kind_of(written) == meant


@pytest.mark.parametrize("written", ["", "rao2024", "ftp://jal.example", "12345"])
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(LookupFailedError, match="neither a DOI"):
        kind_of(written)


def test_an_agency_s_answer_becomes_a_work_without_what_nobody_wants(services: Services) -> None:
    assert look_up("10.5555/wells", services) == {
        "type": "article-journal",
        "title": "Wells & Rain",
        "author": [{"family": "Rao", "given": "Asha"}, {"literal": "Jal Board"}],
        "container-title": "Water",
        "issued": {"date-parts": [[2024, 5]]},
        "volume": "12",
        "page": "4-9",
        "DOI": "10.5555/wells",
        "URL": "https://doi.org/10.5555/wells",
    }


def test_where_one_agency_fails_the_next_is_asked(services: Services) -> None:
    assert look_up("10.5555/broken", services)["DOI"] == "10.5555/broken"
    work = look_up("10.5555/rain", services)
    assert (work["title"], work["author"], work["page"]) == (
        "Rain in Awadh",
        [{"family": "Sen", "given": "Bina"}],
        "10–12",
    )


def test_a_book_is_found_by_its_number(services: Services) -> None:
    assert look_up("978-0-306-40615-7", services)["ISBN"] == "9780306406157"


@pytest.mark.parametrize("wanted", ["10.5555/nobody", "10.5555/list", "978-0-00-000000-2"])
def test_what_nobody_knows_is_said_with_who_was_asked(services: Services, wanted: str) -> None:
    with pytest.raises(LookupFailedError, match="nobody knows this"):
        look_up(wanted, services)


def test_a_page_says_what_it_is(services: Services) -> None:
    home = services.doi.removesuffix("/doi")
    work = look_up(f"{home}/page", services)
    assert (work["type"], work["title"], work["author"], work["container-title"]) == (
        "webpage",
        "Sand of the Ghaghara",
        [{"family": "Wali", "given": "Chand"}],
        "Jal Board",
    )
    assert work["issued"] == {"date-parts": [[2024, 3, 2]]}
    assert work["accessed"]
    assert look_up(f"{home}/page-with-doi", services)["title"] == "Wells & Rain"


@pytest.mark.parametrize("path", ["untitled", "gone", "nowhere"])
def test_a_page_that_says_nothing_is_no_work(services: Services, path: str) -> None:
    with pytest.raises(LookupFailedError, match="nobody knows this address"):
        look_up(f"{services.doi.removesuffix('/doi')}/{path}", services)


def test_without_a_network_the_way_out_is_told() -> None:
    nowhere = Services("http://127.0.0.1:9", "http://127.0.0.1:9", "http://127.0.0.1:9")
    with pytest.raises(LookupFailedError, match=r"cannot be reached\. Without a network, write the work"):
        look_up("10.5555/wells", nowhere)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("978-0-306-40615-8", "its last digit does not agree"),
        ("jal.example/a", "no whole address. Did you mean 'https://jal.example/a'?"),
    ],
)
def test_a_slip_is_told_before_anybody_is_asked(written: str, words: str) -> None:
    with pytest.raises(LookupFailedError) as told:
        look_up(written, Services("nowhere", "nowhere", "nowhere"))
    assert words in str(told.value)


def test_a_page_that_answers_nothing_of_use_is_no_lack_of_a_network(services: Services) -> None:
    home = services.doi.removesuffix("/doi")
    away = Services(services.doi, services.crossref, "http://127.0.0.1:9")
    with pytest.raises(LookupFailedError, match=r"nobody knows this address \(127.0.0.1 answers 404; 127"):
        look_up(f"{home}/nowhere", away)
