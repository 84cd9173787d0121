"""Pictures that a brief cannot hold: a remark stands where they stood, and the file goes along."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.changing import with_lines
from briefkit.importers.manuscript import Block, Figure, Manuscript, Paragraph, Run
from briefkit.importers.picture_files import as_brief_picture


def with_usable_pictures(manuscript: Manuscript, refused: Mapping[str, str], account: Account) -> Manuscript:
    """Give a manuscript whose pictures a brief can hold; a GIF and its like become PNG.

    Args:
        manuscript: as it was read.
        refused: name of a picture -> why a brief cannot hold it.
        account: takes what was done.

    """
    names = {name: _new_name(name, data, refused) for name, data in manuscript.pictures.items()}
    pictures: dict[str, bytes] = {}
    for name, data in manuscript.pictures.items():
        made = as_brief_picture(data) if names[name] else None
        pictures[names[name] or name] = made[0] if made else data
    lost = {name: refused.get(name, "briefs hold PNG, JPEG and SVG") for name in names if not names[name]}

    def changed(block: Block) -> Block:
        return _with_names(block, names, lost, account)

    return replace(
        manuscript,
        blocks=tuple(map(changed, manuscript.blocks)),
        notes={label: tuple(map(changed, blocks)) for label, blocks in manuscript.notes.items()},
        pictures=pictures,
    )


def _new_name(name: str, data: bytes, refused: Collection[str]) -> str:
    """Give the name that a picture will have; empty where a brief cannot hold it."""
    made = None if name in refused else as_brief_picture(data)
    return name.rpartition(".")[0] + made[1] if made else ""


def _with_names(block: Block, names: Mapping[str, str], lost: Mapping[str, str], account: Account) -> Block:
    if isinstance(block, Figure) and not names.get(block.picture):
        runs = (_remark(block.picture, block.alt, block, lost, account), *block.caption, *block.source)
        return Paragraph(runs, spot=block.spot, depth=block.depth, quoted=block.quoted)
    if isinstance(block, Figure):
        block = replace(block, picture=names[block.picture])
    return with_lines(block, lambda line: tuple(_run(run, block, names, lost, account) for run in line))


def _run(run: Run, block: Block, names: Mapping[str, str], lost: Mapping[str, str], account: Account) -> Run:
    if not run.picture:
        return run
    name = names.get(run.picture)
    return replace(run, picture=name) if name else _remark(run.picture, run.alt, block, lost, account)


def _remark(name: str, alt: str, block: Block, lost: Mapping[str, str], account: Account) -> Run:
    reason = lost.get(name, "it is missing")
    account.dropped(alt)
    account.tell("unsure", f"{name} cannot stand in a brief ({reason}); save it as PNG", block.spot, alt, "unsure")
    return Run(comment=f"{name} stood here and cannot stand in a brief ({reason}). {alt}".strip())
