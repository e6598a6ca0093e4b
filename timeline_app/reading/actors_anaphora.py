"""Words that stand for an actor named before: role nouns, "the group", "both leaders", pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.reading import (
    actors_antecedents,
    actors_bodies,
    actors_many,
    actors_offices,
    actors_pronouns,
    actors_seats,
    gazetteer,
    words,
)
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_groups import Group
from timeline_app.reading.actors_roles import body, phrase, role_noun

_NO_HOLDERS = ("head", "star")
_MERE_HEADS = ("head", "chief", "star", "leader")
_PAIR_REACH = 12
"""Sentences back in which "the two countries" finds them."""
_OF_WRITER = ("my", "our")
_STATE_NOUNS = {"country", "nation", "kingdom", "republic"}


def resolve(drafts: Drafts, groups: list[Group]) -> None:
    """Record, in reading order, every word that plainly stands for an actor."""
    at = {(g.sentence, g.head): g for g in groups}
    ends = actors_bodies.by_last_word(drafts)
    for number, sentence in enumerate(drafts.sentences):
        for i, token in enumerate(sentence.tokens):
            if (number, i) in drafts.at:
                continue
            low = token.text.lower()
            if low in actors_pronouns.RELATIVE and token.tag in ("WDT", "WP", "WP$"):
                actors_pronouns.resolve_relative(drafts, number, i)
            elif token.pos == "PRON" or token.tag in ("PRP", "PRP$"):
                actors_pronouns.resolve(drafts, number, i, low)
            elif _pair(drafts, number, i):
                continue
            elif (number, i) in at:
                _group(drafts, at[number, i])
            elif token.pos in ("NOUN", "PROPN"):
                _noun(drafts, number, i)
                _so_called(drafts, number, i, ends.get(low, ()))


def _mention(drafts: Drafts, actor: int, number: int, i: int) -> None:
    sentence = drafts.sentences[number]
    span, _ = phrase(sentence, i)
    drafts.mention(actor, number, i, span, named=False)


def _pair(drafts: Drafts, number: int, i: int) -> bool:
    """ "the two men", "both leaders", "the ministers": the two last fitting actors."""
    sentence = drafts.sentences[number]
    token, roles = sentence.tokens[i], words.roles()
    lemma = token.lemma.lower()
    tables = {
        "person": roles.pairs_person, "state": roles.pairs_state, "organisation": roles.pairs_body,
    }  # fmt: skip
    if token.tag not in ("NNS", "NNPS") or not any(lemma in table for table in tables.values()):
        return False
    mods = {sentence.tokens[k].text.lower() for k in sentence.children(i)}
    both = "both" in mods or ("two" in mods and bool(mods & words.closed()["definite"]))
    if not both and not (mods == {"the"} and lemma in roles.families):
        return False
    for kind, table in tables.items():
        if lemma not in table:
            continue
        found = actors_many.joined_last(drafts, number, i, kind) if both else []
        if len(found) != 2 and not (both and _are_others(drafts, number, i, kind)):
            found = _last_two(drafts, number, i, kind, lemma, both=both)
        if len(found) == 2:
            for actor in found:
                _mention(drafts, actor, number, i)
            return True
    return False


def _are_others(drafts: Drafts, number: int, i: int, kind: str) -> bool:
    """True where "the two sides" may be others than the two named last: several states, or no persons at all."""
    sides = drafts.sentences[number].lemma(i) in words.roles().pairs_state
    return (kind == "state" and _are_many(drafts, number, i)) or (kind == "person" and sides)


def _are_many(drafts: Drafts, number: int, i: int) -> bool:
    """True where more than two states were named of late: "the two countries" may be any of them."""
    near = {actor for actor, _ in drafts.before(number, i, _PAIR_REACH)}
    return sum(drafts.actors[actor].kind == "state" for actor in near) > 2


def _last_two(
    drafts: Drafts, number: int, i: int, kind: str, noun: str, *, both: bool
) -> list[int]:
    found: dict[int, int] = {}
    for actor, mention in drafts.before(number, i, _PAIR_REACH):
        draft = drafts.actors[actor]
        fits = draft.kind == kind and actor not in found and (both or noun in draft.nouns)
        if fits and (kind != "organisation" or actors_bodies.may_be(draft, noun)):
            found[actor] = mention.sentence
        if len(found) == 2:
            break
    together = len(set(found.values())) == 1 or noun not in words.roles().pairs_state
    return list(found) if together or kind == "state" else []


def _group(drafts: Drafts, group: Group) -> None:
    both = actors_bodies.both_armies(drafts, group)
    for army in both:
        drafts.mention(army, group.sentence, group.head, group.span, named=False)
    if both:
        return
    actor = actors_bodies.state_army(drafts, group)
    if actor is None and group.definite:
        actor = actors_bodies.look_back(drafts, group)
    if actor is None:
        actor = actors_bodies.only_one(drafts, group)
    vague = group.family == "media" or group.noun in words.roles().vague
    vague = vague and not group.origin
    if actor is None and group.definite and vague:
        return
    if actor is None:
        actor = drafts.by_name(group.text)
        if actor is None:
            actor = drafts.add(
                Draft(
                    group.text,
                    nouns={group.noun},
                    families={group.family},
                    country=group.country,
                    plural=True,
                )
            )
        drafts.actors[actor].kinds[group.kind] += 1
        drafts.actors[actor].forms[group.text] += 1
    drafts.mention(actor, group.sentence, group.head, group.span, named=False)


def _noun(drafts: Drafts, number: int, i: int) -> None:
    """A role noun with a definite article, or a country meant by "the country"."""
    sentence = drafts.sentences[number]
    det = sentence.child(i, "det")
    definite = det is not None and sentence.tokens[det].text.lower() in words.closed()["definite"]
    if not (definite and _definite(drafts, number, i)):
        _role(drafts, number, i, det, definite=definite)


def _definite(drafts: Drafts, number: int, i: int) -> bool:
    """ "The country", "the aircraft", "the Danish": True where it can be nothing else."""
    token = drafts.sentences[number].tokens[i]
    lemma = token.lemma.lower()
    actor: int | None
    if lemma in _STATE_NOUNS and token.tag == "NN":
        actor = _the_state(drafts, number, i)
    elif token.tag == "NN" and lemma in words.roles().things:
        actor = actors_antecedents.latest(drafts, number, i, lambda d: "thing" in d.families)
    elif people := gazetteer.here().demonyms.get(token.text.lower()):
        actor = drafts.by_name(people)
        actor = drafts.add(Draft(people, country=people)) if actor is None else actor
        drafts.actors[actor].kinds["state"] += 1
    else:
        return False
    if actor is not None:
        _mention(drafts, actor, number, i)
    return True


def _role(drafts: Drafts, number: int, i: int, det: int | None, *, definite: bool) -> None:
    """A role noun: the holder of the office, else somebody without a name."""
    sentence = drafts.sentences[number]
    token = sentence.tokens[i]
    noun = role_noun(sentence, i)
    if (
        noun is None
        or token.tag not in ("NN", "NNP")
        or token.dep in ("compound", "amod", "nmod", "attr", "conj")
    ):
        return
    said = actors_offices.said_of(drafts, number, i, noun)
    det = sentence.child(i, "nummod") if det is None else det
    actor = actors_offices.holder(drafts, number, i, said) if definite or det is None else None
    if actor is None and definite and noun not in _MERE_HEADS:
        actor = actors_offices.named_later(drafts, said)
    if actor is not None:
        _mention(drafts, actor, number, i)
    elif token.dep in ("nsubj", "nsubjpass", "agent"):
        if (owner := sentence.child(i, "poss")) is not None and noun not in _NO_HOLDERS:
            _unnamed_of(drafts, number, i, noun, owner)
        elif det is not None and noun not in _MERE_HEADS:
            _unnamed(drafts, number, i, noun)


def _so_called(drafts: Drafts, number: int, i: int, bearers: Sequence[int]) -> None:
    """ "The store" after "the Hask Department Store": the one bearer of the word there is, if named before.

    What happens ("the war", "the debate") is nobody, whatever body is called after it.
    """
    token = drafts.sentences[number].tokens[i]
    if len(bearers) != 1 or token.tag != "NN" or (number, i) in drafts.at:
        return
    lexicon = words.events()
    if token.lemma.lower() in lexicon.occasions | lexicon.acts | lexicon.speech_nouns:
        return
    before = drafts.sentences[number].tokens[i - 1].text.lower() if i else ""
    alone = before == "the" and token.dep not in ("compound", "nmod", "amod")
    if alone and any(m.span.end < token.start for m in drafts.actors[bearers[0]].mentions):
        _mention(drafts, bearers[0], number, i)


def _the_state(drafts: Drafts, number: int, i: int) -> int | None:
    """The state "the country" is: that of whoever was named last, else the one that acted last."""
    scene = _scene_state(drafts, number, i)
    if scene is not None:
        return scene
    above = actors_antecedents.above(drafts.sentences[number], i)
    barred = [drafts.actors[a] for k in above for a in drafts.at.get((number, k), ())]

    def fits(draft: Draft) -> bool:
        return draft.kind == "state" and not any(draft is other for other in barred)

    return actors_antecedents.latest(drafts, number, i, fits)


def _scene_state(drafts: Drafts, number: int, i: int) -> int | None:
    """The state of whoever was named last, for "in the country" and "officials say the country will pay"."""
    sentence = drafts.sentences[number]
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    scene = token.dep == "pobj" and above.text.lower() in ("in", "across", "within", "into", "from")
    if not scene and not (token.dep == "nsubj" and above.dep == "ccomp"):
        return None
    for actor, _ in drafts.before(number, i, 1 if scene else 0):
        draft = drafts.actors[actor]
        if draft.kind == "state":
            return actor
        if draft.country is not None:
            return drafts.by_name(draft.country)
    return None


def _unnamed_of(drafts: Drafts, number: int, i: int, noun: str, owner: int) -> None:
    """ "The commission's chairman said", "his lawyer said": whose they are tells which; nobody where that is not known."""
    sentence = drafts.sentences[number]
    found = drafts.at.get((number, owner), [])
    if len(found) == 1:
        first = owner + 1 + len(sentence.children(owner, "case"))
        own = drafts.plain[sentence.tokens[first].start : sentence.tokens[i].end]
        _unnamed(drafts, number, i, noun, f"{drafts.actors[found[0]].name}'s {own}")
    elif sentence.tokens[owner].text.lower() in _OF_WRITER:
        _unnamed(drafts, number, i, noun, sentence.tokens[i].text)
    elif sentence.tokens[owner].pos != "PRON":
        _unnamed(drafts, number, i, noun)


def _unnamed(drafts: Drafts, number: int, i: int, noun: str, called: str = "") -> None:
    """ "A source at the ministry said": a speaker without a name is an actor of its own."""
    sentence = drafts.sentences[number]
    span, country = phrase(sentence, i)
    whole = actors_seats.with_seat(sentence, i, span)
    text = " ".join((called or whole.of(drafts.plain)).split())
    actor = drafts.by_name(text)
    if actor is None:
        draft = Draft(
            text, nouns={noun}, country=country, families=set(words.roles().families[noun])
        )
        draft.body = body(drafts, number, i)
        draft.gender = words.roles().gender(noun)
        actor = drafts.add(draft)
    drafts.actors[actor].kinds["person"] += 1
    drafts.actors[actor].forms[text] += 1
    _mention(drafts, actor, number, i)
