"""What reading a brief loads: checking one has to be quick."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"

SCRIPT = """
import sys
from briefkit import reader
reader.read("---\\ntitle: T\\n---\\nText\\n", "brief.md", None, lambda metadata: {})
slow = {"PIL", "weasyprint", "docx", "jinja2", "babel", "pikepdf", "rich", "lxml"}
print(*sorted(slow & set(sys.modules)))
"""


def test_a_brief_without_raster_pictures_is_read_without_slow_libraries() -> None:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.strip() == ""
