"""Titles and role nouns beside a name: "the Norwegian envoy Kari Dahl", "Kari Dahl, an envoy"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Span
from timeline_app.reading import actors_cuts, actors_seats, gazetteer, given_names, words
from timeline_app.reading.actors_draft import Drafts
from timeline_app.reading.actors_kinds import ends_in_wares, is_of_place
from timeline_app.reading.actors_names import Name
from timeline_app.reading.actors_runs import glued
from timeline_app.reading.parse import Sentence

_SAYING_CUE = {
    "say",
    "tell",
    "add",
    "think",
    "believe",
    "reply",
    "argue",
    "explain",
    "recall",
    "insist",
    "write",
}


_PLACES = ("place", "state")
_BODIES = ("organisation", "media", "group", "unknown")
_HYPHENS = ("-", "–")
_PLACES_OF_ONE = 2
"""Places told one in another behind an office: "the mayor of Vale in Norland, Petr Hask"."""
_TITLE = 5
"""Words at most from the article to the role noun behind a name."""


def person_votes(sentence: Sentence, name: Name) -> int:
    """How strongly the words around a name say that it is a person: 0 when they are silent."""
    votes = 3 if name.title else 0
    if words.roles().org_words & set(name.text.lower().split()) or (
        name.text.isupper() and len(name.text) < 7
    ):
        return votes
    if _role_tokens(sentence, name):
        votes += 2
    if _who_follows(sentence, name):
        votes += 2
    full = _is_full_name(sentence, name)
    votes += full
    full = full or (name.kind == "place" and name.first < name.last)
    if name.kind == "unknown" or full or (name.kind == "organisation" and name.first == name.last):
        token = sentence.tokens[name.last]
        if (
            token.dep == "nsubj"
            and sentence.tokens[token.head].lemma in _SAYING_CUE
            and not _has_det(sentence, name)
        ):
            votes += 1
    return votes


def _is_full_name(sentence: Sentence, name: Name) -> bool:
    """True for a first name with more behind it, where no place is meant: "Emil Tarn", not "in Paris North"."""
    if name.first == name.last or name.kind not in ("unknown", "place", "organisation"):
        return False
    last = sentence.tokens[name.last]
    if last.text.isupper() and not sentence.tokens[name.first].text.isupper():
        return False
    if ends_in_wares(sentence, name.first, name.last):
        return False
    if (
        last.text.lower() in words.roles().place_words | words.roles().media_words
        or last.dep == "pobj"
    ):
        return False
    first, places = sentence.tokens[name.first].text, gazetteer.here()
    known = places.state(first) is not None or first.lower() in places.regions
    if known and not given_names.is_seat_too(first):
        return False
    return given_names.is_given(first) and not _has_det(sentence, name)


def _who_follows(sentence: Sentence, name: Name) -> bool:
    """True for "NAME, who": only persons (and crowds) are "who"."""
    for clause in sentence.children(name.last, "relcl"):
        for k in sentence.subtree(clause):
            if k > name.last and sentence.tokens[k].tag in ("WP", "WP$"):
                said = sentence.tokens[k].text.lower()
                return said in ("who", "whom") or (said == "whose" and name.kind not in _PLACES)
    return False


def _has_det(sentence: Sentence, name: Name) -> bool:
    return name.first > 0 and sentence.tokens[name.first - 1].text.lower() in ("the", "a", "an")


def role_noun(sentence: Sentence, i: int) -> str | None:
    """The role noun of a token ("Ambassador" is "ambassador"), with the word it goes with, or None.

    "Prime Minister" is "prime minister", "Governor-General" is "governor-general".
    """
    tokens, families = sentence.tokens, words.roles().families
    low = tokens[i].lemma.lower()
    whole = [f"{t.text.lower()} {low}" for t in tokens[max(0, i - 1) : i]]
    if i > 1 and tokens[i - 1].text in _HYPHENS:
        whole.append(f"{tokens[i - 2].text.lower()}-{low}")
    return next((noun for noun in (*whole, low) if noun in families), None)


def is_other_office(said: str, noun: str, held: Sequence[str]) -> bool:
    """True when whoever holds these offices is not meant by a phrase with the same noun.

    >>> is_other_office("foreign minister", "minister", ["finance minister"])
    True
    >>> is_other_office("president", "president", ["deputy president"])
    True
    >>> is_other_office("minister", "minister", ["finance minister"])
    False
    """
    roles = words.roles()
    last = noun.split()[-1]
    own = [part for role in held if last in (part := _parts(role))]
    mine = _parts(said) & roles.portfolios
    if not own:
        return False
    if mine:
        return all(mine - part for part in own)
    return all(part & roles.lesser for part in own)


def _parts(phrase_: str) -> set[str]:
    return set(phrase_.lower().replace("-", " ").split())


def is_new(said: str, held: Sequence[str]) -> bool:
    """True for "the new king" where nobody so called is meant: the king named before is the old one."""
    new = _parts(said) & words.roles().incoming
    return bool(new) and not any(new & _parts(role) for role in held)


def _role_tokens(sentence: Sentence, name: Name) -> list[int]:
    """Tokens of the role nouns that stand to the name as title or apposition."""
    tokens = sentence.tokens
    found = []
    k = name.first - 1
    if k >= 0 and role_noun(sentence, k) and tokens[k].pos in ("NOUN", "PROPN"):
        found.append(k)
    far = _role_with_place(sentence, name)
    if far is None and k > 0 and tokens[k].text[0].isupper() and _may_be_person(sentence, name):
        far = _role_of_body(sentence, k)
    if far is not None:
        found.append(far)
    told_place = is_of_place(sentence, name.last)
    for i in sentence.children(name.last, "appos", "compound", "nmod"):
        beside = told_place and tokens[i].dep == "appos"
        if role_noun(sentence, i) and not name.first <= i <= name.last and not beside:
            found.append(i)
    token = tokens[name.last]
    if token.dep == "appos" and role_noun(sentence, token.head) and not _says_body(sentence, name):
        found.append(token.head)
    behind = None if told_place else _role_behind(sentence, name.last + 1)
    if behind is not None:
        found.append(behind)
    found += [k for i in found for k in _joined_roles(sentence, i)]
    return list(dict.fromkeys(found))


def _joined_roles(sentence: Sentence, i: int) -> list[int]:
    """The role noun a second one is joined to without an article of its own: "the founder and head of"."""
    token = sentence.tokens[i]
    own = token.dep != "conj" or sentence.child(i, "det") is not None
    return [] if own or role_noun(sentence, token.head) is None else [token.head]


def _says_body(sentence: Sentence, name: Name) -> bool:
    """True for the name behind a body and a comma: "the owner of the chain, Vesk,"."""
    before = [t.lemma.lower() for t in sentence.tokens[max(0, name.first - 2) : name.first]]
    return len(before) == 2 and before[1] == "," and before[0] in words.roles().businesses


def _role_behind(sentence: Sentence, i: int) -> int | None:
    """The role noun of "NAME, a former judge in Lund," by its commas, from the first of them."""
    tokens = sentence.tokens
    if i + 2 >= len(tokens) or tokens[i].text != "," or tokens[i + 1].pos != "DET":
        return None
    for k in range(i + 2, min(i + 2 + _TITLE, len(tokens))):
        if tokens[k].pos not in ("ADJ", "NOUN", "PROPN"):
            return None
        ends = k + 1 == len(tokens) or tokens[k + 1].pos in ("PUNCT", "ADP")
        if ends and role_noun(sentence, k):
            return k
    return None


def _may_be_person(sentence: Sentence, name: Name) -> bool:
    """True for a full name that ends its apposition: "Petr Hask," and not "Peru, Chile and Chad"."""
    full = name.first < name.last and name.kind not in ("state", "place", "media")
    own = set(name.text.lower().split())
    following = [t.text for t in sentence.tokens[name.last + 1 : name.last + 2]]
    return full and following != ["and"] and not own & words.roles().org_words


def _role_with_place(sentence: Sentence, name: Name) -> int | None:
    """The role noun in "ambassador to X NAME" and "the mayor of X, NAME"."""
    places = gazetteer.here()
    tokens = sentence.tokens
    k = name.first - 1
    if k > 2 and tokens[k].text == "," and _may_be_person(sentence, name):
        k -= 1
    if k < 2:
        return None
    if not tokens[k].text[0].isupper():
        return _role_with_field(sentence, k) if _may_be_person(sentence, name) else None
    known = tokens[k].text.lower() in places.states or tokens[k].ent in ("GPE", "ORG")
    if not known and not actors_seats.is_seat(sentence, k):
        return None
    for _ in range(_PLACES_OF_ONE):
        k = _before_place(sentence, k)
        if k < 1:
            return None
        if role_noun(sentence, k - 1):
            return k - 1
        k -= 1
    return None


def _role_of_body(sentence: Sentence, k: int) -> int | None:
    """The role noun in "the founder of the Lund Opera NAME", whose body's last word is given."""
    first = k
    while first and sentence.tokens[first - 1].text[:1].isupper():
        first -= 1
    return actors_cuts.office_of(sentence, first)


