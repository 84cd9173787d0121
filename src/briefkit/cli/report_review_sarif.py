"""What editors did as SARIF 2.1.0 (OASIS), for programs that show results beside the source."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

import briefkit
from briefkit.cli.ci_paths import address
from briefkit.cli.report_review import said
from briefkit.model.positions import Span
from briefkit.model.review import Review, ReviewItem

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TOP: Final = "%SRCROOT%"
"""The top of the repository: whoever shows the results knows where that is."""
_FINGERPRINT: Final = "briefkitMark/v1"
_KINDS: Final = {
    "insert": "Words are put in",
    "delete": "Words are taken away",
    "replace": "Words are replaced",
    "move": "Words are moved",
    "split": "A paragraph is parted",
    "join": "Two paragraphs are joined",
    "new-block": "A paragraph is new",
    "format": "A look is changed",
    "comment": "A comment",
    "highlight": "Words are highlighted",
    "strikeout": "Words are struck out",
    "note": "A note",
}
Data = dict[str, object]


def document(review: Review) -> str:
    """Give all items as one SARIF log; those without a place stand on the brief as a whole."""
    results = list(_results(review))
    kinds = sorted({str(result["ruleId"]) for result in results})
    for result in results:
        result["ruleIndex"] = kinds.index(str(result["ruleId"]))
    rules = [{"id": kind, "shortDescription": {"text": _KINDS[kind]}} for kind in kinds]
    run = {
        "tool": {"driver": {"name": "briefkit review", "version": briefkit.__version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _results(review: Review) -> Iterator[Data]:
    uri = address(review.source)
    artifact: Data = {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _TOP}
    seen: Counter[tuple[str, ...]] = Counter()
    for item in review.items:
        place: Data = {"artifactLocation": artifact}
        if item.span:
            place["region"] = _region(item.span)
        words = (item.kind, item.author, item.date, item.quote, item.text)
        seen[words] += 1
        told = "\0".join((*words, str(seen[words])))
        yield {
            "ruleId": item.kind,
            "level": "note",
            "message": {"text": said(item)},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {_FINGERPRINT: hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()},
            "properties": _properties(item),
        } | _fix(item, artifact)


def _properties(item: ReviewItem) -> Data:
    return {
        "author": item.author,
        "date": item.date,
        "file": item.file,
        "foundBy": item.found_by,
        "recorded": item.recorded,
        "resolved": item.resolved,
        "replyTo": item.reply_to,
    }


def _fix(item: ReviewItem, artifact: Data) -> Data:
    if not item.applies or item.span is None:
        return {}
    edit = {"deletedRegion": _region(item.span), "insertedContent": {"text": item.text}}
    change = {"artifactLocation": artifact, "replacements": [edit]}
    return {"fixes": [{"description": {"text": said(item)}, "artifactChanges": [change]}]}


def _region(span: Span) -> Data:
    start, end = span.start, span.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
