"""The table of a benchmark, and the same as JSON."""

import json
import os
import platform
from importlib.metadata import version
from pathlib import Path

from cases import Case
from measure import Run

Results = list[tuple[Case, Run]]
HEAD = ("task", "way", "seconds", "ratio", "largest process", "all processes")


def table(results: Results) -> str:
    """Give the results as a table; a ratio says how many times briefkit's time another way takes."""
    rows = [HEAD]
    for task in dict.fromkeys(case.task for case, _ in results):
        members = [(case, run) for case, run in results if case.task == task]
        base = next(run.seconds for case, run in members if case.way == "briefkit")
        for n, (case, run) in enumerate(members):
            times = "" if case.way == "briefkit" else f"{run.seconds / base:.2f} times"
            memory = (f"{run.largest:.0f} MiB", f"{run.together:.0f} MiB")
            rows.append(("" if n else task, case.way, f"{run.seconds:.2f}", times, *memory))
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def write(results: Results, path: Path, runs: dict[str, int]) -> None:
    """Write the results as JSON, with what they were measured on."""
    machine = {
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "weasyprint": version("weasyprint"),
        "pypandoc-binary": _pandoc(),
    }
    listed = [
        {
            "task": case.task,
            "way": case.way,
            "seconds": round(run.seconds, 3),
            "largest_process_mib": round(run.largest, 1),
            "all_processes_mib": round(run.together, 1),
        }
        for case, run in results
    ]
    path.write_text(
        json.dumps({"machine": machine, "runs": runs, "results": listed}, indent=2) + "\n", encoding="utf-8"
    )


def _pandoc() -> str:
    from pandoc import VERSION  # noqa: PLC0415 - the table alone needs no pandoc

    return VERSION
