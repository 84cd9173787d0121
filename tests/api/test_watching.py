"""Files that change are told, from the moment on at which they are first looked at."""

from pathlib import Path

from briefkit.api.watching import changes


def test_a_change_between_the_call_and_the_first_wait_is_told(tmp_path: Path) -> None:
    file = tmp_path / "style.yaml"
    file.write_text("a", encoding="utf-8")
    changed = changes([tmp_path])
    file.write_text("longer", encoding="utf-8")
    assert next(changed) == (file,)


def test_a_file_that_comes_or_goes_is_told_and_a_hidden_one_is_not(tmp_path: Path) -> None:
    changed = changes([tmp_path])
    (tmp_path / ".swap").write_text("x", encoding="utf-8")
    (tmp_path / "print.css").write_text("x", encoding="utf-8")
    assert next(changed) == (tmp_path / "print.css",)
    (tmp_path / "print.css").unlink()
    assert next(changed) == (tmp_path / "print.css",)
