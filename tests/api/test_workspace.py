from pathlib import Path

import pytest

from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError
from briefkit.model.findings import Severity
from briefkit.model.metadata import Publisher

WHOLE = """
style = "institute"
output = "out"

[publisher]
name = "Impact and Policy Research Institute"
url = "https://example.org"

[check]
select = ["BK1", "BK2"]
ignore = ["BK120"]
fail-level = "warning"

[check.per-file-ignores]
"briefs/old/**" = ["BK208"]

[build]
formats = ["html"]

[vocabulary]
words = ["policymaker"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "briefkit.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> str:
    write(folder, text)
    with pytest.raises(UsageError) as caught:
        find_workspace(folder)
    return str(caught.value).removeprefix(f"{folder}/")


def test_every_setting_is_read(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)
    workspace = find_workspace(tmp_path)
    assert workspace.folder == tmp_path
    assert workspace.style == "institute"
    assert workspace.output == Path("out")
    assert workspace.publisher == Publisher("Impact and Policy Research Institute", "https://example.org")
    assert workspace.check.select == ("BK1", "BK2")
    assert workspace.fail_level == Severity.WARNING
    assert workspace.formats == ("html",)
    assert workspace.vocabulary == ("policymaker",)


def test_settings_are_found_from_a_folder_below(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)
    (tmp_path / "briefs" / "one").mkdir(parents=True)
    assert find_workspace(tmp_path / "briefs" / "one").folder == tmp_path


def test_without_settings_the_workspace_is_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    workspace = find_workspace(tmp_path)
    assert (workspace.folder, workspace.output, workspace.fail_level) == (tmp_path, Path("build"), Severity.ERROR)


def test_codes_may_be_ignored_in_some_files_only(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)
    workspace = find_workspace(tmp_path)
    old = workspace.choices(tmp_path / "briefs" / "old" / "one" / "brief.md")
    assert [choice.ignore for choice in old] == [("BK208",), ("BK120",)]
    assert [choice.ignore for choice in workspace.choices(tmp_path / "briefs" / "new" / "brief.md")] == [("BK120",)]


def test_the_last_of_the_patterns_that_fit_comes_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
[check.levels]
BK301 = "suggestion"
padding = "off"

[check.per-file."briefs/**"]
select = ["BK3"]

[check.per-file.'briefs/old']
levels = {BK301 = "error"}
ignore = ["BK2"]
""",
    )
    near, far, all_files = find_workspace(tmp_path).choices(tmp_path / "briefs" / "old" / "brief.md")
    assert (near.ignore, [(level.word, level.severity) for level in near.levels]) == (("BK2",), [("BK301", "error")])
    assert far.select == ("BK3",)
    assert [(level.word, level.severity) for level in all_files.levels] == [("BK301", "suggestion"), ("padding", None)]
    assert len(find_workspace(tmp_path).choices(tmp_path.parent / "brief.md")) == 1


def test_a_publisher_may_be_a_name_alone(tmp_path: Path) -> None:
    write(tmp_path, 'publisher = "An Institute"')
    assert find_workspace(tmp_path).publisher == Publisher("An Institute")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nstile = "plain"', "briefkit.toml:2: Unknown setting 'stile'. Did you mean 'style'?"),
        ('[check]\n\nselct = ["BK1"]', "briefkit.toml:3: Unknown setting 'selct' in [check]. Did you mean 'select'?"),
        ("style = 3", "briefkit.toml:1: 'style' wants a text"),
        ('[check]\nselect = "BK1"', "briefkit.toml:2: 'select' wants a list of texts"),
        ('[check]\nfail-level = "fatal"', "briefkit.toml:2: No severity called 'fatal'. Known: error, warning"),
        (
            '[check.levels]\nBK301 = "eror"',
            "briefkit.toml:2: No level called 'eror'. Did you mean 'error'? Known: error",
        ),
        ("[check]\nlevels = {BK301 = 1}", "briefkit.toml:2: 'BK301' wants a text"),
        ("[check]\nper-file = 1", "briefkit.toml:2: 'per-file' is a table: write `[check.per-file]`"),
        (
            '[check.per-file."old/[a]*"]\nlevel = 1',
            "briefkit.toml:2: Unknown setting 'level' in [check.per-file.\"old/[a]*\"]. Did you mean 'levels'?",
        ),
        ('check = "all"', "briefkit.toml:1: 'check' is a table: write `[check]`"),
        ('output = "../elsewhere"', "briefkit.toml:1: The output folder '../elsewhere' is outside this project."),
        ('[publisher]\nurl = "https://example.org"', "briefkit.toml:1: The publisher has no name."),
        ('[publisher]\nname = "I"\nlogo = "../x.png"', "briefkit.toml:3: There is no logo '../x.png'"),
        ('publisher = "I\\u0007"', "briefkit.toml:1: 'publisher' holds a character that no page can show."),
        ("style = plain", "briefkit.toml:1:9: Invalid value."),
        ('style = "plain', "briefkit.toml"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert refused(tmp_path, text).startswith(said)


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    (tmp_path / "briefkit.toml").write_bytes('[publisher]\nname = "Łódź"'.encode("cp1250"))
    with pytest.raises(UsageError, match=r"briefkit.toml:2: This file is not UTF-8"):
        find_workspace(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "briefkit.toml").write_bytes(b'\xef\xbb\xbfstyle = "plain"')
    assert find_workspace(tmp_path).style == "plain"
