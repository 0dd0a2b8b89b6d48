"""Disjoint sets of mentions."""

from __future__ import annotations


class DisjointSet:
    """Disjoint sets of the numbers 0 to `size` - 1 (Tarjan 1975, path halving)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, item: int) -> int:
        """Return the number that stands for the set of `item`."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, first: int, second: int) -> None:
        """Make one set of the sets of both; the lower number stands for it."""
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low

    def join_all(self, items: list[int]) -> None:
        """Make one set of the sets of all items."""
        for item in items[1:]:
            self.join(items[0], item)

    def sets(self) -> list[list[int]]:
        """Return all sets, each in ascending order, by their lowest number."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
