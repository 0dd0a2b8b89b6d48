"""Other tools that compare texts, each made to say which sentences of two articles it links.

A tool that links sentences is asked for those. A tool that marks words says which words of both
articles it shows as common; it "links" two sentences when these are at least a third of the content
words of the shorter one. Each function imports, or runs, its tool; `tools` names those that are
there.
"""

from __future__ import annotations

import difflib
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

from newsdiff.alignment.tokens import stopwords

Pair = tuple[int, int]
"""The numbers of two sentences, or of two words, left and right."""

Pieces = Iterable[tuple[str, str]]
"""Runs of text with what became of them: "common", "deleted" or "inserted"."""

SHARE_OF_CONTENT_WORDS = 1 / 3
MARKS = ("\x01", "\x02", "\x03", "\x04")
"""Stand around what word diffs call deleted, and around what they call inserted."""


class Text:
    """The sentences of one article, and their words in a row."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = sentences
        self.lines = "\n".join(sentences) + "\n"
        self.words: list[str] = []
        self.sentence_of: list[int] = []
        """The sentence of each word."""
        self.word_at: list[int] = []
        """The word of each character that is no white space."""
        for number, sentence in enumerate(sentences):
            for word in sentence.split():
                self.word_at += [len(self.words)] * len(word)
                self.words.append(word)
                self.sentence_of.append(number)

    def is_content(self, position: int) -> bool:
        """Whether the word at `position` says something by itself."""
        plain = re.sub(r"\W", "", self.words[position]).lower()
        return bool(plain) and plain not in stopwords()

    def content_per_sentence(self) -> Counter[int]:
        """Count the content words of each sentence."""
        content = filter(self.is_content, range(len(self.words)))
        return Counter(self.sentence_of[position] for position in content)


Tool = Callable[[Text, Text], set[Pair]]


def linked(left: Text, right: Text, common: Iterable[Pair]) -> set[Pair]:
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


def linked_by_pieces(left: Text, right: Text, pieces: Pieces) -> set[Pair]:
    """Turn what a tool did to the whole texts, in order, into pairs of sentences."""
    common: set[Pair] = set()
    i = j = 0
    for text, state in pieces:
        length = len("".join(text.split()))
        if state == "common":
            common.update(
                zip(left.word_at[i : i + length], right.word_at[j : j + length], strict=True)
            )
        i += 0 if state == "inserted" else length
        j += 0 if state == "deleted" else length
    return linked(left, right, [(a, b) for a, b in common if left.words[a] == right.words[b]])


# -- the standard library ------------------------------------------------------------------------


def difflib_lines(left: Text, right: Text) -> set[Pair]:
    """difflib on lines, as `diff` does it: whole lines must be equal."""
    matcher = difflib.SequenceMatcher(None, left.sentences, right.sentences, autojunk=False)
    return set(_in_blocks(matcher))


def difflib_words(left: Text, right: Text) -> set[Pair]:
    """difflib on the words of the whole articles."""
    matcher = difflib.SequenceMatcher(None, left.words, right.words, autojunk=False)
    return linked(left, right, _in_blocks(matcher))


def _in_blocks(matcher: difflib.SequenceMatcher[str]) -> Iterator[Pair]:
    for block in matcher.get_matching_blocks():
        yield from ((block.a + k, block.b + k) for k in range(block.size))


def html_diff(left: Text, right: Text) -> set[Pair]:
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


# -- Debian --------------------------------------------------------------------------------------


def wdiff(left: Text, right: Text) -> set[Pair]:
    """The words that wdiff marks neither as deleted nor as inserted."""
    return linked_by_pieces(left, right, _marked(_word_diff("wdiff", left, right)))


def dwdiff(left: Text, right: Text) -> set[Pair]:
    """The words that dwdiff marks neither as deleted nor as inserted."""
    return linked_by_pieces(left, right, _marked(_word_diff("dwdiff", left, right)))


def docdiff(left: Text, right: Text) -> set[Pair]:
    """The words that docdiff marks neither as deleted nor as inserted."""
    shown = _run(["docdiff", "--utf8", "--lf", "--wdiff"], left, right)
    for words, mark in zip(("[-", "-]", "{+", "+}"), MARKS, strict=True):
        shown = shown.replace(words, mark)
    return linked_by_pieces(left, right, _marked(shown))


def sim_text(left: Text, right: Text) -> set[Pair]:
    """sim_text (similarity-tester): the lines in which it finds a run of five words or more."""
    shown = _run(["sim_text", "-n", "-r", "5"], left, right, between="/")
    run = re.compile(r"left: line (\d+)-(\d+)\s*\|right: line (\d+)-(\d+)")
    found = set()
    for a, b, c, d in (map(int, each) for each in run.findall(shown)):
        found.update(zip(range(a - 1, b), range(c - 1, d), strict=False))
    return found


def _word_diff(program: str, left: Text, right: Text) -> str:
    options = zip(("-w", "-x", "-y", "-z"), MARKS, strict=True)
    return _run([program, *(word for option in options for word in option)], left, right)


def _run(command: Sequence[str], left: Text, right: Text, between: str = "") -> str:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("left", left), ("right", right)):
            Path(folder, name).write_text(text.lines, encoding="utf-8")
        files = ["left", *filter(None, [between]), "right"]
        done = subprocess.run(
            [*command, *files], cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
    return done.stdout


def _marked(shown: str) -> Iterator[tuple[str, str]]:
    state = "common"
    for piece in re.findall(r"[\x01-\x04]|[^\x01-\x04]+", shown):
        if piece in MARKS:
            state = {MARKS[0]: "deleted", MARKS[2]: "inserted"}.get(piece, "common")
        else:
            yield piece, state


# -- PyPI ----------------------------------------------------------------------------------------


def collatex(left: Text, right: Text) -> set[Pair]:
    """CollateX on the words of the whole articles."""
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
    return linked(left, right, common)


def diff_match_patch(left: Text, right: Text) -> set[Pair]:
    """diff-match-patch on characters, cleaned up to whole words as its authors advise."""
    import diff_match_patch as package

    tool = package.diff_match_patch()
    tool.Diff_Timeout = 0  # or the outcome would depend on the machine
    changes = tool.diff_main(left.lines, right.lines)
    tool.diff_cleanupSemantic(changes)
    states = {0: "common", -1: "deleted", 1: "inserted"}
    return linked_by_pieces(left, right, ((text, states[kind]) for kind, text in changes))


def deltas(left: Text, right: Text) -> set[Pair]:
    """deltas (Wikimedia): its matcher of segments."""
    from deltas import segment_matcher, text_split

    a, b = text_split.tokenize(left.lines), text_split.tokenize(right.lines)
    at = [_starts(tokens) for tokens in (a, b)]
    common = set()
    for step in segment_matcher.diff(a, b):
        if step.name == "equal":
            i, j = at[0][step.a1], at[1][step.b1]
            length = at[0][step.a2] - i
            words = left.word_at[i : i + length], right.word_at[j : j + length]
            common.update(zip(*words, strict=True))
    return linked(left, right, [(i, j) for i, j in common if left.words[i] == right.words[j]])


def _starts(tokens: Sequence[str]) -> list[int]:
    """Return where each token starts, and the last ends, in characters that are no white space."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len("".join(token.split())))
    return starts


