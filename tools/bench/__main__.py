"""Time briefkit against pandoc with a reference document and WeasyPrint: whole processes, medians, peak memory."""

import argparse
from pathlib import Path

import report
from cases import cases
from measure import medians

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Time everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of what makes one brief, after one warm-up")
    parser.add_argument("--many-runs", type=int, default=3, help="runs of what makes fifty briefs, after one warm-up")
    parser.add_argument("--only", default="", help="only tasks whose name holds these words")
    options = parser.parse_args()
    results: report.Results = []
    wanted = [case for case in cases(ROOT) if options.only in case.task]
    for task in dict.fromkeys(case.task for case in wanted):
        members = [case for case in wanted if case.task == task]
        print(f"  {task}: {'; '.join(case.way for case in members)}", flush=True)
        runs = options.many_runs if members[0].many else options.runs
        results += zip(members, medians(members, runs), strict=True)
    path = ROOT / "build" / "bench.json"
    report.write(results, path, {"one brief": options.runs, "fifty briefs": options.many_runs})
    print(f"\n{report.table(results)}\n\nThe same as JSON: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
