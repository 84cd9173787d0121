"""The wording rules of a project: its own words, the dictionaries of the machine, and what is told of a rule."""

from pathlib import Path

import pytest

from briefkit import styles
from briefkit.api import dictionaries, reading
from briefkit.api.briefs import BriefFile, find_briefs
from briefkit.api.catalogue import explain
from briefkit.api.checking import CheckOptions, check_file
from briefkit.api.dictionaries import MachineDictionaries, installed
from briefkit.api.reading import load_style
from briefkit.api.wording import check_wording
from briefkit.api.workspace import find_workspace
from briefkit.errors import StyleError, UsageError
from briefkit.model.wording import Spelling, WordingRule
from support.tools import ROOT

SETTINGS = '[vocabulary]\nwords = ["Maravel", "utilise"]\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "briefkit.toml").write_text(SETTINGS, "utf-8")
    (tmp_path / "brief.md").write_text(
        "---\ntype: policy-brief\ntitle: Boats\nlang: en-GB\n---\n\n"
        "We utilise vessels due to the fact that we sail.\n\n"
        "<!-- briefkit-ignore preferred-words: a term -->\n\nA vessel.\n",
        "utf-8",
    )
    return tmp_path


def told(project: Path, **options: tuple[str, ...]) -> list[str]:
    file: BriefFile = find_briefs([project / "brief.md"])[0]
    found = check_file(file, CheckOptions(**{"select": ("BK9",), **options})).findings  # type: ignore[arg-type]
    return [finding.message for finding in found]


def test_the_words_of_a_project_join_those_of_its_style(project: Path) -> None:
    assert told(project) == ["Write 'because' instead of 'due to the fact that' (padding)"]
    (project / "words.yaml").write_text("say: {boat: [vessel, vessels]}\nrules: {padding: null}\n", "utf-8")
    reading._wording.cache_clear()  # noqa: SLF001
    assert told(project) == ["Write 'boat' instead of 'vessels' (preferred-words)"]


def test_a_wording_rule_is_selected_and_ignored_by_its_name(project: Path) -> None:
    assert told(project, select=("padding",)) == ["Write 'because' instead of 'due to the fact that' (padding)"]
    assert told(project, ignore=("Padding",)) == []
    (project / "briefkit.toml").write_text('[check]\nignore = ["padding"]\n', "utf-8")
    assert "padding" not in " ".join(told(project))
    with pytest.raises(UsageError, match=r"No rule is called 'paddin'\. Did you mean padding\?"):
        told(project, ignore=("paddin",))


def test_a_fault_in_a_projects_words_has_its_place(project: Path) -> None:
    (project / "words.yaml").write_text("say: [boat]\n", "utf-8")
    with pytest.raises(StyleError, match=r"words\.yaml:1:1: say: A mapping belongs here"):
        told(project)


def test_words_beside_no_settings_are_nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.yaml").write_text("- something else\n", "utf-8")
    assert load_style("plain", find_workspace(tmp_path)).wording.rules


def test_a_wording_rule_is_explained_by_its_name(project: Path) -> None:
    page = explain("padding", project)
    assert (page.rule.code, page.rule.name, page.title) == ("BK901", "padding", "Fewer words say the same.")
    assert "Bad\n    Due to the fact that the quay was closed, nobody sailed." in page.page
    assert "<!-- briefkit-ignore padding: your reason -->" in page.page
    with pytest.raises(UsageError, match=r"Did you mean padding\?"):
        explain("paddign", project)


@pytest.mark.parametrize("name", styles.known())
def test_the_rules_of_every_style_that_ships_pass_their_tests(name: str) -> None:
    style = load_style(name, find_workspace(ROOT))
    assert [fault.message for fault in check_wording(style)] == []


