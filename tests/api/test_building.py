import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefkit.api.building import BuildOptions, Built, build
from briefkit.errors import RenderError, StyleError, UsageError
from briefkit.render import formats_available
from support import samples
from support.processes import alive_in_group
from support.tools import ROOT

FRONT = "---\ntype: policy-brief\ntitle: {title}\ndate: 2024-10-28\nauthors: [A Name]\nlang: en-GB\n{more}---\n"
BODY = "\n## Summary\n\nSome words on {title}, which nobody has read.\n\n## Background\n\nMore words.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(name: str, *, more: str = "", body: str = BODY) -> Path:
    path = Path(name) / "brief.md"
    path.parent.mkdir(parents=True)
    text = FRONT.format(title=path.parent.name, more=more) + body.replace("{title}", path.parent.name)
    path.write_text(text, encoding="utf-8")
    return path


def built(*paths: str, **options: object) -> list[Built]:
    return list(build(paths, BuildOptions(**options)))  # type: ignore[arg-type]


def digests(folder: str) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def test_every_format_is_written_beside_the_others() -> None:
    make("briefs/one")
    (one,) = built("briefs/one")
    assert not one.failure
    assert sorted(digests("build")) == sorted(f"build/one/one.{name}" for name in formats_available())
    assert [written.size for written in one.written] == [written.path.stat().st_size for written in one.written]


def test_the_logo_of_the_project_stands_in_every_format() -> None:
    make("briefs/one")
    Path("logo.svg").write_bytes(samples.SVG)
    outputs = []
    for logo in ("", 'logo = "logo.svg"'):
        Path("briefkit.toml").write_text(f'[publisher]\nname = "House"\n{logo}\n', encoding="utf-8")
        assert not built("briefs/one")[0].failure
        outputs += digests("build").values()
    assert len(set(outputs)) == 2 * len(formats_available())


def test_one_process_and_many_give_the_same_bytes() -> None:
    for name in ("b", "a", "c"):
        make(f"briefs/{name}")
    alone = [one.file.slug for one in built("briefs", jobs=1, output=Path("alone"))]
    shared = [one.file.slug for one in built("briefs", jobs=2, output=Path("shared"))]
    single = [one.file.slug for one in built("briefs/a", jobs=2, output=Path("single"))]
    assert (alone, shared, single) == (["a", "b", "c"], ["a", "b", "c"], ["a"])
    assert list(digests("alone").values()) == list(digests("shared").values())
    assert set(digests("single").values()) < set(digests("shared").values())


def test_a_draft_with_errors_is_built_and_a_final_brief_is_not() -> None:
    make("draft")
    make("final", more="status: final\n")
    draft, final = built("draft", "final", formats=("html",))
    assert draft.findings
    assert not draft.failure
    assert (final.failure, final.exit_status) == ("A final brief is built without errors only.", 1)
    assert list(digests("build")) == ["build/draft/draft.html"]


def test_a_strict_build_stops_at_an_error() -> None:
    make("draft")
    (draft,) = built("draft", strict=True)
    assert draft.failure == "Errors stop a strict build."
    assert not Path("build").exists()


def test_what_would_be_wrong_on_the_page_stops_one_brief_and_not_the_others() -> None:
    make("bad", body=BODY + '\n![A map](map.png){alt="A map"}\n')
    make("good")
    make("better")
    bad, good, better = built("bad", "good", "better", formats=("html",), jobs=2)
    assert (bad.exit_status, good.exit_status, better.exit_status) == (1, 0, 0)
    assert list(digests("build")) == ["build/better/better.html", "build/good/good.html"]


def test_an_error_that_stops_a_build_cannot_be_ignored() -> None:
    make("bad", body=BODY + '\n![A map](map.png){alt="A map"}\n')
    Path("briefkit.toml").write_text('[check]\nignore = ["BK6"]\n', encoding="utf-8")
    (bad,) = built("bad", formats=("html",))
    assert bad.failure


def test_earlier_outputs_stay_where_a_later_build_stops() -> None:
    path = make("one")
    built("one", formats=("html",))
    before = digests("build")
    path.write_bytes(b"\xff\xfe")
    (one,) = built("one", formats=("html",))
    assert one.failure
    assert digests("build") == before


def test_two_briefs_with_the_same_outputs_are_refused_before_anything_is_written() -> None:
    make("first/one")
    make("second/one")
    with pytest.raises(UsageError, match=r"first/one/brief\.md and second/one/brief\.md would both be written to"):
        built("first", "second")
    assert not Path("build").exists()


def test_the_project_says_where_and_which_formats() -> None:
    make("project/briefs/one")
    Path("project/briefkit.toml").write_text('output = "out"\n[build]\nformats = ["html"]\n', encoding="utf-8")
    built("project/briefs")
    assert list(digests("project/out")) == ["project/out/one/one.html"]


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"formats": ("odt",)}, UsageError, "No format called 'odt'"),
        ({"formats": ("htm",)}, UsageError, "Did you mean 'html'"),
        ({"style": "plian"}, StyleError, "Did you mean 'plain'"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(options: dict[str, object], error: type[Exception], said: str) -> None:
    make("one")
    with pytest.raises(error, match=said):
        built("one", **options)


def test_lost_words_are_named_and_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    make("one")
    whole = "briefkit.api.setting.render"
    from briefkit.render import render  # noqa: PLC0415 - the real one, before it is spoilt

    monkeypatch.setattr(whole, lambda *asked: render(*asked).replace(b"nobody has read", b"nobody reads"))
    (one,) = built("one", formats=("html",), jobs=1)
    assert "The HTML file would not hold every word" in one.failure
    assert "line 11" in one.failure
    assert "has read" in one.failure
    assert not Path("build").exists()


def test_a_format_that_fails_stops_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    make("one")

    def fails(name: str, *_: object) -> bytes:
        raise RenderError(f"no {name} today")

    monkeypatch.setattr("briefkit.api.setting.render", fails)
    (one,) = built("one", formats=("html", "pdf"), jobs=1)
    assert one.failure.startswith("no ")
    assert not Path("build").exists()


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    for number in range(30):
        make(f"briefs/brief-{number}")
    process = subprocess.Popen(
        [sys.executable, "-m", "briefkit", "build", "briefs", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not Path("build").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert b"Traceback" not in said
    assert process.returncode == 1
    assert alive_in_group(process.pid) == []
    briefs = {path.parent.name for path in Path("build").rglob("*.*")}
    assert all(len(list(Path("build", brief).iterdir())) == len(formats_available()) for brief in briefs)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_a_command_that_is_killed_leaves_no_process_behind(tmp_path: Path, ending: signal.Signals) -> None:
    for number in range(30):
        make(f"briefs/brief-{number}")
    process = subprocess.Popen(
        [sys.executable, "-m", "briefkit", "build", "briefs", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not Path("build").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(ending)
    process.wait(timeout=120)
    left = alive_in_group(process.pid, patience=30)
    if left:
        os.killpg(process.pid, signal.SIGKILL)
    assert left == []
