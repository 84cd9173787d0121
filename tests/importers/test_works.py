"""Typed references: works where every word finds its field, text elsewhere; and the citations that lead to them."""

from pathlib import Path

import pytest

from briefkit.importers.manuscript import Run
from briefkit.importers.works.items import item_of
from support.importing import imported

APA = (
    "Kim, J., & Lee, S. (2024). Breathing in the plain: Dust and its costs. Journal of Air Policy, 12(3), 45–67."
    " https://doi.org/10.5555/jap.2024.12"
)
CHICAGO = (
    "Okafor, Ngozi, and Tomas Lind. 2025. “Paying for Arrival: Ferry Contracts in Nine States.”"
    " Journal of Island Studies 12 (3): 45–67."
)
BOOK = "Brandt, E. (2023) Crews That Stay. Port Sabine: Harbour College Press."
BANK = "World Bank. (2023). Clean Air in South Asia. Washington, DC: World Bank. https://worldbank.example/air"
NEWS = "Reuters (2024, October 26). Ukraine says troops arrive. https://reuters.example/x (Accessed: 3 November 2024)."
LIST = [APA, CHICAGO, BOOK, BANK, NEWS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            APA,
            {
                "type": "article-journal",
                "author": [{"family": "Kim", "given": "J."}, {"family": "Lee", "given": "S."}],
                "title": "Breathing in the plain: Dust and its costs",
                "container-title": "Journal of Air Policy",
                "volume": "12",
                "issue": "3",
                "page": "45–67",
                "DOI": "10.5555/jap.2024.12",
            },
        ),
        (
            CHICAGO,
            {
                "author": [{"family": "Okafor", "given": "Ngozi"}, {"family": "Lind", "given": "Tomas"}],
                "title": "Paying for Arrival: Ferry Contracts in Nine States",
                "container-title": "Journal of Island Studies",
                "page": "45–67",
            },
        ),
        (BOOK, {"type": "book", "publisher": "Harbour College Press", "publisher-place": "Port Sabine"}),
        (BANK, {"type": "report", "author": [{"literal": "World Bank"}], "URL": "https://worldbank.example/air"}),
        (
            NEWS,
            {
                "issued": {"date-parts": [[2024, 10, 26]]},
                "accessed": {"date-parts": [[2024, 11, 3]]},
                "URL": "https://reuters.example/x",
            },
        ),
    ],
)
def test_a_reference_in_a_known_order_is_a_work(text: str, expected: dict[str, object]) -> None:
    found = item_of((Run(text),))
    assert found
    assert {key: found[0].get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Singh, R. et al. (2019). Dust. Delhi.",
        "Kim, Ji-woo. “Dust.” Journal of Air 12 (2024): 4.",
        "See the ministry’s page, which was last looked at in May.",
        "(2024). A title without an author. Press.",
        "Kim, J. (2024). Dust. Revised and with a foreword by somebody else. Delhi: Press. Second printing, in cloth.",
    ],
)
def test_a_reference_of_which_a_word_would_be_lost_stays_text(text: str) -> None:
    assert item_of((Run(text),)) is None


def test_italics_part_a_title_from_what_follows() -> None:
    italic = frozenset({"emphasis"})
    runs = (Run("Lind, T. (2020). "), Run("Small boats. A history", italic), Run(". Harbour College Press."))
    found = item_of(runs)  # type: ignore[arg-type]
    assert found
    assert (found[0]["title"], found[0]["publisher"]) == ("Small boats. A history", "Harbour College Press")


def _text(body: str, entries: list[str]) -> str:
    return "\n\n".join(("A Title", "Background", body, "References", "\n".join(entries))) + "\n"


def test_citations_lead_to_works_and_those_that_cannot_are_listed(tmp_path: Path) -> None:
    body = (
        "Dust kills (Kim & Lee, 2024, p. 4; see World Bank, 2023). Okafor and Lind (2025) compare states, and Brandt"
        " (2023, ch. 2) agrees. As Kim’s (2024) data show, costs grow. Others do not (Nobody, 1999), in 1999 (a year)."
    )
    result = imported(tmp_path, "a.txt", _text(body, LIST))
    assert "Dust kills [@kim2024, p. 4; see @worldbank2023]." in result.text
    assert "@okafor2025 compare states, and @brandt2023 [ch. 2] agrees. As Kim’s [-@kim2024] data show" in result.text
    assert "(Nobody, 1999), in 1999 (a year)" in result.text
    listed = [
        entry.quote for entry in result.imported.entries if entry.message.startswith("This looks like a citation")
    ]
    assert listed == ["(Nobody, 1999)"]
    assert result.brief.metadata.nocite == ("reuters2024",)
    assert [reference.key for reference in result.brief.references] == [
        *("kim2024", "okafor2025", "brandt2023", "worldbank2023", "reuters2024"),
    ]
    assert result.kinds("References") == []


def test_a_name_with_two_works_of_a_year_is_linked_by_its_letter_only(tmp_path: Path) -> None:
    entries = ["Kim, J. (2024a). Dust. Delhi: Press.", "Kim, J. (2024b). Smoke. Delhi: Press."]
    body = (
        "Dust kills (Kim, 2024b), and smoke does (Kim, 2024), as everybody who has been to the plain knows very well."
    )
    result = imported(tmp_path, "a.txt", _text(body, entries))
    assert "Dust kills [@kim2024a], and smoke does (Kim, 2024)" in result.text


def test_numbers_in_brackets_lead_to_a_numbered_list(tmp_path: Path) -> None:
    entries = [f"[{number}] {entry}" for number, entry in enumerate(LIST, start=1)]
    body = "Dust kills [1]. Nine states are compared [2, 4] and others find the same [1–3]. But see [7], in the plain."
    result = imported(tmp_path, "a.txt", _text(body, entries))
    assert "Dust kills [@kim2024]. Nine states are compared [@okafor2025; @worldbank2023]" in result.text
    assert "[@kim2024; @okafor2025; @brandt2023]. But see \\[7\\]" in result.text


def test_raised_numbers_lead_to_a_numbered_list_where_they_count_up(tmp_path: Path) -> None:
    items = "".join(f"<li>{entry}</li>" for entry in LIST[:2])
    text = "Dust kills.<sup>1</sup> It settles.<sup>2</sup> It covers ten km<sup>2</sup> of the plain, and stays."
    page = f"<h1>T</h1><h2>Background</h2><p>{text}</p><h2>References</h2><ol>{items}</ol>"
    result = imported(tmp_path, "a.html", page)
    assert "Dust kills.[@kim2024] It settles.[@okafor2025] It covers ten km^2^ of the plain" in result.text
    other = page.replace("kills.<sup>1</sup>", "kills.").replace("settles.<sup>2</sup>", "settles.")
    assert "km^2^" in imported(tmp_path, "b.html", other).text
