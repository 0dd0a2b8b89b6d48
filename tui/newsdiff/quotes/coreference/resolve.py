"""Who is meant: names in their fullest form, pronouns and "the official" led back to a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.linking.full_names import GENERATIONS
from newsdiff.actors.model import ActorKind
from newsdiff.actors.roles import Role
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import role_nouns, word_class
from newsdiff.language.names import person_in, whole_name
from newsdiff.language.noun_phrases import Range, head_of, head_range
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag, Token, plain_text, token_at
from newsdiff.language.verbs import is_plural
from newsdiff.quotes.coreference.appositions import known_head, named_holder
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.definite_phrases import name_meant
from newsdiff.quotes.coreference.discourse import DiscourseState
from newsdiff.quotes.coreference.documents import voice_of
from newsdiff.quotes.coreference.outlets import is_media_phrase, outlet_behind
from newsdiff.quotes.coreference.pronouns import FARTHEST_PRONOUN, meant_by_pronoun, named_in
from newsdiff.quotes.coreference.speaker import Speaker

NEXT_PARAGRAPH = 1
"""Paragraphs after somebody's words in which "the statement" is still theirs."""


class Resolver:
    """Leads the noun phrases of one text back to names; `discourse` tells who spoke before."""

    def __init__(self, background: Background, discourse: DiscourseState) -> None:
        self.background = background
        self.discourse = discourse

    def resolve(self, sentence: Sentence, phrase: Range, here: Sequence[Speaker] = ()) -> Speaker:
        """Return the speaker that a noun phrase of a sentence means.

        `here` are the speakers named before in the same sentence, whom a pronoun means first.
        """
        tokens = sentence.tokens
        opening = tokens[phrase[0]]
        span = Span(opening.start, tokens[phrase[1] - 1].end)
        if phrase[1] - phrase[0] == 1 and opening.tag in (Tag.PRONOUN, Tag.DETERMINER):
            meant = meant_by_pronoun(opening.low, sentence, here, self.background, self.discourse)
            if opening.low in word_class("possessive"):  # "Boden gave his support"
                meant = named_in(opening.low, sentence, phrase[0], self.background) or meant
            return replace(meant, span=span) if meant else Speaker(span, opening.text)
        voice = voice_of(tokens, phrase)
        if voice:
            return replace(self.resolve(sentence, voice, here), span=span)
        name = (
            self._person_described(sentence, phrase)
            or self._person_or_body(tokens, phrase)
            or _outlet(self.background.text, tokens, phrase)
            or self._by_role(sentence, phrase)
            or self._owned(sentence, phrase, here)
            or _as_written(self.background.text, tokens, phrase)
        )
        kind = self.background.known.kind_of(name) or tokens[head_range(tokens, phrase)[1] - 1].kind
        return Speaker(span, name, kind, _is_thing(tokens, phrase[1]))

    def _owned(self, sentence: Sentence, phrase: Range, here: Sequence[Speaker]) -> str:
        """ "Quill’s lawyer" for "her lawyer", "" where nobody owns it or it is open who does."""
        tokens = sentence.tokens
        begin, end = phrase
        if tokens[begin].low not in word_class("possessive") or end - begin < 2:
            return ""
        pronoun = "it" if tokens[begin].low == "its" else tokens[begin].low
        owner = named_in(pronoun, sentence, begin, self.background) or meant_by_pronoun(
            pronoun, sentence, here, self.background, self.discourse
        )
        if owner is None or not owner.name[:1].isupper() or " and " in owner.name:
            return ""
        if "’s " in owner.name or "'s " in owner.name:
            return ""  # "Divya’s husband" has no husband
        short = _surname(owner.name) if owner.kind is ActorKind.PERSON else owner.name
        mark = "’" if short.endswith("s") and owner.plural else "’s"
        return f"{short}{mark} {plain_text(self.background.text, tokens, (begin + 1, end))}"

    def _person_or_body(self, tokens: Sequence[Token], phrase: Range) -> str:
        """The full name that a noun phrase holds or stands beside, "" if there is none."""
        known = self.background.known
        person = person_in(tokens, phrase)
        lone = phrase[1] - phrase[0] == 1 and tokens[phrase[0]].tag is Tag.NAME
        if person is None and lone and self.background.names.knows(tokens[phrase[0]].text):
            person = phrase  # "Chief" of Shannon Chief
        if person:
            found: Range | None = whole_name(tokens, person, known)
        else:
            found = named_holder(tokens, phrase, known) or known_head(tokens, phrase, known)
        if found is None:
            return ""
        name = plain_text(self.background.text, tokens, found)
        return self.background.names.fullest(name, tokens[found[0]].start)

    def _person_described(self, sentence: Sentence, phrase: Range) -> str:
        """The person spoken of last, for "the Bulgarian" and "the 29-year-old"; "" for others."""
        begin, end = phrase
        opener, described = sentence.tokens[begin], sentence.tokens[end - 1]
        if opener.low != "the" or end - begin != 2 or not _describes_one(described):
            return ""
        recent = self.discourse.recent(sentence, FARTHEST_PRONOUN)
        return next((each.name for each in recent if each.kind is ActorKind.PERSON), "")

    def _by_role(self, sentence: Sentence, phrase: Range) -> str:
        """Whom "the Russian President" or "the official" stands for, "" if unknown."""
        tokens = sentence.tokens
        begin, end = phrase
        holder = self.background.known.holders.get(Span(tokens[begin].start, tokens[end - 1].end))
        if holder:
            return holder
        if tokens[begin].low not in word_class("demonstrative") or begin + 1 == end:
            return ""
        role = plain_text(self.background.text, tokens, (begin + 1, end)).lower()
        if role.startswith("self-"):
            role = head_of(tokens, phrase).low  # "the self-styled friend of the poor mayor"
        held = self.background.roles.holder(role)
        held = held or self.background.roles.holder_by_initials(tokens[end - 1].text)
        return held or self._spoken_of(sentence, phrase)

    def _spoken_of(self, sentence: Sentence, phrase: Range) -> str:
        """Whom "the official" or "that company" leads back to in the text before, "" if unknown."""
        tokens = sentence.tokens
        begin, end = phrase
        head = head_of(tokens, phrase)
        noun = head.low
        if head.tag is not Tag.NAME and noun in word_class("utterance"):
            return self._last_nearby(sentence)
        if is_media_phrase(tokens, phrase):
            return self.discourse.unnamed.get("outlet", "")
        named = any(token.tag is Tag.NAME for token in tokens[begin + 1 : end])
        told = noun == "source" and token_at(tokens, end).low in ("told", "tells")
        before = "" if named or told else self.discourse.unnamed.get(noun, "")
        if tokens[begin].low != "the":
            return before
        lone = begin + 2 == end
        name = name_meant(self.background, tokens[begin].start, noun) if lone else ""
        return name or before or self._known_as(sentence, noun)

    def _last_nearby(self, sentence: Sentence) -> str:
        last = self.discourse.last
        near = sentence.paragraph - self.discourse.last_paragraph <= NEXT_PARAGRAPH
        return last.name if last is not None and near else ""

    def _known_as(self, sentence: Sentence, noun: str) -> str:
        """The person in focus whom "the activist" can mean: one of whom no other role is known."""
        if noun not in word_class("epithet"):
            return ""
        recent = self.discourse.recent(sentence, FARTHEST_PRONOUN)
        person = next((each.name for each in recent if each.kind is ActorKind.PERSON), "")
        return "" if self.background.roles.role_of(person) != Role() else person


