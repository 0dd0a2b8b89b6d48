"""Who holds which role in a text, in the words of the text.

Read from "Judge Miriam Okonjo", "US defence chief Ashton Carter", "Adrian Hartley, director of
the institute," and "its spokesman, Mark Ellison,".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from newsdiff.actors.gazetteer import lookup
from newsdiff.actors.model import ActorKind
from newsdiff.actors.roles import Role
from newsdiff.language.lexicon import is_body, is_title, noun_forms, role_nouns, word_class
from newsdiff.language.names import name_runs, without_titles
from newsdiff.language.noun_phrases import (
    Range,
    head_of,
    head_range,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag, Token, plain_text, token_at
from newsdiff.language.verbs import NOUN_LIKE, is_finite, is_plural
from newsdiff.quotes.coreference.descriptions import singular
from newsdiff.quotes.coreference.full_names import FullNames

LONGEST_INITIALS = 4
"""Letters of an office that is called by its initials."""


class RoleBook:
    """The roles of the people and bodies of a text, and who holds a role."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: FullNames) -> None:
        self._roles: dict[str, list[Role]] = defaultdict(list)
        self._persons: set[str] = set()
        self._holders: dict[str, set[str]] = defaultdict(set)
        for sentence in sentences:
            runs = list(name_runs(sentence.tokens))
            for run, phrase in _holdings(sentence.tokens, runs):
                name = names.fullest(*_named(text, sentence.tokens, run))
                self._note(name, phrase, text, sentence.tokens)
            shared = _shared_titles(sentence.tokens, runs)
            for run, role in chain(shared, _belongings(text, sentence.tokens, runs)):
                self._roles[names.fullest(*_named(text, sentence.tokens, run))].append(role)

        self._by_initials: dict[str, set[str]] = defaultdict(set)
        for office, holders in self._holders.items():
            initials = "".join(word[0] for word in office.split()).upper()
            self._by_initials[initials] |= holders

    def role_of(self, name: str) -> Role:
        """Return the first role that the text gives for a name, empty if none."""
        return next(iter(self.roles_of(name)), Role())

    def roles_of(self, name: str) -> Sequence[Role]:
        """Return all roles that the text gives for a name, in its order; a party counts as one."""
        return self._roles.get(name, ())

    def is_holder(self, name: str) -> bool:
        """Whether the text gives a name the role of a person: "Col. Rojas"."""
        return name in self._persons

    def holder(self, role: str) -> str:
        """Return the one who holds a role given in lower case, "" where none or several do."""
        found = self._holders.get(role, set())
        return next(iter(found)) if len(found) == 1 else ""

    def holder_by_initials(self, short: str) -> str:
        """Return the one who holds the office with these initials ("DA", "PM"), "" if none."""
        short = short.replace(".", "")
        if not (short.isupper() and 2 <= len(short) <= LONGEST_INITIALS) or lookup(short):
            return ""
        found = self._by_initials.get(short, set())
        return next(iter(found)) if len(found) == 1 else ""

    def _note(self, name: str, phrase: Range, text: str, tokens: Sequence[Token]) -> None:
        self._roles[name].append(split_role(text, tokens, phrase))
        begin, end = head_range(tokens, phrase)
        for index in range(begin, end):
            if tokens[index].tag in (Tag.DETERMINER, Tag.CLITIC, Tag.COORDINATOR):
                begin = index + 1
        body = is_body(tokens[end - 1].low)
        if body and tokens[phrase[0]].low not in ("a", "an"):
            return
        if not body:
            self._persons.add(name)
        for start in range(begin, end):
            self._holders[plain_text(text, tokens, (start, end)).lower()].add(name)


def _named(text: str, tokens: Sequence[Token], run: Range) -> tuple[str, int]:
    """Return the name that a run is, and where it stands."""
    return plain_text(text, tokens, run), tokens[run[0]].start


def split_role(text: str, tokens: Sequence[Token], phrase: Range) -> Role:
    """Split a noun phrase into role and affiliation.

    "Russian Defense Ministry Major General" -> ("Major General", "Russian Defense Ministry");
    "a spokesman for the court" -> ("spokesman", "the court").
    """
    begin, end = head_range(tokens, phrase)
    behind = (end + 1, phrase[1]) if end + 1 < phrase[1] else None
    for index in range(begin, end - 1):
        if tokens[index].tag is Tag.DETERMINER and index == begin:
            begin += 1
        if tokens[index].low == "old" or tokens[index].low.endswith("-old"):
            begin = index + 1  # what stands before an age tells no office
    if begin == end:
        return Role()
    at = end - 1
    while at > begin and _belongs_to_role(tokens, at - 1):
        at -= 1
    for index in range(begin, at):
        if tokens[index].kind is ActorKind.PERSON and tokens[index + 1].tag is Tag.COORDINATOR:
            begin = index + 2  # "Abadi and UAE Foreign Minister": the minister is the UAE's
    while begin < at and tokens[begin].tag is Tag.DETERMINER:
        begin += 1  # "Olsen and his partner": the partner is nobody's but his
    affiliation = plain_text(text, tokens, (begin, at)) if at > begin else ""
    if behind:
        affiliation = plain_text(text, tokens, behind)
    affiliation = affiliation.removesuffix("’s").removesuffix("'s")
    return Role(plain_text(text, tokens, (at, end)), affiliation)


