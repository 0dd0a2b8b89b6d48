"""The file in which annotations of a pair are kept, as JSON that a person can read and mend.

    {
     "version": 1,
     "articles": ["/home/me/left.txt", "https://example.org/right"],
     "corrections": [
      {"what": "merge", "name": "John Kirby", "other": "a spokesman"},
      {"what": "split", "name": "Lee", "alias": "Ann Lee"},
      {"what": "rename", "name": "Kirby", "new": "John Kirby"},
      {"what": "office", "name": "John Kirby", "official": true},
      {"what": "drop", "name": "Monday"},
      {"what": "link", "left": "words of a passage", "right": "words", "linked": true},
      {"what": "spoken by", "side": "left", "words": "the words said", "speaker": "John Kirby"}],
     "verdicts": [{"kind": "number", "left": "a passage", "right": "the other passage",
      "left_words": "12", "right_words": "ten", "verdict": "false alarm"}],
     "notes": [{"side": "left", "words": "a passage", "text": "what is noted on it"}]
    }

`left` is the first of the two articles named, `verdict` one of true, false alarm and to call.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from newsdiff.annotations.model import (
    Annotations,
    Checked,
    Correction,
    Drop,
    LinkChange,
    Merge,
    Note,
    Office,
    Rename,
    Split,
    SpokenBy,
    Verdict,
)
from newsdiff.articles.model import Article, Side
from newsdiff.articles.sanitise import sanitise
from newsdiff.files import WriteError, write_whole

VERSION = 1
_NAME_LENGTH = 40


class AnnotationsError(Exception):
    """Annotations cannot be read or written; the message is one line for the user."""


_CORRECTIONS: Mapping[str, type[Any]] = {
    "merge": Merge,
    "split": Split,
    "rename": Rename,
    "office": Office,
    "drop": Drop,
    "link": LinkChange,
    "spoken by": SpokenBy,
}


def default_path(left: Article, right: Article) -> Path:
    """Return where annotations of two articles are kept: by what they are opened with.

    It is the same file whichever of the two is on the left.
    """
    from hashlib import sha256

    from platformdirs import user_state_path

    origins = sorted(map(location, (left, right)))
    mark = sha256("\0".join(origins).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    words = re.findall(r"\w+", " ".join(Path(origin).stem for origin in origins).lower())
    name = "-".join(words)[:_NAME_LENGTH].strip("-")
    return user_state_path("newsdiff", appauthor=False) / "by-hand" / f"{name}-{mark}.json"


def location(article: Article) -> str:
    """Return what opens an article again from any folder: a path or an address.

    What came from standard input is known by its words.
    """
    if "://" in article.origin:
        return article.origin
    path = Path(article.origin)
    if article.origin and path.exists():
        return str(path.absolute())
    from hashlib import sha256

    return f"text {sha256(article.text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def load(path: Path, left: Article, right: Article) -> Annotations:
    """Read the annotations of two articles; there are none where there is no file.

    Raises AnnotationsError when the file cannot be read, or holds something else.
    """
    import json

    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Annotations()
    except OSError as error:
        raise AnnotationsError(f"{path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise AnnotationsError(f"{path}: not valid JSON") from error
    try:
        if document["version"] != VERSION:
            raise AnnotationsError(f"{path}: of version {document['version']!r}, not {VERSION}")
        found = _annotations(document)
        first = str(document["articles"][0])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise AnnotationsError(f"{path}: holds no annotations of newsdiff") from error
    swapped = first == location(right) and first != location(left)
    return found.swapped() if swapped else found


def save(path: Path, left: Article, right: Article, annotations: Annotations) -> None:
    """Write the annotations of two articles; raises AnnotationsError."""
    import json

    document = {
        "version": VERSION,
        "articles": [location(left), location(right)],
        "corrections": [_entry(each) for each in annotations.corrections],
        "verdicts": [asdict(each) for each in annotations.verdicts],
        "notes": [asdict(each) for each in annotations.notes],
    }
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        # A file that is there already is one that its owner lets others read, or not.
        write_whole(path, text, force=True, private=not path.exists())
    except OSError as error:
        raise AnnotationsError(f"{path}: {error.strerror or error}") from error
    except WriteError as error:
        raise AnnotationsError(str(error)) from error


def _entry(correction: Correction) -> dict[str, Any]:
    what = next(name for name, kind in _CORRECTIONS.items() if isinstance(correction, kind))
    return {"what": what} | asdict(correction)


def _annotations(document: Mapping[str, Any]) -> Annotations:
    return Annotations(
        tuple(_correction(each) for each in document.get("corrections", ())),
        tuple(_made(Checked, each) for each in document.get("verdicts", ())),
        tuple(_made(Note, each) for each in document.get("notes", ())),
    )


def _correction(entry: Mapping[str, Any]) -> Correction:
    fields = dict(entry)
    made: Correction = _made(_CORRECTIONS[fields.pop("what")], fields)
    return made


_FIELDS: Mapping[str, Callable[[Any], Any]] = {"side": Side, "verdict": Verdict}
_FLAGS = ("official", "linked")


def _made(kind: type[Any], entry: Mapping[str, Any]) -> Any:
    """Make a record of an entry; raises TypeError or ValueError where a field is of another kind.

    Whoever wrote the file, its words cannot drive the terminal.
    """
    fields: dict[str, Any] = {}
    for name, value in entry.items():
        if name in _FLAGS and isinstance(value, bool):
            fields[name] = value
        elif name not in _FLAGS and isinstance(value, str):
            fields[name] = _FIELDS.get(name, str)(sanitise(value).text)
        else:
            raise TypeError(f"{name} cannot be {value!r}")
    return kind(**fields)
