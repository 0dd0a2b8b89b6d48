"""Sources without a name: "a senior U.S. defense official", and when two of them are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.language.lexicon import is_body, is_title, noun_forms, plural, role_nouns, word_class
from newsdiff.quotes.lexicon import source_words

_PLURALS = (("men", "man"), ("people", "person"), ("ies", "y"), ("es", ""), ("s", ""))
_AMONG = re.compile(
    r"(?i)^(?:an? (?:\w+ )?(?:number|group|handful|couple|majority)|one|two|three|four|five|some"
    r"|many|most|several|dozens|scores|hundreds|thousands) of (?:the |these |those )?"
)
"""What only says how many: "a number of officials", "one of the drivers"."""
_AGE = re.compile(r"(?i)\b\d{1,3}[- ](?:year|month|week|day)s?[- ]old\b ?")
_PROPER = frozenset(
    {EntryType.COUNTRY, EntryType.DEMONYM, EntryType.PLACE, EntryType.GROUP, EntryType.ORGANISATION}
)
_NATIONS = frozenset(
    {EntryType.COUNTRY, EntryType.DEMONYM, EntryType.PLACE, EntryType.TOWN, EntryType.GROUP}
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a description says of somebody: head noun, nation and the other words, lower case.

    `many` tells whether several speak together ("officials"), `behind` what follows the head:
    "for moen" in "a spokesman for Moen".
    """

    head: str
    many: bool
    nations: frozenset[str]
    others: frozenset[str]
    behind: str = ""

    @property
    def all_words(self) -> frozenset[str]:
        """What is said, wherever it stands: "McCarthy supporters", "supporters of Mr. McCarthy"."""
        small = word_class("link") | word_class("determiner") | word_class("honorific")
        behind = {_bare(word) for word in self.behind.split()} - small
        return frozenset({name.lower() for name in self.nations} | self.others | behind)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the noun is said: "officials" may be anybody's."""
        return not (self.nations or self.others or self.behind)

    def same_as(self, other: Profile) -> bool:
        """Whether two descriptions can only mean the same source.

        "Russian General" and "a Russian three-star general": the same head, number and nation,
        and one says nothing that the other leaves out of a different kind.
        """
        if (self.head, self.many) != (other.head, other.many):
            return False
        if self.behind != other.behind:
            return self.all_words == other.all_words
        if self.is_bare is not other.is_bare:
            return False
        if self.nations != other.nations:
            # "Deputy Oil Minister" may be Iran's, as far as only one of them is said to be.
            some = not self.nations or not other.nations
            return some and self.others == other.others and len(self.others) > 1
        return self.others <= other.others or other.others <= self.others

    def fits(self, other: Profile) -> bool:
        """Whether two descriptions could mean the same person."""
        nations = not self.nations or not other.nations or bool(self.nations & other.nations)
        return self.head == other.head and self.many == other.many and nations


def profile(description: str) -> Profile:
    """Take a description apart; words of rank, number and anonymity do not count."""
    words = [_bare(word) for word in core_words(description)]
    head = words[-1].lower() if words else ""
    single = singular(head)
    nations = {nation for word in words for nation in [_nation(word)] if nation}
    skipped = word_class("description_filler") | word_class("determiner")
    others = {
        word.lower() for word in words[:-1] if not _nation(word) and word.lower() not in skipped
    }
    behind = " ".join(description.split()[len(words) :]).lower()
    return Profile(single, head != single, frozenset(nations), frozenset(others), behind)


def _bare(word: str) -> str:
    """A word without the signs around it and without its possessive ending."""
    return word.strip(",.’'\"").removesuffix("’s").removesuffix("'s")


def core_words(description: str) -> list[str]:
    """Return the words of a description up to its first preposition or relative clause."""
    words: list[str] = []
    given = description.split()
    for word, following in zip(given, [*given[1:], ""], strict=False):
        stops = word in word_class("link") or word in word_class("relative")
        stops = stops or (word in word_class("postposed") and following in word_class("link"))
        if words and (stops or words[-1].endswith(",")):
            break
        words.append(word)
    return words


