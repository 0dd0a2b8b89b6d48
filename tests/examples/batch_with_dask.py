"""Compare many pairs on a Dask cluster; here a local one, with an address any other.

    pip install 'newsdiff[dask]'
    python tests/examples/batch_with_dask.py pairs.csv found.jsonl [tcp://scheduler:8786]

`compare_pair` is the function that `newsdiff batch` runs in its own processes. Its arguments and
its outcome can be pickled and it changes nothing, so that any engine can run it as it stands.
"""

from __future__ import annotations

import sys

from dask.distributed import Client

from newsdiff.batch import JsonLines, Recipe, compare_pair, read_pairs


def main(table: str, found: str, *scheduler: str) -> None:
    """Compare the pairs that are not in `found` yet, and add a line for each."""
    pairs = read_pairs(table)
    lines = JsonLines(found)
    with Client(*scheduler) as client:
        finished = lines.finished(pairs)
        todo = [pair for pair in pairs if pair.id not in finished]
        for outcome in client.gather(client.map(compare_pair, todo, recipe=Recipe())):
            if outcome.error:
                print(f"{outcome.pair.id}: {outcome.error}", file=sys.stderr)
            else:
                lines.write(outcome)


if __name__ == "__main__":
    main(*sys.argv[1:])
