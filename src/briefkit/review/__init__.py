"""Returned Word and PDF files -> what their editors did, by the lines of the brief."""
