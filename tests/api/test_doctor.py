import sys
from pathlib import Path

import pytest

from briefkit.api import doctor, remedies
from briefkit.api.doctor import Diagnosis, diagnose
from support.command import briefkit


def found(folder: Path) -> dict[str, Diagnosis]:
    return {one.what: one for one in diagnose(folder)}


def test_what_is_needed_is_there_where_the_tests_run(tmp_path: Path) -> None:
    assert all(one.is_there for one in diagnose(tmp_path) if one.is_needed)


def test_every_lack_has_a_line_that_mends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_LIBRARIES", dict.fromkeys(doctor._LIBRARIES, ("libnothing.so",)))  # noqa: SLF001
    monkeypatch.setattr(doctor, "_OLDEST_PYTHON", (9, 0))
    monkeypatch.setattr(doctor.shutil, "which", lambda _name: None)
    lacking = [one for one in diagnose(tmp_path) if not one.is_there]
    assert {"Python", "Pango", "harfbuzz-subset", "chromium", "qpdf"} <= {one.what for one in lacking}
    assert all(one.remedy for one in lacking)


def test_an_old_pango_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_OLDEST_PANGO", (99, 0, 0))
    pango = found(tmp_path)["Pango"]
    assert not pango.is_there
    assert "99.0 or newer" in pango.detail


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "sudo apt install libpango-1.0-0 libpangoft2-1.0-0"),
        ("dnf", "sudo dnf install pango"),
        ("brew", "brew install pango"),
    ],
)
def test_the_line_is_that_of_the_system(manager: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remedies.shutil, "which", lambda name: f"/usr/bin/{name}" if name == manager else None)
    assert remedies.remedy(remedies.PANGO) == line


def test_on_an_unknown_system_the_thing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remedies.shutil, "which", lambda _name: None)
    assert remedies.remedy(remedies.PANGO).startswith("install pango with the package manager of ")


def test_a_python_package_is_installed_for_this_python() -> None:
    assert remedies.python_remedy("jinja2>=3.1.6") == f"{sys.executable} -m pip install 'jinja2>=3.1.6'"


def test_a_house_style_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "briefkit.toml").touch()
    (tmp_path / "templates" / "mine").mkdir(parents=True)
    (tmp_path / "templates" / "mine" / "style.yaml").write_text("extends: mine\n", encoding="utf-8")
    mine = found(tmp_path)["House style mine"]
    assert not mine.is_there
    assert "style.yaml:1" in mine.detail
    ended = briefkit(["doctor"], tmp_path)
    assert ended.status == 1
    assert ended.out.splitlines()[-1] == "1 missing."


def test_settings_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "briefkit.toml").write_text("stile = 1", encoding="utf-8")
    assert "Unknown setting 'stile'" in found(tmp_path)["Settings"].detail


def test_the_command_says_that_all_is_well(tmp_path: Path) -> None:
    ended = briefkit(["doctor"], tmp_path)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[-1] == "Nothing that briefkit needs is missing."
