"""What other tools find in the two sample articles, beside newsdiff, in one run.

    python -m benchmarks.peers

Every tool gets the sentences of both articles, one to a line, without captions and page furniture
(which is kind to the tools: they would match those first). A tool "links" two sentences when the
words that it shows as common to both are at least a third of the content words of the shorter
one. Counted is how many of the links of a careful reader (tests/data/seeds/links.toml) it finds,
and how many of its links the reader has too. `wdiff` and `dwdiff` come from the system's packages,
CollateX from PyPI (`pip install collatex Levenshtein`); a tool that is missing is left out.
"""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
import tempfile
import time
import tomllib
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.measure import print_machine, print_table
from newsdiff import compare, read_article
from newsdiff.alignment.tokens import stopwords
from newsdiff.articles import Article
from newsdiff.resources import sample_articles

GOLD = Path(__file__).parents[1] / "tests" / "data" / "seeds" / "links.toml"

Pair = tuple[int, int]
WordPairs = Iterable[Pair]

SHARE_OF_CONTENT_WORDS = 1 / 3


class Words:
    """The words of one article's sentences, in a row, with the sentence each belongs to."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = sentences
        self.words: list[str] = []
        self.sentence_of: list[int] = []
        for number, sentence in enumerate(sentences):
            for word in sentence.split():
                self.words.append(word)
                self.sentence_of.append(number)

    def is_content(self, position: int) -> bool:
        """Whether the word at `position` says something by itself."""
        plain = re.sub(r"\W", "", self.words[position]).lower()
        return bool(plain) and plain not in stopwords()

    def content_per_sentence(self) -> Counter[int]:
        """Count the content words of each sentence."""
        return Counter(
            self.sentence_of[position]
            for position in range(len(self.words))
            if self.is_content(position)
        )


def links_of(left: Words, right: Words, common: WordPairs) -> set[Pair]:
    """Turn pairs of equal words into pairs of sentences."""
    shared: Counter[Pair] = Counter()
    for i, j in common:
        if left.is_content(i):
            shared[left.sentence_of[i], right.sentence_of[j]] += 1
    lefts, rights = left.content_per_sentence(), right.content_per_sentence()
    return {
        (i, j)
        for (i, j), count in shared.items()
        if count >= SHARE_OF_CONTENT_WORDS * min(lefts[i], rights[j])
    }


def by_difflib_lines(left: Words, right: Words) -> set[Pair]:
    """difflib on lines, as `diff` and `difflib.HtmlDiff` do it: whole lines must be equal."""
    matcher = difflib.SequenceMatcher(None, left.sentences, right.sentences, autojunk=False)
    return {
        (block.a + k, block.b + k)
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    }


def by_html_diff(left: Words, right: Words) -> set[Pair]:
    """difflib.HtmlDiff: the rows in which both columns hold a line and few words are marked."""
    table = difflib.HtmlDiff().make_table(list(left.sentences), list(right.sentences))
    row = re.compile(r'<td class="diff_header"[^>]*>(\d*)</td><td nowrap="nowrap">(.*?)</td>')
    found = set()
    for line in table.split("</tr>"):
        cells = row.findall(line)
        if len(cells) == 2 and cells[0][0] and cells[1][0]:
            i, j = int(cells[0][0]) - 1, int(cells[1][0]) - 1
            matcher = difflib.SequenceMatcher(None, left.sentences[i], right.sentences[j])
            if matcher.ratio() >= 0.5:
                found.add((i, j))
    return found


def by_difflib_words(left: Words, right: Words) -> set[Pair]:
    """difflib on the words of the whole articles."""
    matcher = difflib.SequenceMatcher(None, left.words, right.words, autojunk=False)
    common = (
        (block.a + k, block.b + k)
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    )
    return links_of(left, right, common)


MARKS = {"-w": "\x01", "-x": "\x02", "-y": "\x03", "-z": "\x04"}


def word_diff(program: str) -> Callable[[Words, Words], set[Pair]]:
    """`wdiff` or `dwdiff`: the words that it marks neither as deleted nor as inserted."""

    def find(left: Words, right: Words) -> set[Pair]:
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, name) for name in ("left", "right")]
            for path, words in zip(paths, (left, right), strict=True):
                path.write_text("\n".join(words.sentences) + "\n", encoding="utf-8")
            options = [text for pair in MARKS.items() for text in pair]
            output = subprocess.run(
                [program, *options, *map(str, paths)], capture_output=True, text=True, check=False
            ).stdout
        return links_of(left, right, _common_words(output))

    return find


def _common_words(output: str) -> Iterator[Pair]:
    i = j = 0
    state = "common"
    for token in re.findall(r"[\x01-\x04]|[^\s\x01-\x04]+", output):
        if token in MARKS.values():
            state = {"\x01": "deleted", "\x03": "inserted"}.get(token, "common")
        elif state == "deleted":
            i += 1
        elif state == "inserted":
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def by_collatex(left: Words, right: Words) -> set[Pair]:
    """CollateX on the words of the whole articles, as it comes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from collatex import collate

        witnesses = [
            {"id": name, "tokens": [{"t": f"{word} ", "n": word, "at": k} for k, word in rows]}
            for name, rows in (("A", enumerate(left.words)), ("B", enumerate(right.words)))
        ]
        table = collate({"witnesses": witnesses}, segmentation=False)
    common = []
    for column in table.columns:
        tokens = column.tokens_per_witness
        if len(tokens) == 2:
            a, b = (tokens[name][0].token_data for name in "AB")
            if a["n"] == b["n"]:
                common.append((a["at"], b["at"]))
    return links_of(left, right, common)


