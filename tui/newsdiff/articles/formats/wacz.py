"""A WACZ file: WARC files in a ZIP file, with a list of the pages that were kept."""

from newsdiff.articles.formats.warc import convert_package as convert

__all__ = ["convert"]
