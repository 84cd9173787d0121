from pathlib import Path

import pytest

from briefkit.api.catalogue import explain, list_rules, list_styles
from briefkit.api.checking import Checked, CheckOptions, check
from briefkit.errors import StyleError, UsageError
from briefkit.model.findings import Severity

TEXT = "---\ntype: fact-sheet\ntitle: x\ndate: 2024-10-28\nauthors: [A]\nlang: en\n---\n"
BODY = "\n## Summary\n\nWords.[^1]\n\n[^1]: A.\n[^2]: B.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("old/one", "new/two"):
        Path(folder).mkdir(parents=True)
        (Path(folder) / "brief.md").write_text(TEXT + BODY, encoding="utf-8")


def checked(settings: str = "", **options: tuple[str, ...]) -> list[Checked]:
    Path("briefkit.toml").write_text(settings, encoding="utf-8")
    return list(check(["."], CheckOptions(**options)))  # type: ignore[arg-type]


def codes(one: Checked) -> set[str]:
    return {finding.code for finding in one.findings}


def test_briefs_are_checked_in_the_order_of_their_paths() -> None:
    assert [str(one.file.path) for one in checked()] == ["new/two/brief.md", "old/one/brief.md"]
    assert all("BK702" in codes(one) for one in checked())


def test_codes_are_selected_and_ignored_by_their_beginnings() -> None:
    assert codes(checked(select=("BK7",))[0]) == {"BK702"}
    assert "BK702" not in codes(checked(ignore=("BK70",))[0])


def test_what_the_user_selects_replaces_what_the_project_selects() -> None:
    assert codes(checked('[check]\nselect = ["BK1"]', select=("BK7",))[0]) == {"BK702"}


def test_what_the_user_ignores_is_added_to_what_the_project_ignores() -> None:
    settings = '[check]\nselect = ["BK2", "BK7"]\nignore = ["BK2"]'
    assert codes(checked(settings, ignore=("BK702",))[0]) == set()


def test_a_project_may_ignore_codes_in_some_files() -> None:
    new, old = checked('[check.per-file-ignores]\n"old/**" = ["BK7"]')
    assert "BK702" in codes(new)
    assert "BK702" not in codes(old)


def test_the_level_of_failure_is_the_users_or_the_projects() -> None:
    (one, _) = checked('[check]\nfail-level = "warning"', select=("BK702",))
    assert one.reaches()
    assert not one.reaches(Severity.ERROR)
    assert not checked("", select=("BK702",))[0].reaches()


@pytest.mark.parametrize("code", ["BK999", "X", ""])
def test_a_code_that_no_rule_has_is_refused(code: str) -> None:
    with pytest.raises(UsageError, match="No rule is called"):
        checked(select=(code,))
    with pytest.raises(UsageError, match=r"^briefkit\.toml:3: No rule is called"):
        checked(f'[check.per-file-ignores]\n\n"old/**" = ["{code}"]')


def test_levels_are_those_of_the_project_and_of_the_house() -> None:
    Path("templates/own").mkdir(parents=True)
    style = "extends: plain\nchecks: {BK702: suggestion}\ntypes: {fact-sheet: {checks: {unused-note: error}}}\n"
    Path("templates/own/style.yaml").write_text(style, encoding="utf-8")

    def level(settings: str) -> list[Severity]:
        one = checked(f'style = "own"\n{settings}', select=("BK702",))[0]
        return [finding.severity for finding in one.findings]

    assert level("") == [Severity.ERROR]
    assert level('[check.levels]\nBK7 = "suggestion"') == [Severity.SUGGESTION]
    assert level('[check.levels]\nBK7 = "error"\n[check.per-file."new/**"]\nlevels.BK7 = "warning"') == ["warning"]


@pytest.mark.parametrize(
    ("checks", "said"),
    [
        ("{BK999: error}", r"style.yaml:2:10: checks.BK999: No rule is called 'BK999'"),
        ("{missing-bois: error}", r"checks.missing-bois: No rule .* Did you mean BK207"),
        ("{BK702: fatal}", r"style.yaml:2:10: checks.BK702: 'fatal' means nothing here"),
        ("{'BK 7': error}", r"checks.BK 7: 'BK 7' is no code of a rule, nor the name of one"),
    ],
)
def test_a_level_of_a_house_style_that_means_nothing_is_refused_with_its_place(checks: str, said: str) -> None:
    Path("templates/own").mkdir(parents=True)
    Path("templates/own/style.yaml").write_text(f"extends: plain\nchecks: {checks}\n", encoding="utf-8")
    with pytest.raises(StyleError, match=said):
        checked('style = "own"')


def test_a_choice_that_leaves_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="takes away all that --select names"):
        checked(select=("BK7", "unused-note"), ignore=("BK7", "unused-note"))
    assert checked(select=("BK702",), ignore=("BK7",))[0].findings


def test_a_rule_about_house_styles_is_not_for_briefs() -> None:
    with pytest.raises(UsageError, match="That one is about house styles: `briefkit style check`"):
        checked(select=("BK802",))


def test_every_rule_can_be_explained_by_code_and_by_name() -> None:
    for listed in list_rules():
        assert explain(listed.rule.code).title == explain(listed.rule.name).title == listed.title
        assert listed.title.endswith(".")


def test_house_styles_of_the_project_are_listed_with_those_that_come_along() -> None:
    Path("templates/own").mkdir(parents=True)
    Path("templates/own/style.yaml").write_text("extends: plain\n", encoding="utf-8")
    Path("templates/broken").mkdir()
    Path("templates/broken/style.yaml").write_text("extends: broken\n", encoding="utf-8")
    Path("briefkit.toml").write_text('style = "own"', encoding="utf-8")
    listed = {one.name: one for one in list_styles(Path.cwd())}
    assert set(listed) >= {"plain", "institute", "own", "broken"}
    assert [one.name for one in listed.values() if one.is_default] == ["own"]
    assert "extends itself" in listed["broken"].fault


def test_one_brief_that_cannot_be_read_does_not_keep_the_others_from_being_checked() -> None:
    Path("new/briefkit.toml").write_text("style = [", encoding="utf-8")
    seen = []
    with pytest.raises(UsageError, match=r"new/briefkit\.toml"):
        seen.extend(str(one.file.path) for one in check(["."]))
    assert seen == ["old/one/brief.md"]
