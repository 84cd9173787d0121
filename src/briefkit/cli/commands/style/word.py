"""`briefkit style word`: the Word template of a house style, for a designer to change."""

from pathlib import Path

import click

from briefkit.api.word_files import write_word_file
from briefkit.cli.shown import harmless


@click.command("word")
@click.argument("name")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default="word.dotx",
    show_default=True,
    help="The file, .dotx or .docx. One that is there already is not written over.",
)
def command(name: str, output: Path) -> None:
    """Write the Word template of a house style, with a specimen of every role.

    NAME is a house style, or the path of its folder. Change the file in Word, and keep it as word.dotx or word.docx in
    the style's folder: from then on the Word files of that style are made on it.
    """
    written = write_word_file(name, output, Path.cwd())
    click.echo(f"{harmless(str(written.path))}  {written.size // 1000:,} kB")
    click.echo("Change it in Word, and keep it as word.dotx in the folder of the style.", err=True)
