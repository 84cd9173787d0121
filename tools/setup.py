"""Set the checkout up: `use` to build briefs, `dev` to work on briefkit, `test` with the programs of the tests."""

import json
import shutil
import sys
from pathlib import Path

import environment
import system
from environment import LOG, ROOT


def main(purpose: str) -> int:
    """Set up what is missing, one line a step; silent where nothing is."""
    packages = "use" if purpose == "use" else "dev"
    if not _libraries():
        return 1
    if not environment.is_ready(packages):
        system.say("Setting up briefkit")
        if not environment.make(packages):
            return 1
    if purpose == "test":
        _programs()
        _node_modules()
    return 0


def _libraries() -> bool:
    missing = system.missing_libraries()
    if not missing:
        return True
    if system.can_install():
        system.say("The libraries that set a PDF are missing; installing them")
        return system.install(system.DEBIAN_LIBRARIES, LOG) and not system.missing_libraries()
    system.say(f"The libraries that set a PDF are missing ({', '.join(missing)}). Type this, then try again:")
    system.say(f"  {system.line_for_libraries()}")
    return False


def _programs() -> None:
    """Install the programs of the tests where that is possible; what stays missing is named at the end of the tests."""
    missing = system.missing_programs()
    if missing and system.can_install():
        system.say("Programs of the tests are missing; installing them")
        system.install(tuple(name for program in missing for name in program.package.split()), LOG)


def _node_modules() -> None:
    wanted: dict[str, str] = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    if all(_installed(name) == version for name, version in wanted.items()):
        return
    npm = shutil.which("npm")
    if npm is None:
        return
    system.say(f"  npm: {' '.join(wanted)}")
    quiet = ["--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    system.run([npm, "install", *quiet], LOG, cwd=ROOT)


def _installed(name: str) -> str:
    about = Path(ROOT, "node_modules", name, "package.json")
    if not about.exists():
        return ""
    version: str = json.loads(about.read_text(encoding="utf-8"))["version"]
    return version


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "dev"))
