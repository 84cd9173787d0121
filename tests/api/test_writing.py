import os
import signal
import stat
from pathlib import Path

import pytest

from briefkit.api.writing import Written, write_together
from briefkit.errors import UsageError


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_all_files_are_written_and_none_beside(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "one"
    written = write_together(folder, {"one.html": b"page", "one.pdf": b"paper"})
    assert written == (Written(folder / "one.html", 4), Written(folder / "one.pdf", 5))
    assert listing(folder) == {"one.html": b"page", "one.pdf": b"paper"}


def test_files_are_as_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    write_together(tmp_path, {"one.html": b"page"})
    assert stat.S_IMODE((tmp_path / "one.html").stat().st_mode) == stat.S_IMODE((tmp_path / "any").stat().st_mode)


def test_a_folder_in_the_way_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_bytes(b"earlier")
    (tmp_path / "one.pdf").mkdir()
    with pytest.raises(UsageError, match="in the way"):
        write_together(tmp_path, {"one.html": b"page", "one.pdf": b"paper"})
    assert listing(tmp_path) == {"one.html": b"earlier"}


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file")
    with pytest.raises(UsageError, match="cannot be written"):
        write_together(tmp_path / "build" / "one", {"one.html": b"page"})
    assert listing(tmp_path) == {"build": b"a file"}


def test_an_interruption_while_names_are_taken_waits_until_all_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_name = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return take_name(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_together(tmp_path, {"one.html": b"page", "one.pdf": b"paper"})
    assert listing(tmp_path) == {"one.html": b"page", "one.pdf": b"paper"}


def test_an_interruption_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_bytes(b"earlier")

    class Interrupting(dict[str, bytes]):
        def items(self):  # type: ignore[no-untyped-def]  # noqa: ANN202
            yield "one.html", b"page"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_together(tmp_path, Interrupting())
    assert listing(tmp_path) == {"one.html": b"earlier"}


def test_an_interruption_between_two_files_waits_until_both_are_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_together(tmp_path, {"one.html": b"page", "one.pdf": b"paper"})
    assert listing(tmp_path) == {"one.html": b"page", "one.pdf": b"paper"}
