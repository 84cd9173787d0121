"""The parts of a Word file: one that holds macros, or would load something, is refused."""

import posixpath
from typing import Final

from briefkit.importers.archive import Archive, RefusedError, is_remote

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package(Archive):
    """The parts of a file of Open Packaging Conventions (ECMA-376 part 2)."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._refuse_macros()
        self._refuse_remote()

    def _refuse_macros(self) -> None:
        types = self.read("[Content_Types].xml")
        if types is None:
            raise RefusedError("This is no Word file: it does not say what its parts are.")
        if b"macroEnabled" in types or any("vbaproject" in name.lower() for name in self.names):
            raise RefusedError("This file holds macros, so it is not read. Save it as .docx, which holds none.")

    def _refuse_remote(self) -> None:
        """Refuse what would be fetched; a link that a reader may click on is only words."""
        for name in self.names:
            if not name.endswith(".rels"):
                continue
            for relation in self.xml(name).iter(_RELATIONS):
                kind = posixpath.basename(relation.get("Type", ""))
                target = relation.get("Target", "")
                if relation.get("TargetMode") == "External" and kind != "hyperlink" and is_remote(target):
                    raise RefusedError(f"This file loads something from '{target[:80]}' ({kind}), so it is not read.")

    def related(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Give the relations of a part: id -> (kind, target, whether that lies outside)."""
        folder, base = posixpath.split(part)
        found = {}
        for relation in self.xml(f"{folder}/_rels/{base}.rels".lstrip("/")).iter(_RELATIONS):
            outside = relation.get("TargetMode") == "External"
            target = relation.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[relation.get("Id", "")] = (posixpath.basename(relation.get("Type", "")), target, outside)
        return found
