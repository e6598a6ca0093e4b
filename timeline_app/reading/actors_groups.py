"""Groups and bodies named by what they are: "Norwegian troops", "rights groups", "the country's navy"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import ActorKind, Span
from timeline_app.reading import gazetteer, words
from timeline_app.reading.actors_edges import is_title
from timeline_app.reading.actors_runs import glued
from timeline_app.reading.parse import Sentence, Token

_MODIFIERS = {
    "amod",
    "compound",
    "nmod",
    "poss",
    "npadvmod",
    "case",
    "punct",
    "advmod",
    "nummod",
    "quantmod",
    "dep",
}
_ACTOR_DEPS = {
    "nsubj",
    "nsubjpass",
    "dobj",
    "pobj",
    "conj",
    "poss",
    "agent",
    "dative",
    "appos",
}
_ONE_BY_ONE = {"people", "fighters"}
_KINDS: dict[str, ActorKind] = {
    "military": "group", "services": "group", "fighters": "group", "people": "group",
    "government": "state", "bodies": "organisation", "media": "media",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """One noun phrase for many people or a body: tokens ``[first, head]`` of a sentence."""

    sentence: int
    first: int
    head: int
    span: Span
    text: str
    noun: str
    """Lemma of the head."""
    family: str
    """Which list of collective nouns it is on."""
    kind: ActorKind
    country: str | None
    named: bool
    """True when a proper name or a nationality tells which one is meant."""
    definite: bool
    """"the", "these" or nothing to tell it: look back for the one meant."""
    origin: bool = False
    """True when only where it is from tells which one is meant: "the Swedish carmaker"."""
    alone: bool = True
    """False for what only says what a name beside it is: "Tarn Relief, a charity"."""


def find(sentence: Sentence, number: int, plain: str) -> list[Group]:
    """The group phrases of a sentence in text order."""
    out = []
    for head, token in enumerate(sentence.tokens):
        if token.pos not in ("NOUN", "PROPN") or (
            token.dep
            not in _ACTOR_DEPS
            | {
                "ROOT",
                "attr",
                "nmod",
                "oprd",
            }
            and not _describes_name(sentence, head)
            and not speaks_by(sentence, head)
        ):
            continue
        noun = collective(sentence, head)
        if noun is not None:
            group = _group(sentence, number, plain, head, noun)
            if group is not None:
                out.append(group)
    return out


def _describes_name(sentence: Sentence, i: int) -> bool:
    """True for "carmaker" in "the carmaker Vesk": hung on the name right behind it."""
    token, following = sentence.tokens[i], sentence.tokens[i + 1 : i + 2]
    body = words.roles().collective.get(token.lemma.lower()) in ("bodies", "media")
    beside = token.dep == "compound" and token.text[0].islower() and body
    return beside and all(t.pos == "PROPN" and not is_title(t) for t in following)


def speaks_by(sentence: Sentence, i: int) -> bool:
    """True for the ministry of "Norway's foreign ministry spokesman", whose state is told."""
    token = sentence.tokens[i]
    by = sentence.tokens[token.head]
    if token.dep != "compound" or "spokesperson" not in words.roles().families.get(by.lemma, ()):
        return False
    return token.head == i + 1 and _country_before(sentence, i) is not None


def _country_before(sentence: Sentence, body: int) -> int | None:
    """The first token of whose body it is: "Norway" in "Norway's foreign ministry spokesman"."""
    places, by = gazetteer.here(), sentence.tokens[body].head
    for k in sentence.children(by, "poss", "amod", "compound"):
        low = sentence.tokens[k].text.lower()
        if k < body and (low in places.states or low in places.demonyms):
            return _whole_state(sentence, k, None)[0]
    return None


def collective(sentence: Sentence, i: int) -> str | None:
    """The collective noun of a token ("forces" after "armed" is "armed forces"), or None.

    One soldier or one minister is no group: those nouns count in the plural only.
    """
    table = words.roles().collective
    token = sentence.tokens[i]
    forms = [token.lemma.lower(), token.text.lower(), token.text.lower().removesuffix("s")]
    if i:
        before = sentence.tokens[i - 1].text.lower()
        pair = [f"{before} {form}" for form in forms]
        if not words.roles().no_body.isdisjoint(pair):
            return None
        forms = pair + forms
    noun = next((f for f in forms if f in table), None)
    if noun is None:
        return None
    plural = token.tag in ("NNS", "NNPS") or token.text.lower() == f"{noun}s"
    one = not plural and table[noun] in _ONE_BY_ONE
    return None if one and noun not in words.roles().many_in_one else noun


def is_fighter(token: Token) -> bool:
    """True for "militant", "Islamist", "rebel": words for fighters, which name nobody by themselves."""
    table = words.roles().collective
    return "fighters" in (table.get(token.lemma.lower()), table.get(token.text.lower()))


def _first_modifier(sentence: Sentence, head: int) -> int:
    """Leftmost token of the unbroken run of modifiers before the head."""
    inside = set(sentence.subtree(head))
    i = head
    while (
        i - 1 in inside
        and sentence.tokens[i - 1].dep in _MODIFIERS
        and sentence.tokens[i - 1].text not in ',()";:'
    ):
        i -= 1
    return i


def led_name(sentence: Sentence, head: int) -> int | None:
    """First token of "X-led" or "X led" close before a head noun, however it was parsed, or None.

    Not in "X led the group", where the article parts the leading from the group.
    """
    for k in range(head - 1, max(0, head - 5), -1):
        if sentence.tokens[k].pos == "DET":
            return None
        if sentence.tokens[k].text.lower() in ("led", "backed", "dominated"):
            i = k - 1
            if i > 0 and sentence.tokens[i].text in ("-", "–"):
                i -= 1
            if i >= 0 and sentence.tokens[i].text[:1].isupper():
                while (
                    i
                    and sentence.tokens[i - 1].pos == "PROPN"
                    and sentence.tokens[i - 1].text[0].isupper()
                ):
                    i -= 1
                return i
    return None


def _group(sentence: Sentence, number: int, plain: str, head: int, noun: str) -> Group | None:
    family = words.roles().collective[noun]
    if noun in words.roles().irregulars and _is_in_ranks(sentence, head):
        family = "fighters"
    tokens = sentence.tokens
    left = _first_modifier(sentence, head)
    if speaks_by(sentence, head):
        left = _country_before(sentence, head) or 0
    first, country = _identity(sentence, left, head, family)
    if first is None:
        country = _of_state(sentence, head)
    described = first is not None and family == "bodies" and country is None
    described = described and all(is_fighter(t) for t in tokens[first:head])
    origin = first is not None and _is_by_origin(sentence, first, head, noun)
    named = ((first is not None and not described) or country is not None) and not origin
    if family == "services" and any(
        tokens[k].text.lower() == "of" for k in sentence.children(head, "prep")
    ):
        return None
    if noun == "state" and (country is None or tokens[head].text[0].isupper()):
        return None
    if first is None:
        first = head if named else _plain_first(sentence, left, head)
    definite = origin or (not named and _is_definite(sentence, head))
    hangs = _describes_name(sentence, head)
    alone = not hangs and (
        named or _stands_alone(sentence, head, family, definite or first < head, definite)
    )
    beside = hangs or named_beside(sentence, first, head) is not None
    if not alone and (family not in ("bodies", "media") or not beside):
        return None
    first = glued(tokens, first)
    span = Span(tokens[first].start, tokens[head].end)
    text = " ".join(span.of(plain).replace("[", "").replace("]", "").split())
    kind = _KINDS[family]
    return Group(
        number, first, head, span, text, noun, family, kind, country, named, definite, origin, alone
    )  # fmt: skip


def _is_in_ranks(sentence: Sentence, head: int) -> bool:
    """True for the volunteers of "the army and Shia volunteers": told in a row with those who bear arms."""
    tokens, table = sentence.tokens, words.roles().collective
    first = head
    while tokens[first].dep == "conj":
        first = tokens[first].head
    row = [first]
    for k in row:
        row += sentence.children(k, "conj")
    armed = ("military", "services", "fighters")
    return any(k != head and table.get(tokens[k].lemma.lower()) in armed for k in row)


def _is_by_origin(sentence: Sentence, first: int, head: int, noun: str) -> bool:
    """True for "the Swedish carmaker", "the Islamic group": known by what it is and where it is from."""
    tokens, roles, places = sentence.tokens, words.roles(), gazetteer.here()
    if noun not in roles.firms | roles.businesses | roles.own_kinds | roles.vague:
        return False
    the = first > 0 and tokens[first - 1].text.lower() in ("the", "this", "that")
    if not the or tokens[head].text[0].isupper() or tokens[head].tag != "NN":
        return False
    origins = [t for t in tokens[first:head] if t.text[0].isupper()]
    return bool(origins) and all(
        t.text.lower() in places.demonyms or (t.ent == "NORP" and noun in roles.vague)
        for t in origins
    )


def named_beside(sentence: Sentence, first: int, head: int) -> int | None:
    """The token whose name a phrase says more of: "Tarn" in "Tarn, a large bank,"; None for any other."""
    tokens = sentence.tokens
    if tokens[head].dep == "appos":
        return tokens[head].head
    while first and tokens[first - 1].pos in ("ADJ", "NOUN", "PART"):
        first -= 1
    closed = head + 1 == len(tokens) or tokens[head + 1].text in (",", ".", ";")
    opened = first > 2 and tokens[first - 1].pos == "DET" and tokens[first - 2].text == ","
    if not closed or not opened or tokens[first - 3].pos != "PROPN":
        return None
    return first - 3


def _identity(
    sentence: Sentence, left: int, head: int, family: str
) -> tuple[int | None, str | None]:
    """First token of the words that tell which group is meant, and the state among them."""
    places = gazetteer.here()
    tokens = sentence.tokens
    led = led_name(sentence, head)
    if led is not None:
        return led, None
    country, at, proper = None, None, []
    for k in range(left, head):
        low = tokens[k].text.lower()
        state = places.states.get(low) or places.demonyms.get(low)
        if tokens[k].dep == "poss" and state is None:
            state = places.capitals.get(low)
        if state is None and tokens[k].text[0].isupper():
            state = _whole_state(sentence, k, None)[1]
        if state and not (k + 1 < head and tokens[k + 1].text in ("-", "–")):
            country, at = state, k
        elif _is_proper(sentence, k):
            proper.append(k)
    if at is not None:
        last = at
        at, country = _whole_state(sentence, last, country)
        proper = [k for k in proper if not at <= k <= last]
    if at is not None and (family != "bodies" or not proper or at < proper[0]):
        return at, country
    if not proper:
        return at, country
    return _proper_first(sentence, proper, left, family), country


def _proper_first(sentence: Sentence, proper: list[int], left: int, family: str) -> int:
    """First token of the proper name that tells a group, with what a hyphen ties to it."""
    tokens = sentence.tokens
    proper = _behind_owner(sentence, proper)
    first = proper[-1] if family in _ONE_BY_ONE else proper[0]
    while first - 1 in proper and tokens[first - 1].ent != "NORP":
        first -= 1
    while first - 2 >= left and tokens[first - 1].text in ("-", "–"):
        first -= 2
    return first


def _behind_owner(sentence: Sentence, proper: list[int]) -> list[int]:
    """The name behind whose it is: "Tarn Way" in "Ada Brandt's Tarn Way network"."""
    tokens = sentence.tokens
    for k in range(proper[-1], proper[0], -1):
        if tokens[k].text in ("'s", "’s") and tokens[k - 1].ent == "PERSON":
            return [i for i in proper if i > k] or proper
    return proper


def _whole_state(sentence: Sentence, last: int, country: str | None) -> tuple[int, str | None]:
    """First token and state of the longest name of a state that ends in a token: "South Sudan"."""
    places = gazetteer.here()
    for first in range(max(0, last - 3), last):
        name = " ".join(t.text.lower() for t in sentence.tokens[first : last + 1])
        state = places.states.get(name) or places.demonyms.get(name)
        if state is not None:
            return first, state
    return last, country


def _stands_alone(sentence: Sentence, head: int, family: str, told: bool, definite: bool) -> bool:
    """True when a group without a proper name is worth an actor: told apart, or at least the doer."""
    subject = _is_doer(sentence, head)
    if family == "government":
        return definite
    if family == "media":
        return told
    if family == "bodies":
        return told or (definite and subject)
    return definite or subject


def _is_doer(sentence: Sentence, head: int) -> bool:
    """True for a subject, also below a quantity ("thousands of protesters")."""
    token = sentence.tokens[head]
    if token.dep == "pobj" and sentence.tokens[token.head].text.lower() == "of":
        return _is_doer(sentence, sentence.tokens[token.head].head)
    return token.dep in ("nsubj", "nsubjpass", "agent")


def _is_proper(sentence: Sentence, k: int) -> bool:
    token = sentence.tokens[k]
    return token.text[:1].isupper() and (
        token.pos == "PROPN" or token.ent in ("NORP", "ORG", "GPE", "PERSON", "LOC")
    )


def _of_state(sentence: Sentence, head: int) -> str | None:
    """The state in "the government of X" or "the government in X"."""
    places = gazetteer.here()
    for prep in sentence.children(head, "prep"):
        if sentence.tokens[prep].text.lower() in ("of", "in"):
            for k in sentence.children(prep, "pobj"):
                low = sentence.tokens[k].text.lower()
                state = places.states.get(low) or places.capitals.get(low)
                return _whole_state(sentence, k, state)[1]
    return None


def _plain_first(sentence: Sentence, left: int, head: int) -> int:
    """Start of a name made of common words: the compound nouns and adjectives that tell the kind."""
    first = head
    for k in range(head - 1, left - 1, -1):
        token = sentence.tokens[k]
        if (
            token.dep not in ("compound", "amod")
            or token.lemma.lower() in words.roles().indefinite
            or not token.text.isalpha()
        ):
            break
        if token.dep == "amod" and token.tag in ("JJR", "JJS", "VBN", "VBG"):
            break
        first = k
    return max(first, head - 2)


def _is_definite(sentence: Sentence, head: int) -> bool:
    det = sentence.child(head, "det")
    if det is not None:
        return sentence.tokens[det].text.lower() in ("the", "these", "this", "those", "that")
    poss = sentence.child(head, "poss")
    ours = poss is not None and sentence.tokens[poss].pos == "PRON"
    return ours and words.roles().collective.get(sentence.lemma(head)) == "military"
