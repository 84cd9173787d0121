"""Every transcript is typed again, and so is the tutorial; the web is a server of our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support import transcripts
from support.agencies import agencies
from support.command import briefkit
from support.tools import ROOT

PAGES = [
    *sorted((ROOT / "tests" / "transcripts").glob("*.md")),
    *(ROOT / "docs" / name for name in ("tutorial-intern.md", "checking.md")),
]


@pytest.fixture(scope="module")
def web() -> Iterator[dict[str, str]]:
    with agencies() as address:
        yield {"http_proxy": address, "https_proxy": address}


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_what_a_transcript_shows_is_what_a_user_sees(page: Path, tmp_path: Path, web: dict[str, str]) -> None:
    for step in transcripts.read(page):
        if isinstance(step, transcripts.Given):
            (tmp_path / step.name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / step.name).write_text(step.text, encoding="utf-8")
            continue
        ended = briefkit(step.command, tmp_path, XDG_CACHE_HOME=str(tmp_path / "cache"), **web)
        seen = f"briefkit {step.command}\n{ended.out}\n--- stderr\n{ended.err}\n=> {ended.status}"
        assert ended.status == step.status, seen
        assert transcripts.matches(step.out, ended.out), seen
        assert transcripts.matches(step.err, ended.err), seen
