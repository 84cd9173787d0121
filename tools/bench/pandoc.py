"""The pandoc way: pandoc with a reference document, a page template and WeasyPrint, in an environment of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import reference

HERE = Path(__file__).resolve().parent
VERSION = "1.17"
"""Of the package `pypandoc-binary`, which carries the pandoc binary (3.9)."""
WEASYPRINT = Path(sys.executable).parent / "weasyprint"
FORMATS = ("html", "pdf", "docx")


class Pandoc:
    """Commands for briefs in one folder."""

    def __init__(self, build: Path) -> None:
        venv = build / "bench-venv"
        self.program = _binary(venv) or _install(venv)
        self.folder = build / "bench" / "pandoc"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(HERE / "inputs", self.folder)
        reference.make(self.program, self.folder / "reference.docx")

    def write(self, briefs: dict[str, str]) -> None:
        """Write briefs (name and text in Markdown, without front matter) as pandoc reads them."""
        header = (self.folder / "header.yaml").read_text(encoding="utf-8")
        for name, text in briefs.items():
            (self.folder / f"{name}.md").write_text(header + text, encoding="utf-8")

    def line(self, name: str, format_name: str) -> str:
        """Give the shell command that turns one brief into one format."""
        common = f"'{self.program}' {name}.md --standalone --shift-heading-level-by=-1"
        page = "--template=page.html --css=page.css"
        return {
            "html": f"{common} {page} --embed-resources -o {name}.html",
            "pdf": f"{common} {page} --pdf-engine='{WEASYPRINT}' -o {name}.pdf",
            "docx": f"{common} --lua-filter=word.lua --reference-doc=reference.docx -o {name}.docx",
        }[format_name]

    def command(self, names: list[str], formats: tuple[str, ...], at_once: int) -> list[str]:
        """Give the command that turns briefs into formats, some at a time."""
        each = " && ".join(self.line("{}", format_name) for format_name in formats)
        listed = " ".join(names)
        return ["sh", "-c", f'printf "%s\\n" {listed} | xargs -P{at_once} -I{{}} sh -c "{each}"']


def _binary(venv: Path) -> Path | None:
    return next(venv.glob("lib/python*/site-packages/pypandoc/files/pandoc"), None)


def _install(venv: Path) -> Path:
    print(f"  pandoc: pypandoc-binary {VERSION}, into {venv}")
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(venv / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, f"pypandoc-binary=={VERSION}"], check=True, stderr=subprocess.DEVNULL)
    found = _binary(venv)
    if found is None:
        raise SystemExit("pypandoc-binary holds no pandoc for this machine")
    return found