def by_token_set_ratio(left: Words, right: Words) -> set[Pair]:
    """rapidfuzz alone: each sentence's best partner by token_set_ratio, from 54 of 100 on."""
    from rapidfuzz import fuzz, process, utils

    found = set()
    for i, sentence in enumerate(left.sentences):
        best = process.extractOne(
            sentence,
            right.sentences,
            scorer=fuzz.token_set_ratio,
            processor=utils.default_process,
            score_cutoff=54,
        )
        if best:
            found.add((i, best[2]))
    return found


def by_newsdiff(left: Article, right: Article) -> set[Pair]:
    """newsdiff itself, as it comes; numbers are those of the body passages."""
    lefts = {passage.index: number for number, passage in enumerate(left.body)}
    rights = {passage.index: number for number, passage in enumerate(right.body)}
    return {(lefts[link.left], rights[link.right]) for link in compare(left, right).links}


def available() -> dict[str, Callable[[Words, Words], set[Pair]]]:
    """Return the tools that this machine has."""
    tools = {
        "diff, difflib on lines": by_difflib_lines,
        "difflib.HtmlDiff": by_html_diff,
        "difflib on words": by_difflib_words,
        "rapidfuzz token_set_ratio": by_token_set_ratio,
    }
    tools |= {name: word_diff(name) for name in ("wdiff", "dwdiff") if shutil.which(name)}
    try:
        import collatex  # noqa: F401
    except ImportError:
        return tools
    return tools | {"CollateX": by_collatex}


def sentences_of(article: Article) -> list[str]:
    """Return the body passages with single spaces."""
    return [" ".join(p.span.of(article.text).split()) for p in article.body]


def gold_links(lefts: Sequence[str], rights: Sequence[str]) -> tuple[set[Pair], set[Pair]]:
    """Return the reader's core links, and all of the reader's links, as pairs of numbers.

    Links of captions are left out, since no tool is given those.
    """
    entries = tomllib.loads(GOLD.read_text(encoding="utf-8"))["link"]
    core, every = set(), set()
    for entry in entries:
        i, j = _starting_with(entry["left"], lefts), _starting_with(entry["right"], rights)
        if i is None or j is None:
            continue
        every.add((i, j))
        if entry["strength"] == "core":
            core.add((i, j))
    return core, every


def _starting_with(words: str, sentences: Sequence[str]) -> int | None:
    starts = (n for n, sentence in enumerate(sentences) if sentence.startswith(words))
    return next(starts, None)


def main() -> None:
    """Print the table."""
    left, right = (read_article(path) for path in sample_articles())
    lefts, rights = sentences_of(left), sentences_of(right)
    core, every = gold_links(lefts, rights)
    left_words, right_words = Words(lefts), Words(rights)
    rows = []

    def measure(name: str, find: Callable[[], set[Pair]]) -> None:
        find()
        started = time.perf_counter()
        found = find()
        milliseconds = 1000 * (time.perf_counter() - started)
        right_ones = f"{len(found & every)} of {len(found)}"
        rows.append((name, str(len(found & core)), right_ones, f"{milliseconds:.0f}"))

    for name, tool in available().items():
        measure(name, lambda tool=tool: tool(left_words, right_words))
    measure("newsdiff, whole comparison", lambda: by_newsdiff(left, right))
    print_machine()
    columns = ("tool", f"of {len(core)} core links", "of its links right", "ms")
    print_table("Links in the two sample articles", columns, rows)


if __name__ == "__main__":
    main()
