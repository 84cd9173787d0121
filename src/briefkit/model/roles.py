"""The roles that a section may play (format.md, "Sections")."""

from typing import Final

BACK_MATTER: Final = ("references", "contributors", "acknowledgements", "related")
"""The roles behind a brief's argument, in the order in which they stand."""

ROLES: Final = ("summary", "background", "impact", "way-forward", *BACK_MATTER, "methods", "notes")
