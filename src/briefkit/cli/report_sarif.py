"""Findings as SARIF 2.1.0 (OASIS), for services that show the findings of all tools side by side."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import briefkit
from briefkit.api.baseline import entry_of
from briefkit.api.catalogue import explain, rule_page
from briefkit.api.checking import Checked
from briefkit.cli.ci_paths import address
from briefkit.cli.report import worst_first
from briefkit.model.findings import Finding, Fix, Severity
from briefkit.model.positions import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_TOP = "%SRCROOT%"
"""The top of the repository: whoever shows the findings knows where that is."""
_FINGERPRINT = "briefkitWords/v1"

Data = dict[str, object]


def document(checked: Sequence[Checked], *, has_baseline: bool = False) -> str:
    """Give the findings as one SARIF log.

    Args:
        checked: the briefs. What a brief silences is among the results, with its reason; so is what a baseline knows.
        has_baseline: whether there was one, so that each result says whether it is new.

    """
    results = [result for one in checked for result in _Run(one, has_baseline).results()]
    codes = sorted({str(result["ruleId"]) for result in results})
    for result in results:
        result["ruleIndex"] = codes.index(str(result["ruleId"]))
    driver = {"name": "briefkit", "version": briefkit.__version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> Data:
    listed = explain(code)
    return {
        "id": code,
        "name": listed.rule.name,
        "shortDescription": {"text": listed.title},
        "help": {"text": f"{listed.title}\n\n{listed.page}".strip(), "markdown": rule_page(code)},
        "defaultConfiguration": {"level": _LEVELS[listed.rule.severity]},
    }


@dataclass(frozen=True, slots=True)
class _Run:
    """One brief on its way to results."""

    checked: Checked
    has_baseline: bool
    seen: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def results(self) -> Iterator[Data]:
        one = self.checked
        new = {"baselineState": "new"} if self.has_baseline else {}
        for finding in worst_first(one.findings):
            yield self._result(finding) | new
        for silent in one.silenced:
            said = {"justification": silent.reason} if silent.reason else {}
            yield self._result(silent.finding) | new | {"suppressions": [{"kind": "inSource", **said}]}
        for finding in one.held_back:
            known = [{"kind": "external", "justification": "in the baseline"}]
            yield self._result(finding) | {"baselineState": "unchanged", "suppressions": known}

    def _result(self, finding: Finding) -> Data:
        message = f"{finding.message}. {finding.help}" if finding.help else finding.message
        place = {"artifactLocation": _artifact(finding.path), "region": _region(finding.span)}
        result: Data = {
            "ruleId": finding.code,
            "level": _LEVELS[finding.severity],
            "message": {"text": message},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {_FINGERPRINT: self._fingerprint(finding)},
        }
        if finding.fix:
            result["fixes"] = [_fix(finding, finding.fix)]
        return result

    def _fingerprint(self, finding: Finding) -> str:
        """Give what stays the same while lines move: the words around, and the how-manieth of its kind it is."""
        entry = entry_of(self.checked.text, finding)
        self.seen[entry] += 1
        said = "\0".join((*entry, str(self.seen[entry])))
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def _artifact(path: str) -> Data:
    uri = address(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _TOP}


def _region(span: Span) -> Data:
    start, end = span.start, span.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(finding: Finding, fix: Fix) -> Data:
    edits = [{"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    said = finding.help or finding.message
    change = {"artifactLocation": _artifact(finding.path), "replacements": edits}
    return {"description": {"text": f"{said} ({fix.safety})"}, "artifactChanges": [change]}
