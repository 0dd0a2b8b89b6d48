"""What a text says of a person's role: "US defence chief Ashton Carter", "Anne Hidalgo, mayor"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.actors.lexicon import words
from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.tokens import POSSESSIVE, Token
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import RANKS, nouns, word_class

_LONGEST_APPOSITION = 16
"""Tokens after a name that are searched for what it stands for."""

_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_BEFORE_BODY = frozenset(("of", "for", "at", "in", "from"))
_LONGEST_FIELD = 8
"""Tokens of what a role is of: "of the provincial emergency service"."""
_INSIDE_FIELD = frozenset(("of", "the", "a", "an", "and", "his", "her", "its", "their"))
_SPEAKERS = frozenset(("spokesman", "spokesperson", "spokeswoman"))
"""Who speaks for the office before them: "Attorney General spokeswoman Ann Lee"."""
_NAMED_WITH_OFFICE = frozenset(("secretary", "minister"))
"""Offices that are called by what they are for: "Secretary of State"."""
_CLAUSE_ENDS = frozenset((".", ";", "?", "!", "\n", "who", "which", "whose", "said", "told"))


@dataclass(frozen=True, slots=True)
class Role:
    """A person's role and the organisation or country it belongs to, in the text's words.

    Either is "" where the text gives none. A party or faith that goes before an office is the
    affiliation where nothing else is: `within` is then what stands before it, as "Senate" in
    "Senate Republican leader".
    """

    role: str = ""
    affiliation: str = ""
    within: str = ""


class RoleReader:
    """Reads roles off one text whose names are known."""

    def __init__(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._ending_at = {mention.span.end: mention for mention in mentions}
        self._starting_at = {mention.span.start: mention for mention in mentions}

    def role_of(self, person: Mention) -> Role | None:
        """Return the role that the words around a mention of a person give, or None.

        A role that is over says so: "former governor".
        """
        before, after = self._before(person), self._after(person)
        if before is None or after is None or before.affiliation:
            return before or after
        if after.role:
            return after if after.affiliation else before
        return Role(before.role, after.affiliation)

    def phrase_ending_at(self, index: int) -> tuple[int, Mention | None] | None:
        """Return where the role that ends with token `index` begins, and whose it is.

        The role takes its modifiers along: "former transport minister". None if it is no role.
        """
        if self._is_spouse(index):
            return index - 1, None
        first = index + 1
        named = False
        while first > 0 and self._in_role(first - 1, named):
            first -= 1
            named = named or self._is_role_noun(self._tokens[first])
        if not named:
            return None
        return first, self._body_before(first)

    def _is_spouse(self, index: int) -> bool:
        """Whether "First Lady" or "Second Gentleman" ends at a token: no courtesy title alone."""
        if index < 1 or self._tokens[index].text not in ("Lady", "Gentleman"):
            return False
        return self._tokens[index - 1].text in ("First", "Second")

    def follows_person(self, index: int) -> bool:
        """Whether token `index` stands after the name of a person and a comma."""
        if index < 2 or self._tokens[index - 1].text != ",":
            return False
        mention = self._ending_at.get(self._tokens[index - 2].end)
        return mention is not None and mention.kind is ActorKind.PERSON

    def _before(self, person: Mention) -> Role | None:
        index = bisect_left(self._starts, person.span.start) - 1
        if index >= 0 and self._tokens[index].text == ",":
            index -= 1
        if index < 0:
            return None
        found = self.phrase_ending_at(index)
        if found is None:
            return self._with_body_behind(index)
        first, body = found
        if first < index and self._is_role_noun(self._tokens[index - 1]):
            served = self._tokens[index].text.lower() in _SPEAKERS
            first, body = (index, None) if served else found
        role = _spaced(Span(self._tokens[first].start, self._tokens[index].end), self._text)
        if body is None:
            return Role(self._since(first - 1) + role, "")
        opening = bisect_left(self._starts, body.span.start)
        outer = self._body_before(opening) if body.kind is ActorKind.GROUP else None
        if outer:
            opening = bisect_left(self._starts, outer.span.start)
        if opening and self._tokens[opening - 1].text in RANKS:  # "Deputy Senate Leader"
            whole = Span(self._tokens[opening - 1].start, self._tokens[index].end)
            return Role(_spaced(whole, self._text))
        return Role(self._since(opening - 1) + role, body.text, outer.text if outer else "")

    def _with_body_behind(self, index: int) -> Role | None:
        """Read "Secretary of State" or "head of the BBC" where it ends with token `index`."""
        body = self._ending_at.get(self._tokens[index].end)
        if body is not None and body.kind is ActorKind.PERSON:
            return None
        last = bisect_left(self._starts, body.span.start) - 1 if body else index - 1
        if last > 0 and self._tokens[last].text == "the":
            last -= 1
        if last < 1 or self._tokens[last].text not in _BEFORE_BODY:
            return None
        found = self.phrase_ending_at(last - 1)
        if found is None:
            return None
        first = found[0]
        end = self._tokens[last - 1].end
        office, field = self._tokens[last - 1].text.lower(), self._tokens[index].text
        if (office, field) == ("chief", "Staff"):
            body, end = self._body_before(first), self._tokens[index].end
        elif office in _NAMED_WITH_OFFICE:
            body, end = None, self._tokens[index].end
        elif body is None:
            return None
        role = self._since(first - 1) + _spaced(Span(self._tokens[first].start, end), self._text)
        return Role(role, body.text if body else "")

    def _since(self, index: int) -> str:
        """Return "former " where the token at `index` says that a role is over, else ""."""
        over = index >= 0 and self._tokens[index].text.lower() in words("past_holder")
        return f"{self._tokens[index].text} " if over else ""

    def _after(self, person: Mention) -> Role | None:
        index = bisect_left(self._starts, person.span.end)
        if index >= len(self._tokens):
            return None
        if self._tokens[index].text in ("of", "at"):
            body = self._mention_at(index + 1)
            if body and body.kind in (ActorKind.ORGANISATION, ActorKind.PLACE):
                return Role("", body.text)
            return None
        if self._tokens[index].text != ",":
            return None
        return self._apposition(index + 3 if self._is_age(index + 1) else index + 1)

    def _is_age(self, index: int) -> bool:
        """Whether a number and a comma stand at `index`: "45," before "mayor"."""
        return self._text_at(index).isdigit() and self._text_at(index + 1) == ","

    def _apposition(self, first: int) -> Role | None:
        """Read "the mayor of Lyon" or "Kenya's health minister" from token `first` on."""
        over = first + 1 if self._text_at(first).lower() in _DETERMINERS else first
        since = self._since(over) if over < len(self._tokens) else ""
        body = self._mention_at(over + 1 if since else first)
        if body and body.kind is ActorKind.PERSON:
            return None
        start = first
        if body:
            start = bisect_left(self._starts, body.span.end)
            if self._text_at(start) == POSSESSIVE:
                start += 1
        elif self._text_at(first) in _DETERMINERS:
            start += 1
        end = start
        while end < min(start + 5, len(self._tokens)) and self._in_role(end, True):
            end += 1
        if (
            end == start
            and body
            and self._text_at(first) in ("a", "an")
            and body.text in words("party_member")
        ):
            return Role(body.text)  # "Karl Olsen, a Democrat trying to"
        if end == start or not any(self._is_role_noun(t) for t in self._tokens[start:end]):
            return None
        if self._is_noun(end) or self._text_at(end) == POSSESSIVE or self._is_person(end):
            return None
        end = self._end_of_field(end)
        if self._text_at(first) == "the" and self._is_of_next(end):
            return None
        role = _spaced(Span(self._tokens[start].start, self._tokens[end - 1].end), self._text)
        body = self._body_served(body, start, end) or self._body_after(end)
        since = "" if role.lower().startswith(since.lower()) else since
        return Role(since + role, body.text if body else "")

    def _body_served(self, body: Mention | None, start: int, end: int) -> Mention | None:
        """Return whose a role is where a name goes before it: `body`, or what follows "of".

        A place before a role only says where it is held, if a body follows: "the Washington
        director of Delta Foods".
        """
        if body is None or body.kind is not ActorKind.PLACE or self._text_at(end) != "of":
            return body
        following = self._mention_at(end + 1)
        owned = self._text_at(start - 1) == POSSESSIVE
        if following is None or owned or following.kind is not ActorKind.ORGANISATION:
            return body
        return following

    def _is_person(self, index: int) -> bool:
        """Whether the name of a person starts at `index`: the role before it is that one's."""
        mention = self._mention_at(index)
        return mention is not None and mention.kind is ActorKind.PERSON

    def _is_of_next(self, comma: int) -> bool:
        """Whether a role before a comma is that of who is named behind it, as in a list.

        "Views of Olsen, the mayor, Kirby": not Olsen is the mayor.
        """
        if self._text_at(comma) != "," or not self._is_person(comma + 1):
            return False
        person = self._mention_at(comma + 1)
        assert person is not None
        end = bisect_left(self._starts, person.span.end)
        return not (self._text_at(end) == "," and self._text_at(end + 1) in _DETERMINERS)

    def _end_of_field(self, index: int) -> int:
        """Return where "of the county's fire service" at `index` ends, `index` if it is none.

        What a role is of belongs to it, up to the next preposition or sign; a name does not.
        """
        if self._text_at(index) not in ("of", "for"):
            return index
        end = last = index + 1
        while end < min(index + _LONGEST_FIELD, len(self._tokens)):
            word = self._tokens[end].text
            if self._starts_mention(end) or not (word[0].isalpha() or word == POSSESSIVE):
                break
            if word in words("function_words") and word not in _INSIDE_FIELD:
                return last if last > index + 1 else index
            end += 1
            if word not in _INSIDE_FIELD and word != POSSESSIVE:
                last = end
        else:
            return index
        cut = self._starts_mention(end) and last == end
        return index if cut or last == index + 1 else last

    def _starts_mention(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].start in self._starting_at

    def _is_noun(self, index: int) -> bool:
        """Whether a small word that is no function word follows: "a major shareholder"."""
        word = self._text_at(index)
        return word.isalpha() and word.islower() and word not in words("function_words")

    def _body_after(self, index: int) -> Mention | None:
        """Return the organisation or place that "of", "at" or "in" after a role names."""
        for place in range(index, min(index + _LONGEST_APPOSITION, len(self._tokens))):
            word = self._tokens[place].text
            if word in _CLAUSE_ENDS or word == ",":
                return None
            if word in _BEFORE_BODY:
                body = self._mention_at(place + 1)
                if body:
                    return body if body.kind is not ActorKind.PERSON else None
        return None

    def _body_before(self, first: int) -> Mention | None:
        if first == 0:
            return None
        previous = self._tokens[first - 1]
        if previous.text == POSSESSIVE and first > 1:
            previous = self._tokens[first - 2]
        body = self._ending_at.get(previous.end)
        return body if body and body.kind is not ActorKind.PERSON else None

    def _mention_at(self, index: int) -> Mention | None:
        if self._text_at(index).lower() in _DETERMINERS:
            index += 1
        if index >= len(self._tokens):
            return None
        return self._starting_at.get(self._tokens[index].start)

    def _text_at(self, index: int) -> str:
        return self._tokens[index].text if index < len(self._tokens) else ""

    def _in_role(self, index: int, named: bool) -> bool:
        """Whether a token is a role noun, or once `named` a modifier, and no part of a name."""
        token = self._tokens[index]
        if token.end in self._ending_at and not self._is_title(token):
            return False
        return self._is_role_noun(token) or (
            named
            and (
                token.text.lower().removesuffix("-") in word_class("role_modifier")
                or (token.capital and token.text.lower() in nouns("role"))  # "Surgeon General"
            )
        )

    def _is_role_noun(self, token: Token) -> bool:
        if token.text.lower() in nouns("kin"):
            return False
        return token.text in nouns("role") or (
            self._is_title(token)
            and token.text.lower().rstrip(".") not in word_class("role_modifier")
        )

    @staticmethod
    def _is_title(token: Token) -> bool:
        bare = token.text.rstrip(".")
        return bare in word_class("title") and bare not in words("courtesy_titles")


def _spaced(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
