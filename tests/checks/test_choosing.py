"""Of layers that speak of a finding the nearest decides, and of words the one that says most."""

import pytest

from briefkit import checks
from briefkit.checks.choosing import is_wanted, levelled
from briefkit.model.choices import Choice, Level
from briefkit.model.findings import Finding, Severity
from briefkit.model.positions import TOP
from support.briefs import house_style, read

FINDING = Finding("brief.md", "BK301", "uncited-statistic", Severity.WARNING, "A message", TOP)
NOTHING = Choice()


def off(*words: str) -> Choice:
    return Choice(levels=tuple(Level(word, None) for word in words))


def at(**words: Severity) -> Choice:
    return Choice(levels=tuple(Level(word, severity) for word, severity in words.items()))


@pytest.mark.parametrize(
    "layers",
    [
        [NOTHING],
        [Choice(select=("BK3",))],
        [Choice(select=("BK301",), ignore=("BK3",))],
        [Choice(select=("BK301",)), Choice(ignore=("BK3",))],
        [Choice(select=("BK301",)), Choice(ignore=("BK301",))],
        [Choice(select=("Uncited-Statistic",)), Choice(ignore=("BK301",))],
        [Choice(select=("BK3",)), Choice(select=("BK2",))],
        [at(BK301=Severity.ERROR), off("BK3")],
        [Choice(ignore=("BK2",)), Choice(select=("BK3",))],
        [NOTHING, Choice(select=("BK3",)), off("BK3")],
    ],
)
def test_a_finding_is_wanted(layers: list[Choice]) -> None:
    assert is_wanted(FINDING, layers)


@pytest.mark.parametrize(
    "layers",
    [
        [Choice(select=("BK2",))],
        [Choice(ignore=("BK3",))],
        [Choice(select=("BK3",), ignore=("BK3",))],
        [Choice(select=("BK3",)), Choice(ignore=("BK301",))],
        [Choice(ignore=("BK3",)), Choice(select=("BK301",))],
        [Choice(select=("BK2",)), Choice(select=("BK3",))],
        [NOTHING, off("uncited-statistic")],
        [off("BK3"), at(BK301=Severity.ERROR)],
        [Choice(select=("BK3",)), off("BK301")],
    ],
)
def test_a_finding_is_not_wanted(layers: list[Choice]) -> None:
    assert not is_wanted(FINDING, layers)


def test_the_nearest_level_holds_and_in_a_layer_the_word_that_says_most() -> None:
    assert levelled(FINDING, [NOTHING, at(BK3=Severity.ERROR)]).severity == Severity.ERROR
    assert levelled(FINDING, [at(BK3=Severity.SUGGESTION), at(BK301=Severity.ERROR)]).severity == Severity.SUGGESTION
    assert levelled(FINDING, [at(BK3=Severity.ERROR, BK301=Severity.SUGGESTION)]).severity == Severity.SUGGESTION
    assert levelled(FINDING, [off("BK3"), at(BK2=Severity.ERROR)]).severity == Severity.WARNING


def test_no_level_hides_or_softens_what_stops_a_build() -> None:
    brief = read("---\ntype: open\ntitle: x\ndate: 2024-10-28\nauthors: [A]\n---\n\n![](missing.png)\n")
    found = checks.look(brief, house_style(), (Choice(ignore=("BK",), levels=(Level("BK6", None),)),)).told
    assert [(one.code, one.severity) for one in found] == [("BK601", Severity.ERROR)]
    found = checks.look(brief, house_style(), (at(BK6=Severity.SUGGESTION),)).told
    assert [one.severity for one in found if one.code == "BK601"] == [Severity.ERROR]
