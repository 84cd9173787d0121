"""What a style check tells: each fault at its file and line, with what would mend it; and nothing of a good style."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefkit.api import style_checking
from briefkit.api.confined import Bounds, Outcome
from briefkit.api.style_checking import CheckedStyle, check_style
from briefkit.api.style_creating import NewStyle, create_style
from briefkit.checks import catalogue
from briefkit.errors import StyleError, UsageError
from briefkit.model.findings import Finding
from briefkit.styles import known, templates_folder

FONTS = templates_folder() / "base" / "fonts"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefkit.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let good styles be set in this process, which has the libraries and is not ended for it."""

    def done_here(work: Callable[[Path], object], given: Path, _bounds: Bounds) -> Outcome[object]:
        return Outcome(work(given))

    monkeypatch.setattr(style_checking, "confined", done_here)


def style(name: str, text: str, **files: str | bytes) -> None:
    for file, data in {"style.yaml": text, **files}.items():
        path = Path("templates", name, file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


def told(checked: CheckedStyle) -> list[str]:
    return [
        f"{found.path}:{found.span.start.line}:{found.span.start.column} {found.name}" for found in checked.findings
    ]


def of(checked: CheckedStyle, name: str) -> Iterator[Finding]:
    return (finding for finding in checked.findings if finding.name == name)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("name", known())
def test_a_style_that_comes_with_briefkit_has_no_fault(name: str, project: Path) -> None:
    checked = check_style(name, project)
    assert [f"{found.path}:{found.span.start.line} {found.message}" for found in checked.findings] == []


@pytest.mark.usefixtures("at_once")
def test_every_fault_of_a_style_is_told_at_its_place(project: Path) -> None:
    regular = (FONTS / "SourceCodePro-Regular.ttf").read_bytes()
    style(
        "bad",
        "extends: institute\n"
        "publisher: {name: Harbour College, logo: crest.svg}\n"
        'color: {muted: "#a0a0a0"}\n'
        "families: {Quay: {generic: monospace, substitute: Consolas, faces: {400: faces/Quay.ttf}}}\n"
        "fonts: {mono: Quay, ui: Source Sans 3}\n"
        "languages: {ka: {labels: {notes: ლიტერატურა}}}\n"
        "types:\n"
        "  memo:\n"
        "    label: {en: Memo}\n"
        "    sections: [summary, background]\n"
        "    limits:\n"
        "      body: {words: {most: 300}}\n"
        "      background: {words: {low: 400}}\n"
        "      impact: {words: {low: 3}}\n",
        **{
            "crest.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
            "faces/Quay.ttf": regular,
            "print.css": "p { colour: red }",
            "hook.py": "import os",
        },
    )
    Path("templates/bad/notes.md").symlink_to("/etc/passwd")
    checked = check_style("bad", project)
    assert sorted(told(checked)) == [
        "templates/bad/hook.py:1:1 stray-file",
        "templates/bad/notes.md:1:1 stray-file",
        "templates/bad/print.css:1:5 unusable-style",
        "templates/bad/style.yaml:12:7 contradictory-limits",
        "templates/bad/style.yaml:14:7 contradictory-limits",
        "templates/bad/style.yaml:2:36 missing-logo-text",
        "templates/bad/style.yaml:3:9 weak-contrast",
        "templates/bad/style.yaml:4:12 missing-font-licence",
        "templates/bad/style.yaml:5:21 missing-glyph",
        "templates/bad/style.yaml:6:13 missing-glyph",
        "templates/bad/style.yaml:6:13 missing-words",
        "templates/bad/style.yaml:6:18 missing-words",
        "templates/bad/style.yaml:6:18 missing-words",
    ]
    (weak,) = of(checked, "weak-contrast")
    assert "2.3:1, needs 4.5" in weak.message
    assert weak.help == '"#6e6e6e" would do for muted (#a0a0a0).'
    assert weak.source_line == 'color: {muted: "#a0a0a0"}'


@pytest.mark.usefixtures("at_once")
def test_a_colour_that_a_sheet_spells_out_is_told_in_the_sheet(project: Path) -> None:
    style("sheet", "extends: plain\n", **{"screen.css": "\n.kicker {\n  color: #BBB;\n}"})
    checked = check_style("sheet", project)
    assert told(checked) == ["templates/sheet/screen.css:3:10 weak-contrast"]
    assert checked.findings[0].message == "Kicker on the page 1.9:1, needs 4.5 (light screen)"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('color: {acent: "#111111"}', "1:9", "Did you mean 'accent'?"),
        ("extends: plan", "1:1", "Did you mean 'plain'?"),
        ("a: [", "2:1", "not YAML"),
        ("type: {h1: 600 1pt/1pt head}", "1:8", "1pt is no size"),
    ],
)
def test_a_style_that_cannot_be_read_is_a_finding_at_its_place(
    text: str, place: str, words: str, project: Path
) -> None:
    style("slip", f"{text}\n")
    checked = check_style("slip", project)
    assert told(checked) == [f"templates/slip/style.yaml:{place} invalid-style"]
    assert words in checked.findings[0].message
    assert checked.has_errors
    assert not checked.is_usable


