"""What is suppressed is not told, and everything else is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit import checks
from briefkit.checks.excerpt import lines
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding
from briefkit.model.positions import Position, Span
from support.briefs import house_style, read
from support.cases import read_cases
from support.tools import ROOT

Files = Mapping[str, bytes]
_HEAD = "---\ntype: open\ntitle: Clean water for Lucknow\ndate: 2024-10-28\nauthors: [Asha Rao]\nlang: en-GB\n---\n"
_ADDED = 2
"""Lines that a comment on a line of its own takes, with the empty one below."""
_RUN = settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def briefs() -> tuple[tuple[str, Files], ...]:
    """Give the briefs of every rule's cases, and the examples."""
    cases = (case for path in sorted((ROOT / "tests" / "rules").glob("*.md")) for case in read_cases(path))
    found: list[tuple[str, Files]] = [(case.brief.decode("utf-8", "replace"), case.files) for case in cases]
    for path in sorted((*ROOT.glob("briefs/*/brief.md"), *ROOT.glob("examples/**/brief.md"))):
        beside = {p.relative_to(path.parent).as_posix(): p.read_bytes() for p in path.parent.rglob("*") if p.is_file()}
        found.append((path.read_text("utf-8"), beside))
    return tuple(found)


@cache
def paragraphs() -> tuple[str, ...]:
    """Give paragraphs in which something is wrong."""
    bodies = (text.partition("\n---\n")[2] for text, _ in briefs())
    return tuple(dict.fromkeys(part for body in bodies for part in body.split("\n\n") if part.strip()))


def areas(brief: Brief) -> Iterator[Span]:
    """Give what a comment on a line of its own can cover: headings and outermost blocks."""
    for section in brief.sections:
        if section.anchor:
            yield section.heading_span
        yield from (block.span for block in section.blocks)


def area_of(brief: Brief, finding: Finding) -> Span | None:
    """Give the outermost block that a finding stands in, where a comment above it does not tear anything apart."""
    if finding.path != brief.name or finding.stops_build or finding.name == "unused-suppression":
        return None
    if any(problem.name == "unclosed-comment" for problem in brief.problems):  # the new comment's end would close it
        return None
    around = (area for area in areas(brief) if area.start <= finding.span.start < area.end)
    area = next(around, None)
    return area if area and area.start.column == 1 and not _above(brief, area).strip() else None


def _above(brief: Brief, area: Span) -> str:
    return lines(brief.text)[area.start.line - 2] if area.start.line > 1 else ""


def suppressed(text: str, area: Span, code: str) -> str:
    rows = text.split("\n")
    rows[area.start.line - 1 : area.start.line - 1] = [f"<!-- briefkit-ignore {code}: it is meant so -->", ""]
    return "\n".join(rows)


def told(findings: list[Finding], moved_from: int = 0, by: int = 0) -> Counter[object]:
    """Give what was told and where; the lines from some line on count as if nothing stood above them."""

    def moved(position: Position) -> tuple[int, int]:
        return position.line - by if position.line >= moved_from + by else position.line, position.column

    return Counter((f.path, f.code, f.name, f.severity, moved(f.span.start), moved(f.span.end)) for f in findings)


def assert_only_that_is_silent(brief: Brief, files: Files, before: list[Finding], finding: Finding, area: Span) -> None:
    after = checks.run(read(suppressed(brief.text, area, finding.code), files), house_style())
    gone = [
        one
        for one in before
        if one.code == finding.code and one.path == brief.name and area.start <= one.span.start < area.end
    ]
    assert finding in gone
    assert told(after, area.start.line, _ADDED) == told(before) - told(gone)


def suppress_one_of(data: st.DataObject, text: str, files: Files) -> None:
    brief = read(text, files)
    before = checks.run(brief, house_style())
    placed = [(finding, area) for finding in before if (area := area_of(brief, finding))]
    if placed:
        finding, area = data.draw(st.sampled_from(placed))
        assert_only_that_is_silent(brief, files, before, finding, area)


@_RUN
@given(st.data())
def test_a_comment_before_a_block_of_a_brief_silences_what_it_names_there_and_nothing_else(data: st.DataObject) -> None:
    suppress_one_of(data, *data.draw(st.sampled_from(briefs())))


@_RUN
@given(st.data())
def test_a_comment_in_a_brief_of_any_paragraphs_silences_what_it_names_and_nothing_else(data: st.DataObject) -> None:
    body = data.draw(st.lists(st.sampled_from(paragraphs()), min_size=1, max_size=6))
    suppress_one_of(data, "\n\n".join((_HEAD, *body)) + "\n", {})
