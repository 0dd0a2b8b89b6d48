"""Formats beside pages, PDF, Word and Markdown: each module has a `convert`; see converters.py."""