def text_matcher(left: Text, right: Text) -> set[Pair]:
    """text-matcher: the runs of three stems and more that it finds and extends."""
    from text_matcher import matcher

    with redirect_stdout(StringIO()):
        a, b = (matcher.Text(text.lines, "", removeStopwords=False) for text in (left, right))
        found = matcher.Matcher(a, b, removeStopwords=False).extended_matches
    common = set()
    for match in found:
        lefts, rights = a.spans[match.a : match.a + match.sizeA], b.spans[match.b :]
        for (i, _), (j, _) in zip(lefts, rights, strict=False):
            common.add((_word_at(left, i), _word_at(right, j)))
    return linked(left, right, common)


def _word_at(text: Text, offset: int) -> int:
    return text.word_at[len("".join(text.lines[:offset].split()))]


def verbatimeter(left: Text, right: Text) -> set[Pair]:
    """verbatimeter: the runs of three words and more that it finds."""
    from verbatimeter.align import clean_text, contiguous_alignment

    a, b = (
        [(k, clean) for k, word in enumerate(text.words) for clean in clean_text(word)]
        for text in (left, right)
    )
    lefts, rights = contiguous_alignment([word for _, word in a], [word for _, word in b], 3)
    return linked(left, right, [(a[i][0], b[j][0]) for i, j in zip(lefts, rights, strict=True)])


