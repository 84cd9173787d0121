"""The `facts.yaml` beside a brief: where it lies, and a brief with what it says."""

import os
from dataclasses import replace
from pathlib import Path

from briefkit import reader
from briefkit.api.briefs import FILE_NAME, BriefFile
from briefkit.api.files import BriefFiles
from briefkit.errors import ResourceError
from briefkit.model.brief import Brief
from briefkit.model.facts import Facts
from briefkit.model.findings import Problem
from briefkit.model.positions import TOP

FACTS_NAME = "facts.yaml"


def facts_name(file: BriefFile) -> str:
    """Give the name of a brief's facts: `facts.yaml` beside a `brief.md`, `wells.facts.yaml` beside a `wells.md`."""
    return FACTS_NAME if file.path.name == FILE_NAME else f"{file.path.stem}.{FACTS_NAME}"


def facts_path(file: BriefFile) -> Path:
    """Give where a brief's facts lie, as the user would name it."""
    return file.path.parent / facts_name(file)


def with_facts(brief: Brief, file: BriefFile) -> Brief:
    """Give a brief with what people have verified in it; what cannot be read is a problem of the brief."""
    path = facts_path(file)
    if not os.path.lexists(path):
        return replace(brief, facts=Facts(str(path)))
    try:
        data = BriefFiles(file.folder).read(path.name)
    except ResourceError as error:
        reason = "This link leads nowhere" if error.reason == "missing" else str(error).rstrip(".")
        problem = Problem("unreadable-facts", reason, TOP, path=str(path))
        return replace(brief, facts=Facts(str(path)), problems=(*brief.problems, problem))
    facts, problems = reader.read_facts(data, str(path))
    return replace(brief, facts=facts, problems=(*brief.problems, *problems))
