"""Converts a document in a process of its own, with limits of time and memory.

    python -m newsdiff.articles.apart

What a document is made of may unpack to far more than it is, or be made to stall a library that
reads it. Small documents cannot; larger ones are converted here, where it harms nobody. The process
reads a line of JSON and the document from standard input, and writes a line for each item.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any

from newsdiff.articles.content import Content, PageOrText
from newsdiff.articles.converters import converter_of
from newsdiff.articles.errors import BeyondLimitError, ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sniff import DocumentType
from newsdiff.articles.sources import RawDocument

Item = Content | RawDocument

_PLACES = ("origin", "media_type", "charset", "inner_name")


def convert_apart(kind: DocumentType, document: RawDocument, limits: Limits) -> Iterator[Item]:
    """Yield what the converter of a kind makes of a document, as it would in this process.

    Raises ReadError also when the process fails, and BeyondLimitError when it takes too long.
    """
    import os
    import subprocess

    # -P: what lies in the folder one works in is not to be run.
    program = [sys.executable, "-P", "-m", "newsdiff.articles.apart"]
    places = os.pathsep.join(filter(None, sys.path))
    head = {
        "kind": kind.name,
        "limits": asdict(limits),
        "said": {name: getattr(document, name) for name in _PLACES},
    }
    try:
        done = subprocess.run(
            program,
            input=json.dumps(head).encode() + b"\n" + document.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.document_seconds,
            env={**os.environ, "PYTHONPATH": places},
            check=True,
        )
        lines = [json.loads(line) for line in done.stdout.splitlines()]
    except subprocess.TimeoutExpired:
        waited = f"{limits.document_seconds:g} seconds"
        raise BeyondLimitError(document.origin, f"this could not be read in {waited}") from None
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        reason = "the document is damaged, or needs too much memory"
        raise ReadError(document.origin, reason) from error
    for line in lines:
        yield _item(line, document)


def _item(line: dict[str, Any], document: RawDocument) -> Item:
    """Return the item that a line of the process tells; raise the error that it tells."""
    if "refused" in line:
        kind = BeyondLimitError if line["beyond"] else ReadError
        raise kind(document.origin, line["refused"])
    known = dict(line["metadata"])
    day = known.pop("date")
    # JSON has no tuples.
    known = {name: tuple(v) if isinstance(v, list) else v for name, v in known.items()}
    metadata = Metadata(**known, date=date.fromisoformat(day) if day else None)
    if "data" in line:
        said = line["said"]
        return document.inner(
            b64decode(line["data"]),
            said["inner_name"],
            media_type=said["media_type"],
            charset=said["charset"],
            metadata=metadata,
        )
    body = line["body"]
    if isinstance(body, str):
        return Content(body, metadata)
    return Content([(text, PassageKind(kind) if kind else None) for text, kind in body], metadata)


def _line(item: Item) -> dict[str, Any]:
    known = item.metadata._asdict()
    known["date"] = known["date"].isoformat() if known["date"] else None
    known.pop("fetched")
    if isinstance(item, RawDocument):
        said = {name: getattr(item, name) for name in _PLACES}
        return {"data": b64encode(item.data).decode(), "said": said, "metadata": known}
    return {"body": item.body, "metadata": known}


def _hold_to(limits: Limits) -> None:
    """Hold this process to its limits, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.document_memory, limits.document_memory))
        seconds = int(limits.document_seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def main() -> None:
    """Convert one document."""
    head = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**head["limits"])
    _hold_to(limits)
    document = RawDocument(sys.stdin.buffer.read(), **head["said"])
    try:
        for item in converter_of(DocumentType[head["kind"]])(document, limits):
            assert not isinstance(item, PageOrText)  # mails alone have both; none is read apart
            print(json.dumps(_line(item)))
    except ReadError as error:
        beyond = isinstance(error, BeyondLimitError)
        print(json.dumps({"refused": error.reason, "beyond": beyond}))


if __name__ == "__main__":
    main()
