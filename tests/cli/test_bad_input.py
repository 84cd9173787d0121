"""Input that nobody would send on purpose: told in a line with what would mend it, and earlier outputs stay."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import Ended, briefkit, briefkit_from_nothing

FRONT = "---\ntype: policy-brief\ntitle: A title\ndate: 2024-10-28\nauthors: [A Name]\nlang: en-GB\n---\n"
BODY = "\n## Summary\n\nSome words.\n"
LOCATED = re.compile(r"^one/brief\.md:(\d+):(\d+): BK\d{3} error ", re.MULTILINE)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """A brief with outputs of an earlier build, which no failure may touch."""
    path = tmp_path / "one" / "brief.md"
    path.parent.mkdir()
    path.write_text(FRONT + BODY, encoding="utf-8")
    folder = tmp_path / "build" / "one"
    folder.mkdir(parents=True)
    for suffix in ("html", "pdf", "docx"):
        (folder / f"one.{suffix}").write_bytes(f"an earlier {suffix}".encode())
    return path


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(brief: Path, *, status: int = 1) -> tuple[Ended, Ended]:
    """Check and build a brief that must not be built, and give what both commands said."""
    top = brief.parent.parent
    before = digests(top / "build")
    checked, built = briefkit(["check", "one"], top), briefkit(["build", "one"], top)
    for ended in (checked, built):
        assert "Traceback" not in ended.err + ended.out
        assert ended.status == status, ended
    assert digests(top / "build") == before
    return checked, built


def located(brief: Path, code: str, said: str) -> None:
    """Hold both commands to a finding with its place and with what would mend it."""
    checked, built = refused(brief)
    for said_by_one in (checked.out, built.err):
        assert LOCATED.search(said_by_one), said_by_one
        assert f" {code} error " in said_by_one
        assert re.search(said, said_by_one), said_by_one
        assert "help:" in said_by_one


def test_a_file_that_is_not_utf_8_is_told_with_its_place(brief: Path) -> None:
    brief.write_bytes(FRONT.encode() + "\nŁódź\n".encode("cp1250"))
    located(brief, "BK101", "UTF-8")


def test_an_empty_file_is_told_with_its_place(brief: Path) -> None:
    brief.write_bytes(b"")
    located(brief, "BK101", "empty")


def test_front_matter_that_never_closes_is_told_with_its_place(brief: Path) -> None:
    brief.write_text("---\ntitle: A title\n\n## Summary\n\nWords.\n", encoding="utf-8")
    located(brief, "BK103", "---")


def test_more_than_ten_megabytes_of_text_are_told_with_their_place(brief: Path) -> None:
    brief.write_text(FRONT + BODY + "Many words. " * 900_000, encoding="utf-8")
    located(brief, "BK101", "1 MB")


def test_a_hundred_nested_lists_are_told_with_their_place(brief: Path) -> None:
    lists = "\n".join(f"{'  ' * level}- level {level}" for level in range(100))
    brief.write_text(FRONT + BODY + "\n" + lists + "\n", encoding="utf-8")
    located(brief, "BK711", "40 levels|deep")


def test_a_build_that_stops_shows_what_stopped_it_and_counts_the_rest(brief: Path) -> None:
    brief.write_text(FRONT + BODY + '\n![A map](map.png){alt="A map"}\n', encoding="utf-8")
    checked, built = refused(brief)
    assert checked.out.count(" BK201 ") == 4
    assert re.findall(r" (BK\d{3}) ", built.err) == ["BK601"]
    assert re.search(r"one/brief\.md: 5 errors, .*; what would mend them: briefkit check one", built.err)


def test_letters_that_no_typeface_holds_stop_the_pdf_and_leave_a_way_out(brief: Path) -> None:
    brief.write_text(FRONT + BODY + "\nOne 🎉\n\ntwo \u0995.\n", encoding="utf-8")
    before = digests(brief.parent.parent / "build")
    built = briefkit(["build", "one"], brief.parent.parent)
    assert built.status == 1
    assert re.search(r"^one/brief\.md:13: .*'🎉' \(U\+1F389\)$", built.err, re.MULTILINE)
    assert re.search(r"^one/brief\.md:15: .*U\+0995", built.err, re.MULTILINE)
    assert digests(brief.parent.parent / "build") == before
    assert briefkit(["build", "one", "--to", "html,docx"], brief.parent.parent).status == 0


def unreadable_folders(top: Path) -> list[str]:
    """Give what stands before a command so that it may read no closed folder, though it runs as root."""
    (top / "closed" / "inner").mkdir(parents=True)
    (top / "closed" / "inner" / "brief.md").write_text(FRONT + BODY, encoding="utf-8")
    (top / "closed").chmod(0)
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root reads every folder, and setpriv is not there to lay that down")
    return ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


@pytest.mark.parametrize("path", ["closed", "closed/inner", "closed/inner/brief.md", "."])
def test_a_folder_that_may_not_be_read_is_named_and_not_passed_over(brief: Path, path: str) -> None:
    top = brief.parent.parent
    before = unreadable_folders(top)
    try:
        for command in ("check", "build"):
            ended = briefkit_from_nothing([command, path], top, before=before)
            assert (ended.status, ended.err.count("\n")) == (2, 1), ended
            assert re.search(r"^briefkit: closed\S*: .*Permission denied", ended.err)
    finally:
        (top / "closed").chmod(0o755)


def test_a_link_to_itself_is_no_brief(brief: Path) -> None:
    top = brief.parent.parent
    (top / "loop").mkdir()
    (top / "loop" / "brief.md").symlink_to("brief.md")
    for path in ("loop", "loop/brief.md"):
        ended = briefkit(["check", path], top)
        assert (ended.status, ended.err.count("\n")) == (2, 1), ended
        assert "Name the file itself" not in ended.err
        assert "leads nowhere" in ended.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
@pytest.mark.parametrize("arguments", [["check", "one"], ["explain", "BK208"], ["build", "one", "--to", "html"]])
def test_an_output_that_nothing_can_be_written_to_is_an_error_in_one_line(brief: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = briefkit_from_nothing(arguments, brief.parent.parent, out=full)
    assert ended.status == 2
    assert "Traceback" not in ended.err
    assert "No space left" in ended.err


def test_a_picture_that_is_none_is_told_with_its_place(brief: Path) -> None:
    (brief.parent / "map.png").write_bytes(b"<html>not found</html>")
    brief.write_text(FRONT + BODY + '\n![A map](map.png){alt="A map"}\n', encoding="utf-8")
    located(brief, "BK604", "map.png")


def test_a_picture_that_is_missing_is_told_with_its_place(brief: Path) -> None:
    (brief.parent / "Map.png").write_bytes(b"")
    brief.write_text(FRONT + BODY + '\n![A map](map.png){alt="A map"}\n', encoding="utf-8")
    located(brief, "BK601", "Did you mean 'Map.png'")


def test_a_picture_from_the_network_is_told_with_its_place(brief: Path) -> None:
    brief.write_text(FRONT + BODY + '\n![A map](https://localhost/map.png){alt="A map"}\n', encoding="utf-8")
    located(brief, "BK603", "beside the brief")


def test_a_picture_from_another_folder_is_told_with_its_place(brief: Path) -> None:
    (brief.parent.parent / "secret.png").write_bytes(b"secret")
    brief.write_text(FRONT + BODY + '\n![A map](../secret.png){alt="A map"}\n', encoding="utf-8")
    located(brief, "BK602", "outside")


def test_a_picture_that_is_a_named_pipe_is_told_with_its_place(brief: Path) -> None:
    os.mkfifo(brief.parent / "map.png")
    brief.write_text(FRONT + BODY + '\n![A map](map.png){alt="A map"}\n', encoding="utf-8")
    checked, _built = refused(brief)
    assert LOCATED.search(checked.out)


def test_a_house_style_that_does_not_exist_is_told_with_its_place(brief: Path) -> None:
    brief.write_text(FRONT.replace("lang:", "style: institut\nlang:") + BODY, encoding="utf-8")
    located(brief, "BK123", "Did you mean 'institute'")


def test_a_house_style_that_is_a_path_is_told_with_its_place(brief: Path) -> None:
    brief.write_text(FRONT.replace("lang:", "style: ../../etc\nlang:") + BODY, encoding="utf-8")
    located(brief, "BK123", "house style")


def inherits_from_itself(top: Path) -> None:
    (top / "templates" / "mine").mkdir(parents=True)
    (top / "templates" / "mine" / "style.yaml").write_text("extends: mine\n", encoding="utf-8")
    (top / "briefkit.toml").touch()


def test_a_house_style_that_inherits_from_itself_is_told_with_its_place(brief: Path) -> None:
    inherits_from_itself(brief.parent.parent)
    brief.write_text(FRONT.replace("lang:", "style: mine\nlang:") + BODY, encoding="utf-8")
    located(brief, "BK123", "itself")


def test_a_house_style_of_the_project_that_inherits_from_itself_is_an_error_in_one_line(brief: Path) -> None:
    inherits_from_itself(brief.parent.parent)
    (brief.parent.parent / "briefkit.toml").write_text('style = "mine"', encoding="utf-8")
    checked, built = refused(brief, status=2)
    assert checked.err.count("\n") == built.err.count("\n") == 1
    assert "style.yaml:1" in built.err
    assert "briefkit.toml:1" in built.err


def test_a_house_style_on_the_command_line_that_does_not_exist_is_an_error_in_one_line(brief: Path) -> None:
    before = digests(brief.parent.parent / "build")
    ended = briefkit(["build", "one", "--style", "plian"], brief.parent.parent)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "Did you mean 'plain'" in ended.err
    assert digests(brief.parent.parent / "build") == before


def test_a_byte_order_mark_and_crlf_are_built_all_the_same(brief: Path) -> None:
    text = (FRONT + BODY).replace("\n", "\r\n")
    brief.write_bytes(b"\xef\xbb\xbf" + text.encode())
    checked = briefkit(["check", "one"], brief.parent.parent)
    assert "one/brief.md:1:1: BK102 warning" in checked.out
    built = briefkit(["build", "one", "--to", "html"], brief.parent.parent)
    assert built.status == 0, built
    assert b"Some words." in (brief.parent.parent / "build" / "one" / "one.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("oen", r"oen: No such file or folder\. Did you mean 'one'\?"),
        ("one/breif.md", r"Did you mean 'brief\.md'\?"),
        ("empty", "briefkit new"),
        ("one.docx", "no Markdown file"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_path_without_a_brief_is_an_error_in_one_line(brief: Path, command: str, path: str, said: str) -> None:
    top = brief.parent.parent
    (top / "empty").mkdir()
    (top / "one.docx").touch()
    before = digests(top / "build")
    ended = briefkit([command, path], top)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert re.search(said, ended.err), ended
    assert digests(top / "build") == before


def damaged_front(brief: Path) -> None:
    brief.write_bytes(FRONT.encode().replace(b"A title", b"A \x00 title"))


def control_characters(brief: Path) -> None:
    brief.write_text(FRONT.replace("lang:", "\x1b[31mstyle: x\nlang:") + BODY, encoding="utf-8")


def a_list_at_the_top(brief: Path) -> None:
    brief.write_text("---\n- one\n- two\n---\n" + BODY, encoding="utf-8")


@pytest.mark.parametrize("damage", [damaged_front, control_characters, a_list_at_the_top])
def test_no_damage_gives_a_traceback_or_reaches_the_terminal(brief: Path, damage: Callable[[Path], None]) -> None:
    damage(brief)
    for command in ("check", "build"):
        ended = briefkit([command, "one"], brief.parent.parent)
        assert "Traceback" not in ended.err
        assert "\x1b" not in ended.out + ended.err
        assert ended.status in {0, 1}


def test_a_name_cannot_command_the_terminal(brief: Path) -> None:
    top = brief.parent.parent
    brief.parent.rename(top / "one\x1b[31m\ntwo")
    for arguments in (["check", "."], ["build", ".", "--to", "html"], ["check", "one\x1b[31m\nthree"]):
        ended = briefkit(arguments, top)
        assert "\x1b" not in ended.out + ended.err
        assert "one␛[31m␊t" in ended.out + ended.err
