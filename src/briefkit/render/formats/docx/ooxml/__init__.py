"""WordprocessingML in small pieces: this package knows the XML of a Word file, and nothing of briefs.

Pieces are text of type `Xml`, made by `elements.el` alone: whatever is not `Xml` is escaped, so that no word of a brief
can become a tag. Text and not a tree, because a tree of the same file took four times as long to build: `package`
parses the text in one go and hands it to python-docx, which holds the file and its parts.
"""
