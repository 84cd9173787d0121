"""A program that has loaded briefkit and then runs it as often as it is asked to, each time in a process of its own.

Loading takes longer than most commands do. What it is asked comes as a line of JSON, the exit status goes back.
"""

import gc
import importlib
import json
import os
import pkgutil
import sys
from multiprocessing import get_context
from typing import TypedDict

import briefkit
from briefkit.cli import main


class Asked(TypedDict):
    """A command."""

    arguments: list[str]
    folder: str
    environment: dict[str, str]
    out: str
    """The file that its output goes to."""
    err: str


def serve() -> None:
    """Run what is asked, one command after the other."""
    for module in pkgutil.walk_packages(briefkit.__path__, "briefkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.freeze()
    for line in sys.stdin:
        process = get_context("fork").Process(target=_run, args=(json.loads(line),))
        process.start()
        process.join()
        print(process.exitcode, flush=True)  # noqa: T201 - the answer


def _run(asked: Asked) -> None:
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    for number, name in enumerate((os.devnull, asked["out"], asked["err"])):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT), number)
    sys.argv = ["briefkit", *asked["arguments"]]
    main()


if __name__ == "__main__":
    serve()