def _before_place(sentence: Sentence, k: int) -> int:
    """The small word before the capitalised words that end in a token, or 0: "of" in "of the North Vale"."""
    tokens = sentence.tokens
    while k > 0 and tokens[k].text[:1].isupper():
        k -= 1
    if tokens[k].text.lower() == "the":
        k -= 1
    return k if tokens[k].text.lower() in ("to", "of", "in", "for", "at") else 0


def _role_with_field(sentence: Sentence, k: int) -> int | None:
    """The role noun in "the head of security, NAME", whose field ends in a token."""
    tokens, roles = sentence.tokens, words.roles()
    low = tokens[k].lemma.lower()
    if tokens[k].pos != "NOUN" or low in roles.collective or role_noun(sentence, k):
        return None
    first = k
    while first > k - 2 and tokens[first - 1].pos in ("NOUN", "ADJ"):
        first -= 1
    of = first > 1 and tokens[first - 1].text.lower() == "of"
    return first - 2 if of and role_noun(sentence, first - 2) else None


def attach(drafts: Drafts, name: Name) -> None:
    """Give the named actor the roles beside its name, and let the role's token stand for it too."""
    sentence = drafts.sentences[name.sentence]
    holders = drafts.at.get((name.sentence, name.last))
    if not holders or drafts.actors[holders[0]].kind not in ("person", "unknown"):
        return
    draft = drafts.actors[holders[0]]
    for i in _role_tokens(sentence, name):
        noun = role_noun(sentence, i)
        if noun is None:
            continue
        span, country = phrase(sentence, i)
        draft.roles.append(" ".join(span.of(drafts.plain).split()))
        draft.nouns.add(noun)
        draft.families |= words.roles().families[noun]
        draft.seats |= {actors_seats.seat(sentence, i)} - {""}
        draft.country = draft.country or country
        if draft.body is None:
            draft.body = body(drafts, name.sentence, i)
            if draft.body is None and i < name.first:
                draft.body = body(drafts, name.sentence, name.last)
        draft.gender = words.roles().gender(noun) or draft.gender
        if i == name.first - 1 and span.start == sentence.tokens[i].start:
            drafts.at.setdefault((name.sentence, i), [holders[0]])
            drafts.spans.setdefault((name.sentence, i), span)
        elif (name.sentence, i) not in drafts.at:
            drafts.mention(holders[0], name.sentence, i, span, named=False)
    if name.title and (seat := actors_seats.seat(sentence, name.last)):
        draft.seats.add(seat)
    if name.title and name.first > 1:
        low = sentence.tokens[max(0, name.first - 1 - len(name.title.split()))].text.lower()
        draft.country = draft.country or gazetteer.here().demonyms.get(low)


