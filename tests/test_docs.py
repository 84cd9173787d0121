"""The pages that are written by a script say what the script would write now."""

import subprocess
import sys

from support.tools import ROOT


def test_the_licences_are_those_of_the_installed_packages() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "licences.py", "--check"], check=False)
    assert done.returncode == 0, "run tools/licences.py and read what changed"
