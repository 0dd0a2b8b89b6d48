"""The actors of a story: those that have a part in it, the weightiest first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.linking.names import known
from newsdiff.actors.model import Actor, ActorKind
from newsdiff.actors.story.common_nouns import common_noun_actors
from newsdiff.actors.story.evidence import is_borne_out, is_called_place, names_body
from newsdiff.actors.story.outlets import is_outlet, only_publishes
from newsdiff.actors.story.part import Text, of_side
from newsdiff.actors.story.things import is_thing, is_used_as_thing, makes_works
from newsdiff.articles.model import Article, Side, Span
from newsdiff.language.doc import Doc
from newsdiff.language.lexicon import built

HEADLINE = 4.0
ACTS = 1.0
LEDE = 1.5
QUOTED = 1.5
"""What a mention in the headline, as a subject or in the lede, or a quotation, counts beside 1."""
MOST_QUOTED = 6
"""Quotations that count for a side: who is quoted at length is no more in the story for that."""
PLACE = 0.5
"""What a place or an outlet counts for each mention beside others who can act."""
OFTEN = 3
"""So many mentions of an outlet, and more, in both articles make it a part of the story."""


_PEOPLES = ("ese", "sh", "ch", "iss")
"""How the names of peoples end that are plural as they stand: of others "the American" is one."""
_BELONGS = frozenset(("of", "from", ",", "("))


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors to show, and by the number that a name had before, its number among them."""

    actors: tuple[Actor, ...]
    number: Mapping[int, int]


def cast(
    articles: Sequence[Article],
    docs: Sequence[Doc],
    names: Sequence[Actor],
    quoted: Mapping[int, int],
) -> Cast:
    """Return those of `names` that have a part in the story, with its crowds, by their part.

    `docs` are the articles, left and right, with the names known; `quoted` says by the number of a
    name how many statements are that one's. What is left out: outlets
    that only publish, laws, prizes and other things that cannot act, places mentioned in passing.
    """
    texts = [Text(*each) for each in zip(articles, docs, Side, strict=True)]
    served = {actor.affiliation for actor in names if not makes_works(actor.role)}
    weighed = [
        (weight(actor, texts, quoted.get(number, 0)), number, actor)
        for number, actor in enumerate(names)
        if has_part(actor, texts, quoted.get(number, 0), served)
    ]
    weighed += [(weight(actor, texts, 0), -1, actor) for actor in common_noun_actors(texts, names)]
    weighed.sort(key=lambda each: (-each[0], each[2].name, each[2].kind))
    number = {old: new for new, (_, old, _) in enumerate(weighed) if old >= 0}
    return Cast(tuple(actor for _, _, actor in weighed), number)


def weight(actor: Actor, texts: Sequence[Text], quoted: int) -> float:
    """Return how much part an actor has; who is in both articles goes before who is in one."""
    sides = {text.side: 0.0 for text in texts}
    slight = actor.kind is ActorKind.PLACE or is_outlet(actor.name)
    for mention in actor.mentions:
        text, span = of_side(texts, mention), mention.span
        one = PLACE if slight else 1.0
        if mention.kind is ActorKind.GROUP and text.is_modifier(span):
            one = PLACE
        acts = one * ACTS if text.acts(span) else 0.0
        sides[mention.article] += one + acts + one * (LEDE if text.is_lede(span) else 0.0)
    for text in texts:
        if any(text.is_headline(mention.span) for mention in actor.on(text.side)):
            sides[text.side] += HEADLINE * (PLACE if slight else 1.0)
    told = 0.0 if slight else QUOTED * min(quoted, MOST_QUOTED)
    return sum(sides.values()) + min(sides.values()) + told


def has_part(
    actor: Actor, texts: Sequence[Text], quoted: int = 0, served: Collection[str] = ()
) -> bool:
    """Whether an actor is more than a name in passing.

    `quoted` are the statements of it, `served` the bodies that people are said to be of.
    """
    spans = [(of_side(texts, mention), mention.span) for mention in actor.mentions]
    spans = [(text, span) for text, span in spans if not text.is_dateline(span)]
    if not spans or is_thing(actor) or is_used_as_thing(actor, spans, served):
        return False
    if actor.kind is not ActorKind.PERSON:
        titles = all(text.is_quoted(span) for text, span in spans)
        if titles or actor.name in words("not_names"):
            return False
    leads = any(text.is_headline(span) for text, span in spans)
    acts = any(text.acts(span) for text, span in spans)
    both = len({text.side for text, _ in spans}) == len(Side)
    if is_outlet(actor.name) and only_publishes(spans):
        return both and len(spans) > OFTEN
    if quoted:
        return True
    if not is_borne_out(actor, spans, served):
        return False
    if actor.kind is ActorKind.PERSON:
        return True
    if not actor.aliases and _is_abbreviated_word(actor.name):
        return False
    if actor.kind is ActorKind.PLACE:
        if all(mention.kind is ActorKind.GROUP for mention in actor.mentions):
            return acts  # "American" alone
        return leads or acts or both or any(_is_scene(text, span) for text, span in spans)
    if actor.kind is ActorKind.GROUP:
        return any(_is_people(text, span) for text, span in spans)
    shown = names_body(actor.name) or is_outlet(actor.name) or actor.name in served
    return leads or acts or both or len(spans) > 1 or shown


def _is_abbreviated_word(name: str) -> bool:
    """Whether no list knows a lone name in capitals that is an ordinary word in small letters.

    Some abbreviations of technology are ("RAM"); that capitals stand there tells of no body.
    """
    return name.isupper() and known(name) is None and name.lower() in built("common_words")


def _is_scene(text: Text, span: Span) -> bool:
    """Whether something happens at a place: not where somebody is from, or what is of it.

    "In Leeds" and "near Leeds", but not "of Leeds" or "Boston, Mass.", and no ordinary word with
    a capital.
    """
    form = span.of(text.doc.text)
    if " " not in form and known(form) is None and form.lower() in built("common_words"):
        return False
    if text.is_modifier(span):
        return False
    return text.before(span).low not in _BELONGS or is_called_place(text, span)


def _is_people(text: Text, span: Span) -> bool:
    """Whether a word for a people or party means them, and is no adjective: "the Kurds said"."""
    form = span.of(text.doc.text)
    entry = lookup(form.split()[-1])
    if entry is not None and entry.type is EntryType.ORGANISATION:
        return True  # the GOP, beside "Republican"
    if entry is not None and entry.type is EntryType.GROUP:
        return form.split()[-1] == entry.canonical or text.acts(span)
    return form.endswith("s") or (form.endswith(_PEOPLES) and text.acts(span))