def alcove_dux(left: Text, right: Text) -> set[Pair]:
    """alcove-dux: the words, in order, that are equal in what it calls evidence of reuse."""
    from alcove_dux.matching import compare_texts

    common = set()
    for evidence in compare_texts(left.lines, right.lines):
        i, j = _word_at(left, evidence.suspicious_start), _word_at(right, evidence.source_start)
        length = len(left.lines[evidence.suspicious_start : evidence.suspicious_end].split())
        both = zip(left.words[i : i + length], right.words[j : j + length], strict=False)
        common |= {(i + k, j + k) for k, (a, b) in enumerate(both) if a == b}
    return linked(left, right, common)


def galechurch(left: Text, right: Text) -> set[Pair]:
    """Gale and Church, which aligns translations by the lengths of their sentences."""
    from galechurch import align

    return {
        (i, j)
        for bead in align(left.sentences, right.sentences).beads
        for i in range(bead.source_start, bead.source_end)
        for j in range(bead.target_start, bead.target_end)
    }


def sentence_plagiarism(left: Text, right: Text) -> set[Pair]:
    """sentence-plagiarism, from 0.15 on: at its own 0.8 it finds nothing here."""
    from sentence_plagiarism.plagiarism_checker import check

    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("left", "right", "found")]
        for path, text in zip(files, (left, right), strict=False):
            path.write_text(text.lines, encoding="utf-8")
        check(str(files[0]), [str(files[1])], 0.15, output_file=str(files[2]), quiet=True)
        entries = json.loads(files[2].read_text(encoding="utf-8"))
    found = set()
    for entry in entries:
        i = left.sentence_of[_word_at(left, entry["input_start_pos"])]
        j = right.sentence_of[_word_at(right, entry["reference_start_pos"])]
        found.add((i, j))
    return found


def token_set_ratio(left: Text, right: Text) -> set[Pair]:
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


# -- which are there -----------------------------------------------------------------------------

ALWAYS: dict[str, Tool] = {
    "diff, difflib on lines": difflib_lines,
    "difflib.HtmlDiff": html_diff,
    "difflib on words": difflib_words,
    "rapidfuzz token_set_ratio": token_set_ratio,
}
PROGRAMS: dict[str, Tool] = {
    "wdiff": wdiff,
    "dwdiff": dwdiff,
    "docdiff": docdiff,
    "sim_text": sim_text,
}
PACKAGES: dict[str, tuple[str, Tool]] = {
    "CollateX": ("collatex", collatex),
    "diff-match-patch": ("diff_match_patch", diff_match_patch),
    "deltas": ("deltas", deltas),
    "text-matcher": ("text_matcher", text_matcher),
    "verbatimeter": ("verbatimeter", verbatimeter),
    "alcove-dux": ("alcove_dux", alcove_dux),
    "galechurch": ("galechurch", galechurch),
    "sentence-plagiarism": ("sentence_plagiarism", sentence_plagiarism),
}


def tools() -> dict[str, Tool]:
    """Return the tools that this machine has, by their names."""
    programs = {name: tool for name, tool in PROGRAMS.items() if shutil.which(name)}
    packages = {name: tool for name, (module, tool) in PACKAGES.items() if find_spec(module)}
    return ALWAYS | programs | packages
