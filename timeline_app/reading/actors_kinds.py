"""What a name stands for, by its own words and its place in the sentence."""

from __future__ import annotations

from timeline_app.core.article import ActorKind
from timeline_app.reading import gazetteer, given_names, words
from timeline_app.reading.actors_edges import is_patron
from timeline_app.reading.actors_runs import NAME_ENTS, is_brand
from timeline_app.reading.actors_seats import is_seat
from timeline_app.reading.parse import Sentence, Token

_ENT_KIND: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip
PLACE_PREPS = {
    "in",
    "at",
    "near",
    "from",
    "into",
    "around",
    "outside",
    "inside",
    "across",
    "toward",
    "towards",
    "via",
    "north",
    "south",
    "east",
    "west",
    "through",
    "throughout",
    "within",
}
_INSIDE = {"in", "near", "at", "into", "from", "off", "outside", "throughout", "across"}
_AIRWAVES = {"radio", "tv", "television", "channel"}
"""First words of the names of broadcasters."""
_METONYM_DEPS = {"nsubj", "nsubjpass", "poss", "dobj", "dative", "agent", "conj"}


def kind_of(sentence: Sentence, first: int, last: int, text: str, titled: bool) -> ActorKind | None:
    places = gazetteer.here()
    low = text.lower()
    if low in places.states:
        return "state"
    if low in places.demonyms or _is_government(low) or _is_paper(low):
        return None
    if low in places.peoples:
        return "group"
    if titled:
        return "person"
    if first == last and _is_the(sentence, first):
        return "organisation" if low not in places.regions | places.capitals.keys() else "place"
    if low in places.institutions:
        return "organisation"
    body = places.body(text)
    if body is not None:
        return body.kind
    if low in places.capitals:
        return _seat(sentence, first, last)
    if low in places.regions:
        return "place"
    return _kind_by_words(sentence, first, last)


def _is_paper(low: str) -> bool:
    """True for "harbour treaty", "tarn plan": what is written or won acts in nobody's name."""
    return " " in low and low.split()[-1] in words.roles().papers


def _is_government(low: str) -> bool:
    """True for "united states government", which a group of words tells: no name of its own."""
    front, _, last = low.rpartition(" ")
    roles = words.roles()
    if roles.collective.get(last) != "government" or last in roles.publics:
        return False
    places = gazetteer.here()
    return front in places.states or front in places.demonyms


def is_common(token: Token) -> bool:
    """True for an adjective, and for "the Ministry": a word for bodies, with a capital or without."""
    if token.dep == "amod" and token.pos == "ADJ":
        return True
    table = words.roles().collective
    low = token.text.lower()
    return bool({token.lemma.lower(), low, low.removesuffix("s")} & table.keys())


def _is_the(sentence: Sentence, i: int) -> bool:
    """True for the single name after "the" that the parser takes for a person: "the Beatles"."""
    token = sentence.tokens[i]
    the = i > 0 and sentence.tokens[i - 1].text.lower() == "the"
    return the and token.ent == "PERSON" and token.dep not in ("compound", "amod", "nmod", "poss")


def _kind_by_words(sentence: Sentence, first: int, last: int) -> ActorKind:
    roles = words.roles()
    tokens = sentence.tokens
    tail = _tail(sentence, first, last)
    following = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    before = tokens[first - 1].text.lower() if first else ""
    if (
        tail in roles.media_words
        or tokens[first].text.lower() in _AIRWAVES
        or "media"
        in (
            roles.collective.get(following),
            roles.collective.get(before),
        )
    ):
        return "media"
    if tail in roles.place_words or following in roles.place_words:
        return "place"
    if tail in roles.org_words or (tail in roles.own_kinds and first < last):
        return "organisation"
    label = next((t.ent for t in tokens[first : last + 1] if t.ent in NAME_ENTS), "")
    if label in ("", "PERSON", "ORG") and _is_many(sentence, first, last):
        return "organisation"
    if _is_told_place(sentence, first, last):
        return "place"
    if label == "PERSON" and is_brand(tokens[first]):
        return "unknown"
    if first == last and is_seat(sentence, first):
        return "place"
    if _is_located(sentence, last) and not _comes_from(sentence, first, last, label):
        return "place" if label != "PERSON" or first == last else "person"
    return _ENT_KIND.get(label, "unknown")


def _is_told_place(sentence: Sentence, first: int, last: int) -> bool:
    """True for a place by its words: "the town of Lund", "St Barnabas", "in Mill Lane"."""
    if is_of_place(sentence, last) or is_patron(sentence.tokens, first, last):
        return True
    return _is_road(sentence, first, last)


def _is_many(sentence: Sentence, first: int, last: int) -> bool:
    """True for "Vesk Ferries" and "Lund United": firms and teams by their last words."""
    return ends_in_wares(sentence, first, last) or _is_team(sentence, first, last)


def _is_team(sentence: Sentence, first: int, last: int) -> bool:
    """True for "Lund United", by its last word, where no first name leads it."""
    tokens, roles = sentence.tokens, words.roles()
    if first == last or tokens[last].text.lower() not in roles.teams - roles.place_words:
        return False
    may_be_somebody = tokens[last].text.lower() not in roles.teams_only
    given = may_be_somebody and given_names.is_given(tokens[first].text)
    return tokens[last].ent == "PERSON" and not given


