"""Many pairs of articles: read a table or a folder, compare in parallel, write what was found."""

from newsdiff.batch.pairs import Pair, PairsError, read_pairs
from newsdiff.batch.results import Folder, JsonLines, Results
from newsdiff.batch.run import outcomes
from newsdiff.batch.work import Outcome, Recipe, compare_pair

__all__ = [
    "Folder",
    "JsonLines",
    "Outcome",
    "Pair",
    "PairsError",
    "Recipe",
    "Results",
    "compare_pair",
    "outcomes",
    "read_pairs",
]
