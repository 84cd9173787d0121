"""Every golden folder holds what briefkit makes of its brief today."""

import pytest

from support import golden


@pytest.mark.parametrize("part", golden.PARTS)
@pytest.mark.parametrize("behaviour", golden.behaviours())
def test_a_brief_becomes_what_its_golden_folder_holds(behaviour: str, part: str, *, update_golden: bool) -> None:
    folder = golden.FOLDER / behaviour
    made = golden.PARTS[part](folder)
    if update_golden:
        golden.write(folder, part, made)
    faults = list(golden.faults(folder, part, made))
    assert not faults, "\n\n".join(faults)


def test_every_folder_beside_the_goldens_holds_a_brief() -> None:
    assert sorted(path.name for path in golden.FOLDER.iterdir() if path.is_dir()) == golden.behaviours()


def test_a_golden_without_a_file_is_a_fault() -> None:
    folder = golden.FOLDER / golden.behaviours()[0]
    assert list(golden.faults(folder, "model", {"expected.model.json": "", "expected.model.txt": ""}))[1:] == [
        f"{folder.name}/expected.model.txt is missing: look at what `make golden` writes, and commit it"
    ]


@pytest.mark.parametrize("behaviour", golden.behaviours())
def test_a_golden_folder_stays_small_enough_to_be_read(behaviour: str) -> None:
    files = [path for path in (golden.FOLDER / behaviour).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 60_000