def _belongs_to_role(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a role is part of it: "Prime" Minister, "former" coach."""
    token, following = tokens[at], tokens[at + 1]
    if token.tag in (Tag.CLITIC, Tag.DETERMINER):
        return False
    if following.low in ("minister", "secretary") and lookup(token.text) is None:
        return token.tag in NOUN_LIKE and token.low not in noun_forms("body")
    if token.low in noun_forms("body"):
        return False
    return is_title(token.low) or token.tag is Tag.WORD


def _holdings(tokens: Sequence[Token], runs: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """Yield each name with the noun phrase that says its role."""
    for run in runs:
        begin, end = without_titles(tokens, run)
        if tokens[end - 1].is_time:
            continue
        before = _role_before(tokens, (begin, end))
        if before:
            yield (begin, end), before
        behind = _apposition_behind(tokens, end)
        if behind:
            yield (begin, end), behind


def _belongings(
    text: str, tokens: Sequence[Token], runs: Sequence[Range]
) -> Iterator[tuple[Range, Role]]:
    """Yield each name with the party or the body that stands behind it.

    "Ada Quill (D-Maine)", "Ada Quill, D-Maine," and "Ada Quill of the Harbour Agency".
    """
    for run in runs:
        begin, end = without_titles(tokens, run)
        if end + 1 >= len(tokens):
            continue
        label = _PARTY_LABEL.fullmatch(tokens[end + 1].text)
        if label and tokens[end].low in ("(", ","):
            party, state = _PARTIES[label.group(1)], label.group(2)
            yield (begin, end), Role(party, state)
        elif tokens[end - 1].kind is ActorKind.PERSON:
            joint = end + (tokens[end].tag is Tag.COMMA)
            named = tokens[joint].low in ("of", "from", "with")
            phrase = phrase_starting_at(tokens, joint + 1) if named else None
            if phrase and tokens[head_range(tokens, phrase)[1] - 1].low in noun_forms("body"):
                body = plain_text(text, tokens, phrase)
                yield (begin, end), Role("", body)


def _shared_titles(tokens: Sequence[Token], runs: Sequence[Range]) -> Iterator[tuple[Range, Role]]:
    """Yield the names of a list with the title before it: "Reps. Ada Quill (Ohio) and Bo Lund"."""
    title, last = "", 0
    for begin, end in runs:
        if token_at(tokens, begin - 1).low == "(":
            continue
        if not all(_is_listing(token) for token in tokens[last:begin]):
            title = ""
        for at in (begin - 1, begin):
            low = token_at(tokens, at).low.rstrip(".")
            single = _SHORT_TITLES.get(low, singular(low))
            if single != low and is_title(single.lower().rstrip(".")):
                title, begin = single, at + 1
        if title and begin < end:
            yield (begin, end), Role(title)
        last = end


def _is_listing(token: Token) -> bool:
    """Whether a token may stand between two names of a list: "(", "Ohio", ")", "and"."""
    return token.tag in (Tag.COMMA, Tag.COORDINATOR, Tag.BREAK, Tag.NAME, Tag.STOP)


_SHORT_TITLES = {"reps": "Rep.", "sens": "Sen.", "govs": "Gov."}
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "independent"}
_PARTY_LABEL = re.compile(r"([DRI])[-–‑]([A-Z][\w.]*)")
"""What stands behind the names of American legislators."""


def _role_before(tokens: Sequence[Token], run: Range) -> Range | None:
    """The role that ends right before a name, or before its comma."""
    name = run[0]
    last = name - 1
    if last >= 1 and tokens[last].tag is Tag.COMMA:
        last -= 1
    if last < 0 or is_plural(tokens[last]) or tokens[last].low in word_class("honorific"):
        return None
    apposed = last < name - 1
    if not apposed and not is_title(tokens[last].low):
        return None
    if apposed and not _closes_apposition(tokens, run[1]):
        return None
    phrase = phrase_ending_at(tokens, last, with_links=apposed)
    if phrase is None or not is_title(head_of(tokens, phrase).low):
        return None
    return phrase if phrase[1] == last + 1 else None


def _is_described_body(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a phrase is like "a company" in "Norcobre, a company based in Canada"."""
    indefinite = tokens[phrase[0]].low in ("a", "an") and is_body(tokens[phrase[1] - 1].low)
    behind = tokens[phrase[1] : phrase[1] + 2]
    described = len(behind) == 2 and behind[0].tag in (Tag.PAST, Tag.GERUND)
    return indefinite and described and behind[1].tag is Tag.PREPOSITION


def _closes_apposition(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name in apposition ends at `at`: "Their lawyer, Justin Bamberg, said"."""
    if at >= len(tokens):
        return False
    return tokens[at].tag in (Tag.COMMA, Tag.STOP) or is_finite(tokens, at)


def _apposition_behind(tokens: Sequence[Token], end: int) -> Range | None:
    """The role in "Kirby, a spokesman for the department,"."""
    if end + 1 >= len(tokens) or tokens[end].tag is not Tag.COMMA:
        return None
    first = tokens[end + 1]
    opens = first.tag is Tag.DETERMINER or first.low in role_nouns() or first.tag is Tag.WORD
    if not opens or is_finite(tokens, end + 1):
        return None
    phrase = phrase_starting_at(tokens, end + 1)
    if phrase is None:
        return None
    begin, stop = head_range(tokens, phrase)
    closed = phrase[1] >= len(tokens) or tokens[phrase[1]].tag in (Tag.COMMA, Tag.STOP, Tag.BREAK)
    closed = closed or tokens[phrase[1]].low in word_class("relative")
    closed = closed or _is_described_body(tokens, phrase)
    if not closed or tokens[stop - 1].low not in role_nouns() | word_class("before_name"):
        return None
    return phrase if begin < stop else None
