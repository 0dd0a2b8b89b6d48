"""What speaks for or against a stretch of words being a name: the tagger has a weight for each."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.actors.gazetteer import LONGEST, Entry, lookup
from newsdiff.actors.recognition.context import Evidence, after, before
from newsdiff.actors.tokens import Token
from newsdiff.actors.wordclass import classes


def features(tokens: list[Token], first: int, last: int, evidence: Evidence) -> Iterator[str]:
    """Yield what speaks for or against a stretch being a name of some kind."""
    length = last - first
    opening = tokens[first]
    entry = known_as(tokens, first, last)
    known = entry.type.value if entry else "-"
    openers = classes(opening.text)
    yield f"length={min(length, 5)}"
    yield f"known={known},{min(length, 3)}"
    previous, following = before(tokens, first), after(tokens, last)
    yield f"before={previous}"
    yield f"after={following}"
    yield f"before={previous},{min(length, 2)},{known}"
    if opening.headline:
        yield f"headline={openers[-1]},{min(length, 2)}"
    elif opening.opens:
        yield f"opens={openers[-1]},{min(length, 2)}"
        if length == 1:
            yield f"opens,ending={opening.text[-3:]}"
    if length > 1 and entry:
        return
    yield f"signature={_signature(tokens, first, last)}"
    if length == 1:
        yield from _of_a_lone_word(opening.text, openers, following, evidence)
    else:
        yield from _of_several_words(tokens, first, last)


def _of_a_lone_word(
    word: str, found: tuple[str, ...], following: str, evidence: Evidence
) -> Iterator[str]:
    for name in found:
        yield f"only={name}"
    yield f"only={'/'.join(found)}"
    yield f"ending={word[-3:]}"
    yield f"only={found[0]},after={following}"
    if word.lower() in evidence.small:
        yield "also small"
    for part in evidence.part_of.get(word, ()):
        yield f"elsewhere {part}"
    for context in evidence.before.get(word, ()):
        yield f"elsewhere before={context}"
    for context in evidence.after.get(word, ()):
        yield f"elsewhere after={context}"


def _of_several_words(tokens: list[Token], first: int, last: int) -> Iterator[str]:
    openers, enders = classes(tokens[first].text), classes(tokens[last - 1].text)
    for name in openers:
        yield f"first={name}"
    for name in enders:
        yield f"last={name}"
    yield f"first={openers[0]},last={enders[0]}"
    for index in range(first + 1, last - 1):
        yield f"inside={classes(tokens[index].text)[0]}"


def known_as(tokens: list[Token], first: int, last: int) -> Entry | None:
    """Return what the gazetteer knows of a stretch as a whole, or None."""
    if last - first > LONGEST:
        return None
    if last - first == 1:
        return lookup(tokens[first].text)
    return lookup(" ".join(token.text for token in tokens[first:last]))


def _signature(tokens: list[Token], first: int, last: int) -> str:
    names = [classes(token.text)[0] for token in tokens[first : min(last, first + 4)]]
    return " ".join(names)