def test_a_template_that_does_not_render_is_told_at_its_line(project: Path) -> None:
    style("page", "extends: plain\n", **{"page.html.j2": "\n\n{{ printed.titel }}\n"})
    checked = check_style("page", project)
    assert told(checked) == ["templates/page/page.html.j2:3:1 unusable-style"]
    assert "no attribute 'titel'" in checked.findings[0].message


def test_a_style_that_is_never_done_is_ended(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_checking, "BOUNDS", Bounds(seconds=3))
    style("tiny", "extends: plain\n", **{"print.css": "@page { size: 1px 1px; margin: 0 }"})
    checked = check_style("tiny", project)
    assert "does not come to an end within 3 seconds" in checked.findings[0].message


def test_styles_that_extend_one_another_without_end_are_told_in_good_time(project: Path) -> None:
    for number in range(300):
        style(f"deep{number}", f"extends: deep{number + 1}\n")
    checked = check_style("deep0", project)
    assert told(checked) == ["templates/deep0/style.yaml:1:1 invalid-style"]
    assert "more than 50 deep" in checked.findings[0].message


def test_a_pipe_in_the_folder_of_a_style_is_told_and_not_waited_for(project: Path) -> None:
    style("pipe", "extends: nowhere\n")
    os.mkfifo("templates/pipe/base.css")
    assert "templates/pipe/base.css:1:1 stray-file" in told(check_style("pipe", project))


def test_a_style_that_is_not_there_is_an_error_that_names_the_others(project: Path) -> None:
    with pytest.raises(StyleError, match="Did you mean 'plain'"):
        check_style("plian", project)


@pytest.mark.usefixtures("at_once")
def test_a_new_style_passes_as_it_is(project: Path) -> None:
    path = create_style(NewStyle("harbour-college"), project)
    assert path == Path("templates/harbour-college/style.yaml")
    assert len(path.read_text("utf-8").splitlines()) <= 40
    checked = check_style("harbour-college", project)
    assert [finding.message for finding in checked.findings] == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Harbour College", "is no name of a house style.* Write 'harbour-college'"),
        ("../up", "is no name of a house style"),
        ("7", "is no name of a house style"),
        ("x" * 41, "is no name of a house style"),
        ("plain", "one of briefkit's own"),
        ("base", "one of briefkit's own"),
    ],
)
def test_a_bad_name_is_refused(name: str, reason: str, project: Path) -> None:
    with pytest.raises(UsageError, match=reason):
        create_style(NewStyle(name), project)
    assert not (project / "templates").exists()


def test_a_new_style_names_what_it_starts_from(project: Path) -> None:
    text = create_style(NewStyle("quay", "institute"), project).read_text("utf-8")
    assert "extends: institute" in text
    assert "masthead: band" in text


def test_a_style_that_is_there_is_left_as_it_is(project: Path) -> None:
    style("harbour", "extends: plain\n")
    with pytest.raises(UsageError, match="is there already, and was left as it is"):
        create_style(NewStyle("harbour"), project)
    assert Path("templates/harbour/style.yaml").read_text() == "extends: plain\n"


def test_an_unknown_style_to_start_from_is_told_with_the_nearest(project: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean 'institute'"):
        create_style(NewStyle("harbour", "institut"), project)


def test_each_rule_about_styles_lies_in_the_file_of_its_code_and_is_explained() -> None:
    for entry in catalogue.house_entries():
        module = entry.check.__module__.rpartition(".")[2]
        assert module == f"{entry.rule.code}_{entry.rule.name}".lower().replace("-", "_")
        assert catalogue.explained(entry.rule.name) == entry == catalogue.explained(entry.rule.code.lower())
