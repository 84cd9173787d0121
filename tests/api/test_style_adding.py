"""Styles of others: taken over whole or not at all, nothing written outside, and packed so that they come back."""

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit.api import style_adding, style_archive
from briefkit.api.style_adding import add_styles, pack_style
from briefkit.api.style_archive import read_styles, written_styles
from briefkit.api.style_checking import CheckedStyle
from briefkit.errors import BriefkitError, UsageError

STYLE = b"extends: plain\ndescription: A style of somebody else's\n"
Zip = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "briefkit.toml").touch()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let styles be added without setting a brief in each."""
    monkeypatch.setattr(
        style_adding, "check_style", lambda path, _folder: CheckedStyle(Path(path).name, Path(path), ())
    )


@pytest.fixture
def zipped(tmp_path: Path) -> Zip:
    """Give a function that writes a zip file of names and bytes, or of entries made by hand."""

    def write(*entries: tuple[str | zipfile.ZipInfo, bytes], name: str = "harbour.zip") -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, data in entries:
                archive.writestr(entry, data)
        return tmp_path / name

    return write


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def linked(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target.encode()


def special(name: str, kind: int) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (kind | 0o666) << 16
    return info, b""


def test_a_style_is_added_from_a_zip_file_and_checked(project: Path, zipped: Zip) -> None:
    added = add_styles(zipped(("harbour/style.yaml", STYLE), ("harbour/look.css", b".kicker { color: #ccc }")), project)
    assert [str(folder) for folder in added.folders] == ["templates/harbour"]
    assert [finding.name for one in added.checked for finding in one.findings] == ["weak-contrast"]
    assert sorted(everything_in(project / "templates")) == ["harbour/look.css", "harbour/style.yaml"]


def test_a_style_in_which_no_brief_can_be_set_is_not_kept(project: Path, zipped: Zip) -> None:
    added = add_styles(zipped(("harbour/style.yaml", STYLE), ("harbour/page.html.j2", b"{{ oops }}")), project)
    assert added.folders == ()
    assert [finding.name for one in added.checked for finding in one.findings] == ["unusable-style"]
    assert not (project / "templates").exists()


def test_a_style_whose_parent_is_missing_is_not_kept_and_the_old_one_comes_back(project: Path, zipped: Zip) -> None:
    own = project / "templates" / "harbour"
    own.mkdir(parents=True)
    (own / "style.yaml").write_bytes(STYLE)
    before = everything_in(project)
    added = add_styles(zipped(("harbour/style.yaml", b"extends: nowhere\n")), project, replace=True)
    assert added.folders == ()
    assert "no house style called 'nowhere'" in added.checked[0].findings[0].message
    assert everything_in(project) == before


@pytest.mark.usefixtures("unchecked")
def test_a_style_that_is_there_is_replaced_only_where_that_is_asked_for(project: Path, zipped: Zip) -> None:
    own = project / "templates" / "harbour"
    own.mkdir(parents=True)
    (own / "style.yaml").write_bytes(STYLE)
    (own / "notes.md").write_text("mine")
    source = zipped(("harbour/style.yaml", STYLE + b"series: New\n"))
    with pytest.raises(UsageError, match="templates/harbour is there already"):
        add_styles(source, project)
    assert (own / "notes.md").exists()
    add_styles(source, project, replace=True)
    assert everything_in(project / "templates") == {"harbour/style.yaml": STYLE + b"series: New\n"}


@pytest.mark.usefixtures("unchecked")
def test_a_style_without_a_folder_takes_the_name_of_its_zip_file(project: Path, zipped: Zip) -> None:
    add_styles(zipped(("style.yaml", STYLE), ("__MACOSX/._x", b"x"), (".DS_Store", b"x")), project)
    assert everything_in(project / "templates") == {"harbour/style.yaml": STYLE}


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (("../style.yaml", STYLE), "leads out of the folder"),
        (("/harbour/style.yaml", STYLE), "leads out of the folder"),
        (("harbour/../../x.css", b""), "leads out of the folder"),
        (("harbour\\..\\x.css", b""), "leads out of the folder"),
        (("C:/harbour/x.css", b""), "not every system takes"),
        (("harbour/x\x07.css", b""), "not every system takes"),
        (("harbour/con.css", b""), "means something else on Windows"),
        (("harbour/x.css ", b""), "means something else on Windows"),
        (("harbour/hook.py", b""), "no kind of file"),
        (("harbour/run.sh", b""), "no kind of file"),
        (("harbour/" + "a/" * 9 + "x.css", b""), "too long, or it lies"),
        (("harbour/" + "a" * 120 + ".css", b""), "too long, or it lies"),
        (("harbour/STYLE.yaml", STYLE), "is there already"),
        (("harbour/style.yaml/x.css", b""), "is there already"),
        (linked("harbour/look.css", "/etc/passwd"), "it is a link"),
        (special("harbour/look.css", stat.S_IFCHR), "no ordinary file"),
        (special("harbour/look.css", stat.S_IFIFO), "no ordinary file"),
        (("harbour/logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "active content"),
        (
            ("harbour/logo.svg", b'<!DOCTYPE x [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
            "document type",
        ),
        (("harbour/logo.png", b"\x89PNG\r\n\x1a\n" + b"x" * 40), "damaged picture"),
        (("harbour/fonts/X-Regular.ttf", b"\0\1\0\0" + b"\xff" * 200), "damaged font"),
        (("harbour/big.txt", bytes((16 << 20) + 1)), "larger than 16 MiB"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
@pytest.mark.usefixtures("unchecked")
def test_what_a_style_may_not_hold_is_refused_and_nothing_is_written(
    project: Path, zipped: Zip, entry: tuple[str | zipfile.ZipInfo, bytes], reason: str
) -> None:
    with pytest.raises(UsageError, match=reason):
        add_styles(zipped(("harbour/style.yaml", STYLE), entry), project)
    assert everything_in(project.parent).keys() == {"harbour.zip", "project/briefkit.toml"}


@pytest.mark.usefixtures("unchecked")
def test_what_a_zip_file_says_of_its_sizes_is_not_believed(
    project: Path, zipped: Zip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(style_archive, "MOST_BYTES", 1 << 20)
    files = [(f"harbour/{n}.txt", bytes(400_000)) for n in range(3)]
    source = zipped(("harbour/style.yaml", STYLE), *files)
    data = bytearray(source.read_bytes())
    at = data.find(b"PK\1\2")
    while at >= 0:  # the sizes of the directory say ten bytes
        data[at + 24 : at + 28] = struct.pack("<L", min(10, struct.unpack("<L", data[at + 24 : at + 28])[0]))
        at = data.find(b"PK\1\2", at + 1)
    source.write_bytes(data)
    with pytest.raises(UsageError, match=r"damaged|more than"):
        add_styles(source, project)
    with pytest.raises(UsageError, match="holds more than 500 files or 1 MiB"):
        add_styles(zipped(("harbour/style.yaml", STYLE), *files), project)
    assert not (project / "templates").exists()


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("many", [600, 1200])
def test_a_zip_file_of_too_many_files_is_refused(project: Path, zipped: Zip, many: int) -> None:
    with pytest.raises(UsageError, match="holds more than"):
        add_styles(zipped(("harbour/style.yaml", STYLE), *((f"harbour/{n}.txt", b"") for n in range(many))), project)


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([], "holds no style.yaml"),
        ([("harbour/look.css", b"")], "holds no style.yaml"),
        ([("harbour/style.yaml", STYLE), ("README.md", b"")], "lies beside the folders"),
        ([("plain/style.yaml", STYLE)], "one of briefkit's own"),
        ([("Har bour/style.yaml", STYLE)], "is no name of a house style. .* Write 'har-bour'"),
    ],
)
def test_an_archive_that_is_no_style_is_refused(
    project: Path, zipped: Zip, entries: list[tuple[str, bytes]], reason: str
) -> None:
    with pytest.raises(UsageError, match=reason):
        add_styles(zipped(*entries), project)
    assert not (project / "templates").exists()


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\3\4" + b"x" * 300, zlib.compress(b"x")])
def test_what_is_no_zip_file_is_refused(project: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(UsageError, match="no zip file"):
        add_styles(tmp_path / "x.zip", project)


def test_a_folder_with_a_link_a_pipe_or_a_program_is_refused(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "style.yaml").write_bytes(STYLE)
    (folder / "look.css").symlink_to("/etc/passwd")
    os.mkfifo(folder / "base.css")
    (folder / "setup.py").touch()
    with pytest.raises(UsageError) as refusal:
        add_styles(folder, project)
    assert [line.rpartition(": ")[2] for line in str(refusal.value).splitlines()] == [
        "it is no ordinary file.",
        "it is a link; put the file itself there.",
        "it is no kind of file that a house style has.",
    ]
    assert not (project / "templates").exists()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.text(max_size=30), st.binary(max_size=20)), max_size=4, unique_by=lambda entry: entry[0]))
@pytest.mark.usefixtures("unchecked")
def test_whatever_a_zip_file_names_nothing_is_written_outside_the_templates(
    project: Path, tmp_path: Path, entries: list[tuple[str, bytes]]
) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("harbour/style.yaml", STYLE)
        for name, data in entries:
            info = zipfile.ZipInfo("x")
            info.filename = name.encode("utf-8", "replace").decode()
            archive.writestr(info, data)
    (tmp_path / "any.zip").write_bytes(made.getvalue())
    with suppress(BriefkitError):
        add_styles(tmp_path / "any.zip", project, replace=True)
    outside = [name for name in everything_in(tmp_path) if not name.startswith("project/templates/harbour/")]
    assert sorted(outside) == ["any.zip", "project/briefkit.toml"]


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-zé]{1,8})?\.(css|txt|yaml)", fullmatch=True), st.binary(max_size=50))
)
def test_what_is_packed_is_what_is_read_back(files: dict[str, bytes]) -> None:
    styles = {"harbour": {**files, "style.yaml": STYLE}, "quay": {"style.yaml": STYLE}}
    made = written_styles(styles)
    assert made == written_styles(dict(reversed(styles.items())))
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"briefkit-packed-{os.getpid()}.zip"  # noqa: S108
    path.write_bytes(made)
    try:
        assert read_styles(path) == styles
    finally:
        path.unlink()


@pytest.mark.usefixtures("unchecked")
def test_a_packed_style_brings_along_what_it_extends_and_comes_back(project: Path, tmp_path: Path) -> None:
    templates = project / "templates"
    for name, text in (("quay", "extends: harbour\n"), ("harbour", "extends: institute\n")):
        (templates / name).mkdir(parents=True)
        (templates / name / "style.yaml").write_text(text)
    (templates / "quay" / "look.css").write_text("h1 { color: red }")
    packed = pack_style("quay", project, tmp_path / "quay.zip")
    assert packed.styles == ("quay", "harbour")
    first = packed.file.path.read_bytes()
    os.utime(templates / "quay" / "look.css", (0, 0))
    assert pack_style("quay", project, tmp_path / "quay.zip").file.path.read_bytes() == first
    other = tmp_path / "other"
    other.mkdir()
    (other / "briefkit.toml").touch()
    added = add_styles(packed.file.path, other)
    assert [folder.name for folder in added.folders] == ["harbour", "quay"]
    assert everything_in(other / "templates") == everything_in(templates)
    assert add_styles(packed.file.path, other).same == ("harbour", "quay")


def test_a_style_that_comes_with_briefkit_is_not_packed(project: Path) -> None:
    with pytest.raises(UsageError, match="'plain' comes with briefkit"):
        pack_style("plain", project)
