import os
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.api.files import LARGEST_FILE, BriefFiles
from briefkit.errors import ResourceError


@pytest.fixture
def files(tmp_path: Path) -> BriefFiles:
    (tmp_path / "secret.txt").write_text("not yours", encoding="utf-8")
    (tmp_path / "beside").mkdir()
    (tmp_path / "beside" / "picture.png").write_bytes(b"not yours")
    folder = tmp_path / "brief"
    (folder / "figures").mkdir(parents=True)
    (folder / "figures" / "my map.png").write_bytes(b"map")
    return BriefFiles(folder)


def reason(files: BriefFiles, src: str) -> str:
    with pytest.raises(ResourceError) as caught:
        files.read(src)
    return caught.value.reason


def test_a_file_beside_the_brief_is_read(files: BriefFiles) -> None:
    assert files.read("figures/my map.png") == b"map"


def test_a_name_may_be_written_as_in_an_address(files: BriefFiles) -> None:
    assert files.read("figures/my%20map.png") == b"map"


def test_a_way_up_and_back_into_the_folder_is_allowed(files: BriefFiles) -> None:
    assert files.read("figures/../figures/my map.png") == b"map"


@pytest.mark.parametrize(
    "src", ["../secret.txt", "figures/../../secret.txt", "%2e%2e/secret.txt", "/etc/hostname", "../brief2/none.png"]
)
def test_nothing_outside_the_folder_is_read(files: BriefFiles, src: str) -> None:
    assert reason(files, src) == "outside"


def test_a_link_to_itself_is_told_as_that(tmp_path: Path) -> None:
    folder = tmp_path / "looping"
    folder.mkdir()
    (folder / "loop.png").symlink_to("loop.png")
    with pytest.raises(ResourceError, match=r"leads to itself|symbolic links"):
        BriefFiles(folder).read("loop.png")


def test_a_folder_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    (tmp_path / "brief").mkdir()
    (tmp_path / "brief-two").mkdir()
    (tmp_path / "brief-two" / "a.png").write_bytes(b"x")
    assert reason(BriefFiles(tmp_path / "brief"), "../brief-two/a.png") == "outside"


@pytest.mark.parametrize(
    "src",
    [
        "http://localhost/a.png",
        "HTTPS://localhost/a.png",
        "//localhost/a.png",
        "data:image/png;base64,AA",
        "file:///etc/x",
    ],
)
def test_an_address_is_refused(files: BriefFiles, src: str) -> None:
    assert reason(files, src) == "remote"


def test_a_link_that_leads_outside_is_refused(files: BriefFiles, tmp_path: Path) -> None:
    (tmp_path / "brief" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "brief" / "away").symlink_to(tmp_path / "beside")
    assert reason(files, "link.txt") == "outside"
    assert reason(files, "away/picture.png") == "outside"


def test_a_link_inside_the_folder_is_followed(files: BriefFiles, tmp_path: Path) -> None:
    (tmp_path / "brief" / "map.png").symlink_to(tmp_path / "brief" / "figures" / "my map.png")
    assert files.read("map.png") == b"map"


def test_links_in_a_circle_are_refused(files: BriefFiles, tmp_path: Path) -> None:
    (tmp_path / "brief" / "one").symlink_to("two")
    (tmp_path / "brief" / "two").symlink_to("one")
    assert reason(files, "one") in {"unreadable", "missing"}


def test_a_missing_file_is_named_with_the_nearest_one(files: BriefFiles) -> None:
    with pytest.raises(ResourceError, match=r"Did you mean 'my map.png'") as caught:
        files.read("figures/my-map.png")
    assert caught.value.reason == "missing"


def test_the_size_is_limited(files: BriefFiles, tmp_path: Path) -> None:
    (tmp_path / "brief" / "fits.bin").write_bytes(bytes(LARGEST_FILE))
    (tmp_path / "brief" / "large.bin").write_bytes(bytes(LARGEST_FILE + 1))
    assert len(files.read("fits.bin")) == LARGEST_FILE
    assert reason(files, "large.bin") == "too-large"


def test_a_folder_is_no_file(files: BriefFiles) -> None:
    assert reason(files, "figures") == "unreadable"


def test_a_named_pipe_does_not_wait_for_a_writer(files: BriefFiles, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "brief" / "pipe.png")
    assert reason(files, "pipe.png") == "unreadable"


@pytest.mark.parametrize("src", ["a\0b.png", "x" * 5000, "", "."])
def test_a_name_that_no_file_can_have_is_refused(files: BriefFiles, src: str) -> None:
    assert reason(files, src) in {"unreadable", "missing"}


@given(
    st.lists(st.sampled_from(["..", ".", "figures", "brief", "secret.txt", "beside", "%2e%2e", "/", "\\"]), max_size=8)
)
def test_no_way_leads_outside(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    top = tmp_path_factory.mktemp("hypothesis")
    (top / "secret.txt").write_text("not yours", encoding="utf-8")
    (top / "brief").mkdir()
    with pytest.raises(ResourceError):
        BriefFiles(top / "brief").read("/".join(parts))


@given(st.text(alphabet=string.printable, max_size=40))
def test_no_name_raises_anything_else(tmp_path_factory: pytest.TempPathFactory, src: str) -> None:
    with pytest.raises(ResourceError):
        BriefFiles(tmp_path_factory.mktemp("hypothesis")).read(src)