def body(drafts: Drafts, number: int, i: int) -> int | None:
    """The body a role noun names: in "Vesk chairwoman", "Vesk's head" and "head of Vesk"; or None."""
    sentence = drafts.sentences[number]
    near = sentence.children(i, "compound", "poss", "nmod")
    for prep in sentence.children(i, "prep"):
        if sentence.tokens[prep].text.lower() in ("of", "at", "for", "with"):
            near += sentence.children(prep, "pobj")
    for k in near:
        for actor in drafts.at.get((number, k), ()):
            draft = drafts.actors[actor]
            if draft.kind in _BODIES and "thing" not in draft.families:
                return actor
    return None


def _says_more(sentence: Sentence, i: int) -> bool:
    """True for a modifier of the noun behind it, and for the hyphen inside a title."""
    token = sentence.tokens[i]
    return token.dep in ("amod", "compound", "nmod", "poss", "case") or token.text in _HYPHENS


def phrase(sentence: Sentence, i: int) -> tuple[Span, str | None]:
    """A role noun with the modifiers before it and its "to X" behind, and the state it names."""
    places = gazetteer.here()
    inside = set(sentence.subtree(i))
    first, country = i, None
    while first - 1 in inside and _says_more(sentence, first - 1):
        first -= 1
        low = sentence.tokens[first].text.lower()
        country = places.demonyms.get(low) or places.states.get(low) or country
    first = glued(sentence.tokens, first)
    last = i
    following = [t.text.lower() for t in sentence.tokens[i + 1 : i + 3]]
    if len(following) == 2 and following[0] in ("to", "of", "in") and following[1] in places.states:
        last = i + 2
    return Span(sentence.tokens[first].start, sentence.tokens[last].end), country