def singular(noun: str) -> str:
    """Return the singular of a noun for people or bodies, in lower case; another word as it is."""
    for ending, instead in _PLURALS:
        single = noun.removesuffix(ending) + instead
        if noun.endswith(ending) and single in role_nouns() and plural(single) == noun:
            return single
    return noun


def _nation(word: str) -> str:
    """The country that a capitalised word names, "" if none: "Russian" -> "Russia"."""
    if not word[:1].isupper():
        return ""
    known = lookup(word) or lookup(word + ".")
    return known.canonical if known is not None and known.type in _NATIONS else ""


def is_proper(word: str) -> bool:
    """Whether a word keeps its capital wherever it stands: "Republicans", "Senate", "Pentagon"."""
    known = lookup(word) or lookup(word.removesuffix("s"))
    return known is not None and known.type in _PROPER


def with_article(description: str) -> str:
    """Return a description of one person as it stands in a sentence: "a Russian general".

    An office that one person has goes with "the": "the Texas governor", "the Prime Minister".
    """
    described = profile(description)
    first = description.split()[0]
    openers = word_class("determiner") | word_class("possessive")
    owned = first.endswith(("'s", "’s"))
    if described.many or owned or first.lower() in openers or described.head == "police":
        return description
    if description.split()[-1][:1].isupper() or described.head in word_class("sole_office"):
        return f"the {description}"
    return f"an {description}" if first[0] in "aeiouAEIO" else f"a {description}"


def is_nobody(name: str) -> bool:
    """Whether a speaker is only counted, or only thought of: "63 percent", "others", "no team"."""
    words = core_words(name)
    if not words or words[0].lower() in word_class("nobody"):
        return True
    head = words[-1].strip(",.").lower()
    if head in word_class("fraction"):
        return True
    bare = head in word_class("quantifier") | word_class("speaking_quantifier")
    return bare and len(words) == len(name.split())


def role_and_affiliation(description: str) -> tuple[str, str]:
    """Split a description: "a senior U.S. defense official" -> ("official", "U.S. defense").

    What only counts ("20", "a number of") or tells an age is no affiliation.
    """
    description = _AGE.sub("", _AMONG.sub("", description))
    words = core_words(description)
    skipped = word_class("description_filler") | word_class("determiner")
    before = [word for word in words[:-1] if word.lower() not in skipped and not _counts(word)]
    link, *behind = description.split()[len(words) :] or [""]
    if link not in word_class("link"):
        behind = []
    role = words[-1:]
    if before and not any(_is_body_s(word) or _is_of_body(word) for word in before):
        role, before = [*before, *role], []  # "civilian witness", but "police source"
    while before and is_title(before[-1].lower()) and role[0][:1].isupper():
        role.insert(0, before.pop())  # "Secretary General"
    return " ".join(role), " ".join(before or behind)


def _is_body_s(word: str) -> bool:
    """Whether a word has the capital of a name: not the letters of a thing, as in "DNA expert"."""
    letters = word.isupper() and len(word) > 1 and "." not in word
    return word[0].isupper() and not (letters and lookup(word) is None)


def _is_of_body(word: str) -> bool:
    """Whether a word says whom somebody serves: "police", "company", "Walker's"."""
    bare = word.lower().removesuffix("’s").removesuffix("'s")
    return bare != word.lower() or is_body(bare) or bare in source_words("official_body")


def _counts(word: str) -> bool:
    """Whether a word is a number or an age: "20", "41-year-old", "million"."""
    return word[0].isdigit() or word in ("million", "billion") or word.endswith("-old")


def is_unnamed(name: str) -> bool:
    """Whether a speaker's name only describes: its head is a common noun for people.

    "Pentagon officials" and "the source" are unnamed; "Kirby", "the Pentagon" and "the ministry"
    are not.
    """
    words = core_words(_AMONG.sub("", name))
    known = lookup(" ".join(words))
    if not words or (known is not None and known.type is EntryType.COUNTRY):
        return False
    head = words[-1].strip(",.").lower()
    if head not in role_nouns() and head not in word_class("speaking_quantifier"):
        return False
    return head not in noun_forms("body") and head not in noun_forms("document")
