"""The word lists of this room."""

from __future__ import annotations

from newsdiff.lexicon import Lexicon

LEXICON = Lexicon(__file__)