def test_a_rule_that_fails_its_tests_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "style.yaml").write_text("extends: plain\n", "utf-8")
    (tmp_path / "rules" / "boats.yaml").write_text(
        "message: Not '%s'\nextends: existence\ntokens: [boat]\ntests: {bad: [A ship], good: [A boat]}\n", "utf-8"
    )
    style = styles.load(str(tmp_path))
    found = [fault for fault in check_wording(style) if fault.rule.name == "boats"]
    assert [(fault.rule.file, fault.rule.line, fault.message) for fault in found] == [
        (str(tmp_path / "rules" / "boats.yaml"), 2, "The rule 'boats' finds nothing in a text that is bad: 'A ship'"),
        (str(tmp_path / "rules" / "boats.yaml"), 2, "The rule 'boats' finds 'boat' in a text that is good: 'A boat'"),
    ]


AFF = "SET UTF-8\nSFX S Y 1\nSFX S 0 s [^s]\n"
DIC = "5\nboat/S\nsail/S\nthe\nministry\nMaravel\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MachineDictionaries:
    (tmp_path / "en_GB.aff").write_text(AFF, "utf-8")
    (tmp_path / "en_GB.dic").write_text(DIC, "utf-8")
    (tmp_path / "xx.dic").write_text("none", "utf-8")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    monkeypatch.setattr(dictionaries, "_FOLDERS", ())
    monkeypatch.setattr(dictionaries, "_EXTENSIONS", ())
    for cached in (dictionaries._path, dictionaries._load):  # noqa: SLF001
        cached.cache_clear()
    return MachineDictionaries()


def test_the_dictionaries_of_the_machine_are_found_by_language(shelf: MachineDictionaries) -> None:
    assert installed() == ("en_GB",)
    for lang in ("en-GB", "en", "en-IN", "en-US"):
        found = shelf.find((), lang)
        assert found is not None
        assert (found.knows("boats"), found.knows("Boats"), found.knows("boast")) == (True, True, False)
    assert shelf.find((), "fr") is None
    assert shelf.find(("fr_FR", "en_GB"), "fr") is not None
    assert shelf.find(("../en_GB",), "fr") is None


def test_words_one_slip_away_are_offered(shelf: MachineDictionaries) -> None:
    found = shelf.find((), "en")
    assert found is not None
    assert [list(found.near(word)) for word in ("baot", "minstry", "boatt", "zzz")] == [
        ["boat"],
        ["ministry"],
        ["boat", "boats"],
        [],
    ]


def test_a_dictionary_that_cannot_be_read_is_none(shelf: MachineDictionaries, tmp_path: Path) -> None:
    (tmp_path / "fr.aff").write_bytes(b"\xff\xfe\x00PFX")
    (tmp_path / "fr.dic").write_bytes(b"\xff\xfe\x00")
    assert shelf.find((), "fr") is None or shelf.find((), "fr")


def test_a_rule_on_spelling_uses_them(shelf: MachineDictionaries, project: Path) -> None:
    (project / "templates" / "mine" / "rules").mkdir(parents=True)
    (project / "templates" / "mine" / "style.yaml").write_text("description: Mine\n", "utf-8")
    (project / "templates" / "mine" / "rules" / "spelling.yaml").write_text(
        "extends: spelling\nmessage: \"'%s'?\"\naction: {name: suggest, params: [spellings]}\n", "utf-8"
    )
    (project / "briefkit.toml").write_text('style = "mine"\n[vocabulary]\nwords = ["Farrow"]\n', "utf-8")
    (project / "brief.md").write_text("---\ntitle: T\nlang: en-GB\n---\n\nThe baots sail the Farrow.\n", "utf-8")
    assert told(project, select=("spelling",)) == ["'baots'? (spelling)"]
    style = load_style("mine", find_workspace(project))
    assert isinstance(next(r for r in style.wording.rules if r.name == "spelling"), WordingRule)
    assert any(isinstance(rule.settings, Spelling) for rule in style.wording.rules)
    assert shelf.find((), "en") is not None
