"""Checking needs the standard library and nothing else."""

import subprocess
import sys

PROGRAM = """
import sys
from briefkit import checks
checks.rules()
foreign = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names) - {"briefkit", "__main__"}
print(*sorted(name for name in foreign if not name.startswith(("_", "sitecustomize"))))
"""


def test_the_rules_load_no_library() -> None:
    ran = subprocess.run([sys.executable, "-S", "-c", PROGRAM], capture_output=True, text=True, check=True, env=_env())
    assert not ran.stdout.split()


def _env() -> dict[str, str]:
    return {"PYTHONPATH": ":".join(path for path in sys.path if path.endswith("src"))}
