"""The brief itself as others cite it: in the words of the manuals, with the engine's styles as the measure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest

from briefkit.model.inlines import Emphasis, Inline
from briefkit.model.metadata import Metadata, Person, Publisher, Series
from briefkit.model.references import Reference
from briefkit.model.text import bare_text
from briefkit.references import csl
from briefkit.references.bibliography import read
from briefkit.references.document import document
from briefkit.references.engine import engine
from briefkit.references.items import prepared
from briefkit.references.itself import WAYS, ways_to_cite
from briefkit.references.itself.work import reference
from briefkit.references.pieces import pieces

STYLES = {"apa": "apa", "chicago": "chicago-author-date", "mla": "modern-language-association"}
DAY = dt.date(2025, 11, 18)
BRIEF = Metadata(
    title="The Last Boat Home",
    subtitle="Paying Ferries for Arrivals",
    date=DAY,
    series=Series(number="2025/04"),
    doi="10.5555/mipp.2025.04",
)
HOUSE = Publisher("Maravel Institute")
BOARD = Person("Board of Ferries")


def person(given: str, family: str) -> Person:
    return Person(f"{given} {family}", given, family)


def people(number: int) -> tuple[Person, ...]:
    return tuple(person(f"Ngozi{n} Ada", f"Okafor{n}") for n in range(number))


def shown(line: Iterable[Inline]) -> str:
    return "".join(f"*{bare_text((one,))}*" if isinstance(one, Emphasis) else bare_text((one,)) for one in line)


def ours(meta: Metadata, way: str, publisher: Publisher = HOUSE, series: str = "Policy Brief") -> str:
    (found,) = (one for one in ways_to_cite(meta, publisher, series) if one.name == way)
    return shown(found.line)


def theirs(meta: Metadata, way: str) -> str:
    """Give what the engine makes of a brief, whose number is told with its label, as people write it to Zotero."""
    item = reference(meta, meta.date or DAY, HOUSE, "Policy Brief").item
    work = prepared(Reference("a", {**item, "number": f"No. {meta.series.number}"} if meta.series.number else item))
    question = document([], {"lang": "en-US", "link-bibliography": False}, ["*"])
    blocks = engine().ask(question, csl.named(STYLES[way]).data, [work])["blocks"]
    return shown(pieces([node for block in blocks[-1]["c"][1][0]["c"][1] for node in block["c"]]))


@pytest.mark.parametrize("way", STYLES)
@pytest.mark.parametrize("number", [1, 2, 3, 6, 7, 8, 20, 21])
def test_any_number_of_authors_is_listed_as_the_engine_has_it(way: str, number: int) -> None:
    meta = replace(BRIEF, authors=people(number))
    assert ours(meta, way) == theirs(meta, way)


@pytest.mark.parametrize("way", STYLES)
@pytest.mark.parametrize(
    "meta",
    [
        replace(BRIEF, authors=(BOARD,)),
        replace(BRIEF, authors=(person("José-María A.B.", "Berg"), person("Anne-marie", "Lind"), BOARD)),
        replace(BRIEF, authors=people(1), doi="", url="https://institute.example/boats"),
        replace(BRIEF, authors=people(1), doi=""),
        replace(BRIEF, authors=people(1), series=Series()),
        replace(BRIEF, authors=people(1), title="Who Pays?", subtitle=""),
        replace(BRIEF, authors=people(1), title="Who Pays?", subtitle="Boats and Their Crews"),
    ],
    ids=["institution", "names", "address", "no-address", "no-number", "question", "question-and-subtitle"],
)
def test_what_a_brief_has_and_lacks_is_set_as_the_engine_sets_it(way: str, meta: Metadata) -> None:
    assert ours(meta, way) == theirs(meta, way)


@pytest.mark.parametrize("month", range(1, 13))
def test_mla_shortens_months_as_the_engine_does(month: int) -> None:
    meta = replace(BRIEF, authors=people(1), date=dt.date(2025, month, 1))
    assert ours(meta, "mla") == theirs(meta, "mla")


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("apa", "Maravel Institute. (2025). *T* [Policy Brief]."),
        ("chicago", "Maravel Institute. 2025. *T*. Policy Brief. Maravel Institute."),
        ("mla", "*T*. Policy Brief. Maravel Institute, 18 Nov. 2025."),
    ],
)
def test_an_institution_that_publishes_its_own_work_is_named_as_the_manual_asks(way: str, words: str) -> None:
    """The engine's styles name it twice in all three."""
    assert ours(Metadata(title="T", date=DAY), way) == words
    assert ours(Metadata(title="T", date=DAY, authors=(Person("Maravel Institute"),)), way) == words


