"""Which tests one worker of pytest-xdist does: what is made once for several tests is then made once."""

from xdist.scheduler import LoadScopeScheduling

OUTPUTS = "tests/test_outputs.py"


class ByFile(LoadScopeScheduling):
    """Gives a worker whole files; of the outputs of all briefs, whole house styles.

    (`--dist=loadgroup` would do the latter; its marks are lost with pytest 9.2.)
    """

    def _split_scope(self, nodeid: str) -> str:
        """Give the share that a test belongs to: `tests/test_outputs.py::test_x[plain-archive]` to `plain`."""
        file, _, test = nodeid.partition("::")
        return test.partition("[")[2].rstrip("]").partition("-")[0] if file == OUTPUTS else file
