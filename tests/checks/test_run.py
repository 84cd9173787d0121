"""Findings come in their order, and are silent where somebody asked for it."""

import pytest

from briefkit import checks
from briefkit.errors import UsageError
from briefkit.model.findings import Finding, Severity
from support.briefs import house_style, read

BRIEF = """---
type: open
title: Clean water for Lucknow
date: 2024-10-28
authors: [Asha Rao]
{lint}---

![](missing.png)

{before}::: recommendations
1. Measure the air each month.
2. Measure the water each month.
:::
{after}
## Impact
"""


def findings(before: str = "", after: str = "", lint: str = "", **options: tuple[str, ...]) -> list[Finding]:
    brief = read(BRIEF.format(before=before, after=after, lint=lint))
    return checks.run(brief, house_style(), **options)


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


def test_findings_stand_in_the_order_of_their_places_then_codes() -> None:
    assert codes(findings()) == ["BK601", "BK606", "BK204", "BK204", "BK202"]


def test_a_selection_names_codes_or_their_beginnings() -> None:
    assert codes(findings(select=("BK2",))) == ["BK601", "BK204", "BK204", "BK202"]
    assert codes(findings(select=("BK202",))) == ["BK601", "BK202"]


def test_what_is_ignored_is_not_told() -> None:
    assert codes(findings(ignore=("BK2",))) == ["BK601", "BK606"]


def test_what_stops_a_build_is_told_whatever_is_ignored() -> None:
    assert codes(findings(ignore=("BK",))) == ["BK601"]
    assert codes(findings(lint="lint: {ignore: [BK6]}\n")) == ["BK601", "BK204", "BK204", "BK202"]


def test_the_front_matter_silences_a_code_for_the_whole_brief() -> None:
    assert codes(findings(lint="lint: {ignore: [BK204, BK60]}\n")) == ["BK601", "BK202"]


def test_a_comment_silences_a_code_in_the_next_block() -> None:
    comment = "<!-- briefkit-ignore BK204: the whole cabinet is meant -->\n\n"
    assert codes(findings(comment)) == ["BK601", "BK606", "BK202"]


def test_a_comment_silences_no_other_code() -> None:
    comment = "<!-- briefkit-ignore BK202: written tomorrow -->\n\n"
    assert codes(findings(comment)) == ["BK601", "BK606", "BK718", "BK204", "BK204", "BK202"]


def test_two_comments_silence_a_range() -> None:
    before, after = "<!-- briefkit-disable BK2: as asked -->\n\n", "\n<!-- briefkit-enable BK2 -->\n"
    assert codes(findings(before, after)) == ["BK601", "BK606", "BK202"]


def test_a_finding_quotes_the_source_on_one_line() -> None:
    (found,) = findings(select=("BK202",))[1:]
    assert (found.path, found.name, found.severity) == ("brief.md", "empty-section", Severity.ERROR)
    assert found.quote == "## Impact"
    assert found.help


def test_a_file_that_is_no_text_has_one_finding() -> None:
    assert codes(checks.run(read(b"\x00## \x00"), house_style())) == ["BK101"]


def test_front_matter_that_is_lost_is_not_said_to_lack_anything() -> None:
    assert codes(checks.run(read("---\ntitle: a: b\n---\n\nText.\n"), house_style())) == ["BK105"]


def test_a_rule_is_found_by_code_or_name() -> None:
    assert checks.rule("BK201") is checks.rule("bk201") is checks.rule("missing-section")


@pytest.mark.parametrize(("asked", "meant"), [("BK20l", "BK20"), ("missing-sections", "BK201 (missing-section)")])
def test_a_rule_that_is_not_there_brings_up_the_nearest(asked: str, meant: str) -> None:
    with pytest.raises(UsageError, match=r"Did you mean") as caught:
        checks.rule(asked)
    assert meant in str(caught.value)


def test_every_rule_runs_on_a_brief_without_anything() -> None:
    brief = read("---\n---\n")
    assert {"BK116", "BK117", "BK118", "BK119"} <= set(codes(checks.run(brief, house_style())))


def test_a_value_of_any_length_and_kind_makes_a_message_of_one_short_line() -> None:
    brief = read(BRIEF.format(before="", after="", lint=f'url: "\\e[31m{"x" * 5000} y"\n'))
    (found,) = [finding for finding in checks.run(brief, house_style()) if finding.code == "BK115"]
    assert len(found.message) <= 400
    assert "\x1b" not in found.message + found.quote