KIM = Person("Kim Ji-woo", "Ji-woo", "Kim")
KUMAR = Person("अर्जुन कुमार", "अर्जुन", "कुमार")


@pytest.mark.parametrize(
    ("authors", "way", "words"),
    [
        ((KIM, BOARD), "apa", "Kim, J., & Board of Ferries. (2025)."),
        ((KIM, BOARD), "chicago", "Kim Ji-woo and Board of Ferries. 2025."),
        ((KIM, BOARD), "mla", "Kim Ji-woo and Board of Ferries. *T*."),
        ((KIM, BOARD, KUMAR), "mla", "Kim Ji-woo et al. *T*."),
        ((KUMAR, KIM), "chicago", "कुमार, अर्जुन, and Kim Ji-woo. 2025."),
        ((KUMAR,), "apa", "कुमार, अर्जुन. (2025)."),
        ((person("Ngozi", "van der Berg"),), "chicago", "van der Berg, Ngozi. 2025."),
    ],
)
def test_a_name_that_is_not_turned_round_needs_no_comma(authors: tuple[Person, ...], way: str, words: str) -> None:
    """The engine turns each name with parts round, takes "van der" off it, and runs those without capitals together."""
    assert ours(Metadata(title="T", date=DAY, authors=authors), way).startswith(words)


@pytest.mark.parametrize("suffix", ["bibtex", "ris"])
def test_an_entry_is_read_back_as_the_work_that_it_is(suffix: str) -> None:
    meta = replace(BRIEF, authors=(person("Ngozi", "van der Berg"), BOARD))
    (way,) = (one for one in ways_to_cite(meta, HOUSE, "Policy Brief") if one.name == suffix)
    found = read("a.bib" if suffix == "bibtex" else "a.ris", way.entry.encode())
    (entry,) = found.entries
    assert not found.faults
    assert entry.key == "berg2025"
    kept = {name: entry.item.get(name) for name in ("type", "title", "issued", "genre", "number", "publisher", "DOI")}
    assert kept == {
        "type": "report",
        "title": "The Last Boat Home: Paying Ferries for Arrivals",
        "issued": {"date-parts": [[2025, 11, 18]]},
        "genre": "Policy Brief",
        "number": "2025/04",
        "publisher": "Maravel Institute",
        "DOI": "10.5555/mipp.2025.04",
    }


def test_bibtex_which_reads_no_date_has_year_and_month_too() -> None:
    (way,) = (one for one in ways_to_cite(BRIEF, HOUSE, "") if one.name == "bibtex")
    assert "  year = {2025},\n  month = nov,\n" in way.entry


def test_a_key_has_letters_that_every_program_takes() -> None:
    meta = replace(BRIEF, authors=(KUMAR,))
    assert all("brief2025" in way.entry for way in ways_to_cite(meta, HOUSE, "") if way.entry)


@pytest.mark.parametrize(
    ("meta", "publisher"),
    [
        (replace(BRIEF, date=None), HOUSE),
        (replace(BRIEF, title=""), HOUSE),
        (BRIEF, Publisher("")),
    ],
)
def test_what_nobody_could_cite_has_no_ways(meta: Metadata, publisher: Publisher) -> None:
    assert ways_to_cite(meta, publisher, "Policy Brief") == ()


def test_every_way_is_given_in_its_order() -> None:
    assert tuple(way.name for way in ways_to_cite(BRIEF, HOUSE, "")) == WAYS


def test_an_address_that_a_page_may_not_lead_to_is_left_out() -> None:
    meta = replace(BRIEF, doi="", url="javascript:alert(1)")
    assert "javascript" not in ours(meta, "chicago")
