"""Read, check and render a file: the only place that joins the parts.

Each thing that can be done is in a module of its own, so that checking a brief imports nothing that sets a PDF.
"""
