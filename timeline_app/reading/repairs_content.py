"""What a claim says hangs on the claim, not on whoever makes it: "the claims of aid groups that rebels looted shops".

A relative clause lacks what "that" stands for. One whose verb has a subject and an object of its own lacks
nothing: "that" only opens it, and the noun it belongs to is the one that can have a content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import gazetteer, words
from timeline_app.reading.parse import Token

_CLAUSES = frozenset({"relcl", "acl"})
_THAT = frozenset({"that"})
_TIES = frozenset({"of", "by", "from", "among", "in"})
_DEEPEST = 5
_COMPLETE = frozenset({"nsubjpass", "attr", "acomp", "ccomp"})


def with_content(tokens: list[Token]) -> None:
    """Hangs complete clauses on the claims, fears and reports they tell. **Cost**: O(tokens)."""
    for that, token in enumerate(tuple(tokens)):
        if token.text.lower() not in _THAT or token.dep not in ("dobj", "pobj", "mark"):
            continue
        verb = _clause_over(tokens, that)
        noun = None if verb is None else _told(tokens, tokens[verb].head)
        if verb is None or noun is None or not _is_complete(tokens, verb, that):
            continue
        tokens[that] = replace(token, head=verb, dep="mark")
        tokens[verb] = replace(tokens[verb], head=noun, dep="acl")


def with_answers(tokens: list[Token]) -> None:
    """Gives "denied" in "said she was sorry but denied it" to whoever says the rest. **Cost**: O(tokens).

    A bare past beside another tense is no part of what was said.
    """
    verbs = words.events().verbs
    answers = verbs["denying"] | verbs["declining"]
    for i, token in enumerate(tuple(tokens)):
        content = tokens[token.head]
        if token.dep != "conj" or token.tag != "VBD" or token.lemma.lower() not in answers:
            continue
        said = tokens[content.head]
        told = (
            content.dep == "ccomp" and said.tag == "VBD" and said.lemma.lower() in verbs["speech"]
        )
        own = any(t.head == i and t.dep.startswith("nsubj") for t in tokens)
        helped = any(t.head == i and t.dep == "aux" for t in tokens)
        if told and content.head < token.head and not own and not helped:
            _join(tokens, i, content.head)


def with_deadlines(tokens: list[Token]) -> None:
    """Hangs "to sign" in "has until 9 May to sign" on the verb, as whatever is to be done. **Cost**: O(tokens)."""
    until_words = words.closed()["until"]
    for until, token in enumerate(tuple(tokens)):
        if token.text.lower() not in until_words:
            continue
        verb = token.head if token.dep == "mark" else _infinitive_on(tokens, until)
        if verb is None or verb < until or tokens[verb].tag != "VB":
            continue
        had = tokens[verb].head if token.dep == "mark" else token.head
        if tokens[had].lemma == "have" and had < until:
            tokens[until] = replace(token, head=had, dep="prep")
            tokens[verb] = replace(tokens[verb], head=had, dep="xcomp")


def _infinitive_on(tokens: Sequence[Token], until: int) -> int | None:
    """The infinitive that the parse has tied to the time behind a preposition."""
    inside = {until}
    for k in range(until + 1, len(tokens)):
        if tokens[k].head in inside and tokens[k].dep in ("acl", "relcl"):
            return k
        if tokens[k].dep == "pobj" and tokens[k].head == until:
            inside.add(k)
    return None


def _join(tokens: list[Token], verb: int, first: int) -> None:
    """Co-ordinates a verb with an earlier one, and the "but" before it."""
    old = tokens[verb].head
    tokens[verb] = replace(tokens[verb], head=first)
    for k in range(verb - 1, old, -1):
        if tokens[k].dep == "cc" and tokens[k].head == old:
            tokens[k] = replace(tokens[k], head=first)
            return


def _clause_over(tokens: Sequence[Token], that: int) -> int | None:
    """The verb of the clause that "that" opens, on a noun before it."""
    i = tokens[that].head
    for _ in range(_DEEPEST):
        if tokens[i].dep in _CLAUSES:
            return i if tokens[i].head < that < i else None
        i = tokens[i].head
    return None


def _told(tokens: Sequence[Token], noun: int) -> int | None:
    """The noun that can have a content: right above a clause, or above whoever it is of."""
    for _ in range(_DEEPEST):
        token = tokens[noun]
        if _can_tell(token):
            return noun
        if token.dep == "conj":
            noun = token.head
        elif token.dep == "pobj" and tokens[token.head].text.lower() in _TIES:
            noun = tokens[token.head].head
        else:
            return None
    return None


def _can_tell(noun: Token) -> bool:
    lexicon = words.events()
    told = lexicon.stories | lexicon.verbs["worries"] | lexicon.speech_nouns
    return noun.pos == "NOUN" and noun.lemma.lower() in told


def _is_complete(tokens: Sequence[Token], verb: int, that: int) -> bool:
    """True where "that" comes first and the clause has what it seems to stand for once more, or needs nothing."""
    own = [k for k, t in enumerate(tokens) if t.head == verb and k not in (that, verb)]
    subjects = [k for k in own if tokens[k].dep in ("nsubj", "nsubjpass") and that < k < verb]
    if not subjects or any(k < that for k in own):
        return False
    over = tokens[that].head
    twice = any(
        t.head == over and k != that and t.dep == tokens[that].dep for k, t in enumerate(tokens)
    )
    whole = any(tokens[k].dep in _COMPLETE for k in own)
    return tokens[that].dep == "mark" or twice or (over == verb and whole)


def with_listeners(tokens: list[Token]) -> None:
    """Parts "Mr Diaz Peru" in "told Mr Diaz Peru backed it": whoever is told, and of whom. **Cost**: O(tokens)."""
    states = gazetteer.load().states
    for i, token in enumerate(tuple(tokens)):
        first = i
        while (
            first and tokens[first - 1].dep == "compound" and first <= tokens[first - 1].head <= i
        ):
            first -= 1
        if first < 1 or first == i or tokens[i - 1].ent != "PERSON":
            continue
        other = token.text.lower() in states or token.ent not in ("", "PERSON")
        clause = _clause_of(tokens, i)
        if other and clause is not None and _tells(tokens, first - 1):
            _part_listener(tokens, first, i, clause)


def _clause_of(tokens: Sequence[Token], name: int) -> int | None:
    """The content clause a name is the subject of, or stands before as the object of whatever governs that."""
    token = tokens[name]
    if token.dep == "nsubj" and tokens[token.head].dep == "ccomp" and token.head > name:
        return token.head
    behind = [k for k, t in enumerate(tokens) if k > name and t.head == token.head]
    clause = next((k for k in behind if tokens[k].dep == "ccomp"), None)
    if token.dep != "dobj" or clause is None:
        return None
    own = [k for k, t in enumerate(tokens) if t.head == clause and k < clause]
    subject = any(tokens[k].dep in ("nsubj", "nsubjpass", "mark") for k in own)
    return clause if min([clause, *own]) == name + 1 and not subject else None


def _tells(tokens: Sequence[Token], verb: int) -> bool:
    listening = any(t.head == verb and t.dep == "dobj" and t.pos != "PROPN" for t in tokens)
    return tokens[verb].lemma.lower() in words.closed()["telling"] and not listening


def _part_listener(tokens: list[Token], first: int, name: int, clause: int) -> None:
    verb, listener = first - 1, name - 1
    for k in range(first, listener):
        tokens[k] = replace(tokens[k], head=listener)
    tokens[listener] = replace(tokens[listener], head=verb, dep="dobj")
    ent = tokens[name].ent
    tokens[name] = replace(
        tokens[name],
        head=clause,
        dep="nsubj",
        ent="GPE" if ent in ("", "PERSON") else ent,
        ent_start=True,
    )
    tokens[clause] = replace(tokens[clause], head=verb)
