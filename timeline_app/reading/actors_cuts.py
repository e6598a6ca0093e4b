"""Where one run of capitals is two names: the body or office, and whoever holds it.

"Vesk Marine President Ada Brandt" and "the head of the Lund Opera Ada Brandt" have no comma between the two.
"""

from __future__ import annotations

from timeline_app.reading import gazetteer, given_names, words
from timeline_app.reading.actors_edges import is_title
from timeline_app.reading.parse import Sentence

_OFFICE = 8
"""Words at most from a role noun to the run of capitals that begins with what it is of."""
_SMALL = 3
"""Longest word that may be small between the two ("of", "the", "for")."""
_PERSON = 3
"""Words at most of the name behind the body."""


def parts(sentence: Sentence, first: int, last: int) -> list[tuple[int, int]]:
    """The run as it is, or cut in two. **Cost**: linear in the run."""
    at = _at_title(sentence, first, last) or _at_holder(sentence, first, last)
    return [(first, last)] if at is None else [(first, at - 1), (at, last)]


def _at_title(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a title stands behind a body: "Vesk Marine | President Ada Brandt"."""
    tokens = sentence.tokens
    title = next((k for k in range(first + 1, last) if is_title(tokens[k])), None)
    if title is None or tokens[first].ent != "ORG":
        return None
    while title > first and tokens[title - 1].text.lower() in words.roles().ranks:
        title -= 1
    return title if title > first else None


def _at_holder(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a first name stands behind the body an office is of: "the head of the Lund Opera | Ada Brandt".

    Two first names side by side are one person's, and "San Juan" is one place.
    """
    tokens, roles = sentence.tokens, words.roles()
    if tokens[last].text.lower() in roles.org_words | roles.place_words | roles.media_words:
        return None
    if tokens[last].text.isupper() or tokens[last].text.lower() in roles.collective:
        return None
    for k in range(max(first + 1, last - _PERSON + 1), last):
        if given_names.is_given(tokens[k].text) and _ends_body(sentence, first, k - 1):
            return k if has_office(sentence, first) else None
    return None


def _ends_body(sentence: Sentence, first: int, last: int) -> bool:
    """True for a run of capitals that is a body's or a field's: not a first name, a title or "San"."""
    tokens, roles = sentence.tokens, words.roles()
    low = tokens[last].text.lower()
    if any(given_names.is_given(t.text) or is_title(t) for t in tokens[first : last + 1]):
        return False
    if low in roles.org_words | roles.legal_forms | roles.legal or low.rstrip(".") in roles.legal:
        return True
    labelled = tokens[last].ent == "ORG" and tokens[last + 1].ent_start
    person = [t.ent for t in tokens[last + 1 : last + 3]] == ["PERSON", "PERSON"]
    begun = person and tokens[last + 1].ent_start
    return labelled or (begun and gazetteer.here().state(tokens[last].text) is None)


def has_office(sentence: Sentence, first: int) -> bool:
    """True where words before a run tell an office "of" it: "the founder and former head of the"."""
    return office_of(sentence, first) is not None


def office_of(sentence: Sentence, first: int) -> int | None:
    """The role noun whose "of" leads to a run of capitals, over other such words ("of the Navy for Supplies")."""
    tokens = sentence.tokens
    linked = False
    for k in range(first - 1, max(-1, first - 1 - _OFFICE), -1):
        low = tokens[k].lemma.lower()
        if linked and low in words.roles().families:
            return k
        small = len(low) <= _SMALL and low.isalpha() and tokens[k].pos in ("ADP", "DET", "CCONJ")
        linked = linked or tokens[k].pos == "ADP"
        if not small and not (linked and tokens[k].text[:1].isupper()):
            return None
    return None