def _is_road(sentence: Sentence, first: int, last: int) -> bool:
    """True for "in Mill Lane": where something is; not for somebody of that last name."""
    tokens = sentence.tokens
    if first == last or tokens[last].text.lower() not in words.roles().roads:
        return False
    above = tokens[tokens[last].head].text.lower()
    where = tokens[last].dep == "pobj" and (above in _INSIDE or above == "on")
    return where and not given_names.is_given(tokens[first].text)


def ends_in_wares(sentence: Sentence, first: int, last: int) -> bool:
    """True for "Vesk Ferries": its last word is the plural of what is made or sold, and no last name."""
    tokens = sentence.tokens
    return (
        first < last
        and tokens[last].text[0].isupper()
        and tokens[last].text.lower() in words.wares()
    )


def _tail(sentence: Sentence, first: int, last: int) -> str:
    """The word that says what a name is of: the last, or the body before "of": "Museum of the Salt Coast"."""
    tokens, roles = sentence.tokens, words.roles()
    of = next((k for k in range(first + 1, last) if tokens[k].text.lower() == "of"), None)
    if of is not None and roles.collective.get(head := tokens[of - 1].text.lower()) == "bodies":
        return head if head in roles.org_words | roles.own_kinds else tokens[last].text.lower()
    return tokens[last].text.lower().rstrip(".")


def is_of_place(sentence: Sentence, last: int) -> bool:
    """True for "the island of Brell", "the town of Lund"."""
    token = sentence.tokens[last]
    of = sentence.tokens[token.head]
    if token.dep != "pobj" or of.text.lower() != "of":
        return False
    return sentence.lemma(of.head) in words.roles().place_words - {"state"}


def _is_located(sentence: Sentence, last: int) -> bool:
    head = sentence.tokens[sentence.tokens[last].head]
    if sentence.tokens[last].dep != "pobj" or head.text.lower() not in _INSIDE:
        return False
    return sentence.lemma(head.head) not in words.roles().stakes


def _comes_from(sentence: Sentence, first: int, last: int, label: str) -> bool:
    """True for the body of several words in "a bid from Vesk Marine", "worked at Vesk Marine"."""
    above = sentence.tokens[sentence.tokens[last].head].text.lower()
    return label == "ORG" and first < last and above in ("from", "at")


def _seat(sentence: Sentence, first: int, last: int) -> ActorKind:
    """What a capital's name means: its state where a government must be meant, else a person, team or place.

    Capitals that are first or last names too need the parser's word that they are places, and nobody with
    them may be a person.
    """
    token, verbs = sentence.tokens[last], words.events().verbs
    if _has_age(sentence, last):
        return "person"
    if not _acts(sentence, last):
        return "place"
    told = token.ent in ("GPE", "LOC", "FAC")
    may_be_name = given_names.is_seat_too(sentence.tokens[first].text)
    with_whom = [*sentence.children(last, "conj"), *([token.head] if token.dep == "conj" else [])]
    if may_be_name and any(sentence.tokens[k].ent == "PERSON" for k in (last, *with_whom)):
        return "person" if not told else "unknown"
    if token.dep in ("dobj", "nsubjpass") and sentence.lemma(token.head) in (
        verbs["reaching"] | verbs["besetting"]
    ):
        return "place"
    plays = token.dep in ("nsubj", "dobj") and _is_sport(sentence, token.head)
    return "unknown" if (may_be_name and not told) or plays else "state"


def _has_age(sentence: Sentence, last: int) -> bool:
    """True for "NAME, 34,": a person."""
    age = [t.text for t in sentence.tokens[last + 1 : last + 4]]
    return len(age) == 3 and age[0] == age[2] == "," and age[1].isdigit() and len(age[1]) < 3


def _is_sport(sentence: Sentence, verb: int) -> bool:
    """True for "beat", "scored", and for what is done in a cup or for a medal: the cities are teams."""
    verbs = words.events().verbs
    if sentence.lemma(verb) in verbs["playing"]:
        return True
    of_verb = sentence.children(verb, "dobj")
    for prep in sentence.children(verb, "prep"):
        of_verb += sentence.children(prep, "pobj")
    return any(sentence.lemma(k) in verbs["sports"] for k in of_verb)


def _of_cities() -> frozenset[str]:
    """Nouns for what a city has, and its government has not: "Lima's streets", "Lima's Herald"."""
    roles = words.roles()
    return roles.place_words | roles.of_cities | roles.media_words


def _acts(sentence: Sentence, i: int) -> bool:
    """True when a seat of government stands where its government must be meant.

    "Beijing offered help" and "help to Damascus" do; "in Beijing" and "talks near Damascus" do not.
    """
    token = sentence.tokens[i]
    head = sentence.tokens[token.head]
    if token.dep == "conj" and head.dep in _METONYM_DEPS | {"pobj"}:
        return _acts(sentence, token.head)
    if token.dep == "pobj":
        if head.text.lower() in PLACE_PREPS:
            return False
        return head.dep in ("dative", "agent") or head.text.lower() in (
            "between",
            "against",
            "by",
            "with",
            "for",
            "upon",
        )
    if token.dep == "poss" and sentence.lemma(token.head) in _of_cities():
        return False
    if token.dep in ("nsubj", "nsubjpass"):
        return head.lemma != "be" or sentence.child(token.head, "acomp") is not None
    return token.dep in _METONYM_DEPS and token.dep != "conj"