def _outlet(text: str, tokens: Sequence[Token], phrase: Range) -> str:
    """The outlet whose report a noun phrase names, with the article of "The Guardian"."""
    outlet = outlet_behind(text, tokens, phrase)
    titled = outlet and tokens[phrase[0]].text == "The" and " " not in outlet
    return f"The {outlet}" if titled and not outlet.isupper() else outlet


def _as_written(text: str, tokens: Sequence[Token], phrase: Range) -> str:
    """A noun phrase that leads to no name, without the "the" of a name."""
    begin, end = phrase
    head = head_range(tokens, phrase)
    last = tokens[head[1] - 1]
    several = last.low == "police" or is_plural(last)
    if tokens[begin].low in ("a", "an") and several and last.low in role_nouns():
        return last.text
    named = all(token.tag is Tag.NAME for token in tokens[begin + 1 : head[1]])
    article = tokens[begin].low == "the" and begin + 1 < end and named
    return plain_text(text, tokens, (begin + 1, end) if article else phrase)


def _surname(name: str) -> str:
    """The surname of a person, with what tells a son from his father: "Olsen Jr."."""
    words = name.split()
    ends = len(words) > 2 and words[-1].rstrip(".").lower() in GENERATIONS
    return " ".join(words[-2:] if ends else words[-1:])


def _describes_one(token: Token) -> bool:
    """Whether a word after "the" is the origin or the age of one person.

    "The French" and "the Chinese" are the people or their government.
    """
    entry = lookup(token.text)
    origin = entry is not None and entry.type is EntryType.DEMONYM
    people = token.low.endswith(("s", "sh", "ch", "ese"))
    return (origin and not people) or token.low.endswith("-year-old")


def _is_thing(tokens: Sequence[Token], end: int) -> bool:
    """Whether a noun phrase that ends at `end` means a thing: a "which" follows."""
    at = end + (end < len(tokens) and tokens[end].tag is Tag.COMMA)
    return at < len(tokens) and tokens[at].low == "which"
