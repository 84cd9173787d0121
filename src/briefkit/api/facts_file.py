"""The `facts.yaml` beside a brief: where it lies, and a brief with what it says."""

from dataclasses import replace
from pathlib import Path

from briefkit import reader
from briefkit.api.briefs import BriefFile
from briefkit.api.yaml_file import path_beside, read_beside
from briefkit.model.brief import Brief
from briefkit.model.facts import Facts
from briefkit.model.findings import Problem
from briefkit.model.positions import TOP

FACTS_NAME = "facts.yaml"


def facts_path(file: BriefFile) -> Path:
    """Give where a brief's facts lie, as the user would name it."""
    return path_beside(file, FACTS_NAME)


def with_facts(brief: Brief, file: BriefFile) -> Brief:
    """Give a brief with what people have verified in it; what cannot be read is a problem of the brief."""
    path = facts_path(file)
    data, reason = read_beside(file, path)
    if reason:
        problem = Problem("unreadable-facts", reason, TOP, path=str(path))
        return replace(brief, facts=Facts(str(path)), problems=(*brief.problems, problem))
    facts, problems = reader.read_facts(data, str(path))
    return replace(brief, facts=facts, problems=(*brief.problems, *problems))
