"""What to call an actor, and what it is, from its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsdiff.actors.gazetteer import EntryType
from newsdiff.actors.lexicon import mapping, words
from newsdiff.actors.linking.clusters import MentionLike
from newsdiff.actors.linking.names import clean, known, without_country
from newsdiff.actors.linking.persons import is_described, parts_of
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.language.lexicon import built, word_class

MIN_CAPS_LENGTH = 5
_PLURAL = 1
_MANY_TIMES = 5
"""How often more a form must occur for a word before it to count as no part of the name."""
_PRECEDENCE = (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.PERSON, ActorKind.PLACE)


def actor_of(named: Sequence[MentionLike], mentions: Sequence[Mention]) -> Actor:
    """Make an actor of its mentions, of which those `named` give its name, the fullest form."""
    forms = Counter(clean(mention.text) for mention in named)
    kind = _kind(named)
    name = max(forms, key=lambda form: _fullness(form, kind, forms[form]))
    name = trim_rare_tokens(name, forms, kind)
    if kind is ActorKind.PERSON:
        name = _without_titles(name)
    aliases = tuple(form for form, _ in forms.most_common() if form != name)
    if kind is ActorKind.PERSON:
        aliases = tuple(
            form for form in aliases if not _is_office(form, name) and not _grows(form, name)
        )
    return Actor(name=name, kind=kind, mentions=tuple(mentions), aliases=aliases)


def _grows(form: str, name: str) -> bool:
    """Whether a form only sets words around a full name: "Shooter Ann Lee", "Ann Lee Charged"."""
    return " " in name and form != name and f" {name} " in f" {form} "


def _is_office(form: str, name: str) -> bool:
    """Whether a form of a person's name is the office alone: "Surgeon General"."""
    last = form.rsplit(" ", 1)[-1]
    return last in word_class("title") and set(form.split()).isdisjoint(name.split())


def trim_rare_tokens(name: str, forms: Counter[str], kind: ActorKind) -> str:
    """Return a more frequent form to which the fullest only adds words that are no part of it.

    "Alicia Machado" for "Universe Alicia Machado", "White House" for "Clinton White House"; but
    "Chicago Police Department" for "Police Department".
    """
    added = _adds_to_person if kind is ActorKind.PERSON else _adds_to_body
    likelier = [form for form in forms if form != name and added(form, name, forms)]
    return max(likelier, key=lambda form: (forms[form], len(form), form), default=name)


def _adds_to_person(form: str, fuller: str, forms: Counter[str]) -> bool:
    """Whether what a fuller, rarer name has before or behind a form are no names."""
    if forms[form] <= forms[fuller] or f" {form} " not in f" {fuller} ":
        return False
    before, _, behind = fuller.partition(form)
    if " " not in form:
        return not behind and bool(before) and all(map(_is_no_name, before.split()))
    return any(_is_no_name(word) for word in [*before.split(), *behind.split()[-1:]])


def _is_no_name(word: str) -> bool:
    if len(word) == 1:
        return True
    return word.lower() in built("common_words") and not (
        word in built("first_names") or word in built("surnames")
    )


def _adds_to_body(form: str, fuller: str, forms: Counter[str]) -> bool:
    """Whether a fuller name only sets something before or behind the name of a body.

    "Clinton White House" is the White House, "Lions Twitter" the Lions.
    """
    behind = known(fuller.removeprefix(form).strip())
    if fuller.startswith(f"{form} ") and behind and behind.type is EntryType.ORGANISATION:
        return forms[form] >= forms[fuller] and known(fuller) is None
    if forms[form] <= forms[fuller]:
        return False
    described = fuller.removesuffix(form).strip()
    before = known(described)
    if described == fuller or (before is not None and before.type is not EntryType.TOWN):
        return False
    entry = known(form)
    if entry is not None and entry.type is EntryType.ORGANISATION:
        return True
    settled = forms[form] >= _MANY_TIMES * forms[fuller] and not form.isupper()
    return settled and " " not in form and form.lower() not in built("common_words")


def _without_titles(name: str) -> str:
    """Return a name without the titles that a full name follows: "General" of Ban Ki-moon."""
    parts = name.split()
    while len(parts) > 2 and parts[0].rstrip(".") in word_class("title"):
        if parts[0] in built("first_names"):
            break
        parts = parts[1:]
    return " ".join(parts)


def _kind(mentions: Sequence[MentionLike]) -> ActorKind:
    """Return what most mentions are; of kinds that as many say, a place first, a body last.

    Words for a country's people do not count beside its name.
    """
    kinds = Counter(mention.kind for mention in mentions)
    if kinds[ActorKind.PLACE] and any(_is_country(mention) for mention in mentions):
        return ActorKind.PLACE
    bodies = [clean(mention.text) for mention in mentions if _is_known_body(mention)]
    groups = [clean(mention.text) for mention in mentions if _is_known_group(mention)]
    if bodies:
        members = groups and all(body.endswith(" Party") for body in bodies)
        return ActorKind.GROUP if members else ActorKind.ORGANISATION
    if any(" " in group for group in groups):
        return ActorKind.GROUP
    if any(_is_site(mention) for mention in mentions):
        return ActorKind.PLACE
    return max(_PRECEDENCE, key=lambda kind: (kinds[kind], _PRECEDENCE.index(kind)))


def _is_known_body(mention: MentionLike) -> bool:
    """Whether a mention has the full name of a body: "White House", "al-Qaeda"."""
    name = clean(mention.text)
    entry = known(name) if " " in name or "-" in name else None
    return bool(entry and entry.type is EntryType.ORGANISATION)


def _is_known_group(mention: MentionLike) -> bool:
    """Whether a mention has the full name of a people or party: "Native Americans"."""
    name = clean(mention.text)
    entry = known(name)
    return bool(entry and entry.type is EntryType.GROUP and entry.canonical == name)


def _is_site(mention: MentionLike) -> bool:
    """Whether a name taken for a body's ends in a word for places only: "Corvo County Jail"."""
    *before, last = clean(mention.text).split() or [""]
    return bool(before) and last in words("site_heads") and mention.kind == ActorKind.ORGANISATION


def _is_country(mention: MentionLike) -> bool:
    entry = known(clean(mention.text))
    return bool(entry and entry.type is EntryType.COUNTRY)


def _fullness(form: str, kind: ActorKind, count: int) -> tuple[int, int, int, int, bool, str]:
    """Rank a form: not shouted, the country and not its people, most words, most frequent.

    The letters come last, accents before none, so that the order of the texts does not matter.
    """
    entry = known(form)
    shouted = form.isupper() and len(form) >= MIN_CAPS_LENGTH
    demonym = bool(entry and entry.type is EntryType.DEMONYM)
    if kind is ActorKind.PERSON:
        parts = parts_of(form)
        size = 1 if is_described(form) else len(parts)
        count -= _MANY_TIMES * (len(parts) > 1 and parts[0] in mapping("nicknames"))
    elif entry and entry.type is EntryType.COUNTRY:
        size = 0
    else:
        size = len(_without_needless_country(form).split())
    if entry and entry.type is EntryType.GROUP and form == entry.canonical:
        size += _PLURAL  # "Democrats" rather than "Democratic"
    return (-int(shouted) - int(demonym), size, count, len(form), bool(entry), form)


def _without_needless_country(form: str) -> str:
    """Return "Pentagon" for "U.S. Pentagon": the country tells nothing that is not known."""
    _, rest = without_country(form)
    entry = known(rest)
    return rest if entry and entry.type is EntryType.ORGANISATION else form
