"""Which body, army or paper "the army", "these militants", "the company" and "the newspaper" mean."""

from __future__ import annotations

from timeline_app.reading import actors_antecedents, gazetteer, words
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_groups import Group, is_fighter
from timeline_app.reading.parse import Sentence

_COMPANY_REACH = 6
_OPENING = 1
"""The last sentence in which an article says in which state it plays."""
_OFTEN = 2
"""Times that it must have named it: a state named once may be merely travelled to."""
_NAMED_SO = ("organisation", "unknown")
_CALLED_REACH = 60
"""Sentences back in which "the council" finds the one named so."""


def look_back(drafts: Drafts, group: Group) -> int | None:
    """The actor "the army", "these militants", "the Islamist group" or "the newspaper" means.

    One with a name of its own goes before one that is known by mere words ("a rival company").
    """
    if group.origin:
        return _of_origin(drafts, group)
    if group.family == "bodies" and _are_many(drafts, group):
        return _last_many(drafts, group)
    for found in (_so_called, _so_described, _by_its_words, _body_meant):
        if (actor := found(drafts, group)) is not None:
            return actor
    for same_noun in (True, False):
        for actor, _ in drafts.before(group.sentence, group.head, 12 if same_noun else 4):
            draft = drafts.actors[actor]
            if same_noun and group.noun in draft.nouns:
                return actor
            if not same_noun and _fits(draft, group):
                return actor
    return _only_state(drafts, group)


def by_last_word(drafts: Drafts) -> dict[str, list[int]]:
    """The named bodies and things by the last word of their names, in small letters. **Cost**: linear."""
    out: dict[str, list[int]] = {}
    for actor, draft in enumerate(drafts.actors):
        *front, last = draft.name.split() or [""]
        named = any(m.named for m in draft.mentions)
        if front and named and last[0].isupper() and draft.kind in _NAMED_SO:
            out.setdefault(last.lower(), []).append(actor)
    return out


def _of_origin(drafts: Drafts, group: Group) -> int | None:
    """The body "the Swedish carmaker" is: the last known to be Swedish, else the only one that may be.

    Whoever does something to it is not it: "Vesk sued the Swedish carmaker".
    """
    verb = _verb(drafts.sentences[group.sentence], group.head)
    found: list[int] = []
    beside: set[int] = set()
    for actor, mention in drafts.before(group.sentence, group.head, _COMPANY_REACH):
        draft = drafts.actors[actor]
        near = mention.sentence == group.sentence
        if near and _verb(drafts.sentences[group.sentence], mention.token) == verb:
            beside.add(actor)
        if actor in found or actor in beside or not _may_be_of_origin(draft, group):
            continue
        if group.country and draft.country == group.country:
            return actor
        found.append(actor)
    return found[0] if len(found) == 1 else None


def _may_be_of_origin(draft: Draft, group: Group) -> bool:
    roles = words.roles()
    named = draft.name[0].isupper() and any(m.named for m in draft.mentions)
    kinds = ("organisation", "group") if group.noun in roles.vague else ("organisation", "unknown")
    if not named or draft.kind not in kinds or draft.families & {"military", "services", "thing"}:
        return False
    if group.country and draft.country not in (None, group.country):
        return False
    if group.noun in roles.own_kinds:
        return _is_one(draft, group.noun)
    return draft.name.split()[-1].lower() not in roles.publics


def _verb(sentence: Sentence, i: int) -> int:
    """The nearest verb above a token, or the token itself."""
    return next((k for k in sentence.ancestors(i) if sentence.tokens[k].pos == "VERB"), i)


def _so_called(drafts: Drafts, group: Group) -> int | None:
    """The body named last by the bare noun: "the observatory", "the ministry" of a Danish Ministry of Health."""
    if group.first != group.head:
        return None
    said = {group.noun, group.text.lower().split()[-1]}
    for actor, mention in drafts.before(group.sentence, group.head, _CALLED_REACH):
        draft = drafts.actors[actor]
        *front, last = draft.name.lower().split()
        head, of, _ = draft.name.lower().partition(" of ")
        named = mention.named and draft.kind not in ("person", "place")
        if front and (last in said or (of and head.split()[-1] in said)) and named:
            return actor
    return None


def _body_meant(drafts: Drafts, group: Group) -> int | None:
    """The body "the company" or "the bank" means, by who was subject last and who may be one."""
    if group.family != "bodies" or group.noun not in words.roles().firms | words.roles().own_kinds:
        return None
    actor = _of_speaker(drafts, group)
    if actor is None:
        actor = _last_body(drafts, group)
    return _only_trader(drafts, group) if actor is None else actor


def _of_speaker(drafts: Drafts, group: Group) -> int | None:
    """The body of an officer who says what "the company" did: "the Vesk chairman said the company would pay"."""
    sentence = drafts.sentences[group.sentence]
    token, roles = sentence.tokens[group.head], words.roles()
    verb = sentence.tokens[token.head]
    told = token.dep in ("nsubj", "nsubjpass") and verb.dep == "ccomp"
    if not told or sentence.lemma(verb.head) not in words.events().verbs["speech"]:
        return None
    if group.first != group.head or group.noun not in roles.firms - roles.own_kinds:
        return None
    for k in sentence.children(verb.head, "nsubj"):
        for actor in drafts.at.get((group.sentence, k), ()):
            body = drafts.actors[actor].body
            if body is not None and _is_trader(drafts.actors[body]):
                return body
    return None


def _are_many(drafts: Drafts, group: Group) -> bool:
    """True for "the unions", which are none of the bodies alone."""
    return drafts.sentences[group.sentence].tokens[group.head].tag in ("NNS", "NNPS")


def _last_many(drafts: Drafts, group: Group) -> int | None:
    """The many named last by the same noun: "the groups" are "rights groups"."""
    last = group.text.lower().split()[-1]
    for actor, _ in drafts.before(group.sentence, group.head, _COMPANY_REACH):
        if drafts.actors[actor].name.lower().split()[-1] == last:
            return actor
    return None


def _so_described(drafts: Drafts, group: Group) -> int | None:
    """The body a phrase of more words stood beside: "the law firm" after "the law firm Hale & Co"."""
    said = group.text.lower().removeprefix("the ")
    if " " not in said:
        return None
    for actor, _ in drafts.before(group.sentence, group.head, _CALLED_REACH):
        if said in drafts.actors[actor].nouns:
            return actor
    return None


def _by_its_words(drafts: Drafts, group: Group) -> int | None:
    """The one body of the article that a phrase takes its words from: "the harbour company" is Lund Harbour Ltd."""
    tokens, roles = drafts.sentences[group.sentence].tokens, words.roles()
    said = {t.text.lower() for t in tokens[group.first : group.head]}
    if not said or group.country is not None or group.noun not in roles.firms:
        return None
    index = _bodies_by_word(drafts)
    found = set.intersection(*(index.get(word, set()) for word in said))
    return min(found) if len(found) == 1 else None


def _bodies_by_word(drafts: Drafts) -> dict[str, set[int]]:
    """Words of the names of firms to the firms. **Cost**: linear, once an article."""
    roles = words.roles()
    for actor, draft in enumerate(drafts.actors if not drafts.by_word else ()):
        *front, last = draft.name.lower().split()
        firm = last.rstrip(".") in roles.legal_forms | roles.legal | roles.firms
        if draft.kind in ("organisation", "group", "unknown") and firm and draft.name[0].isupper():
            for word in front:
                drafts.by_word.setdefault(word, set()).add(actor)
    return drafts.by_word


def _only_trader(drafts: Drafts, group: Group) -> int | None:
    """The one body with a name so far that may be "the airline", where no other airline was brought in."""
    sentences, noun = drafts.sentences[: group.sentence + 1], group.noun
    trades = noun in words.roles().businesses and group.first == group.head
    if not trades or any(_brings_in(sentence, noun) for sentence in sentences):
        return None
    found: set[int] = set()
    for actor, mention in drafts.before(group.sentence, group.head):
        draft = drafts.actors[actor]
        if mention.named and draft.kind in ("organisation", "unknown") and _is_trader(draft):
            found.add(actor)
    return found.pop() if len(found) == 1 else None


def _brings_in(sentence: Sentence, noun: str) -> bool:
    """True for "a bank", "two banks", "rival banks": others than the one named."""
    for i, token in enumerate(sentence.tokens):
        if token.lemma.lower() == noun:
            det = sentence.child(i, "det")
            bare = det is None and not sentence.children(i, "poss")
            if bare or (det is not None and sentence.lemma(det) in ("a", "an", "another")):
                return token.dep not in ("compound", "appos", "attr")
    return False


def may_be(draft: Draft, noun: str) -> bool:
    """True for a body with a name of its own that may be one of "the two firms", "the two banks"."""
    roles = words.roles()
    if noun in roles.own_kinds:
        return _is_one(draft, noun)
    own = draft.name[0].isupper() and any(m.named for m in draft.mentions)
    return own and not (
        noun in roles.businesses and draft.name.split()[-1].lower() in roles.publics
    )


def _is_trader(draft: Draft) -> bool:
    """True for a body with a name that may trade: not called a court or a party, nor of another trade."""
    roles, last = words.roles(), draft.name.split()[-1].lower()
    other = draft.nouns & roles.own_kinds or last in roles.own_kinds
    other = other or "thing" in draft.families
    return last not in roles.publics and not other and draft.name[0].isupper()


def _last_body(drafts: Drafts, group: Group) -> int | None:
    """The named body that was subject most recently: "the company", "the rebel group"."""
    armed = _is_armed(drafts, group)
    if group.first != group.head and not armed:
        return None
    own_kind = group.noun in words.roles().own_kinds or _is_named_so(group)
    trades = group.noun in words.roles().businesses

    def fits(draft: Draft) -> bool:
        if draft.kind not in ("organisation", "group") or draft.country is not None:
            return False
        if draft.kind == "group" and not (armed and "military" not in draft.families):
            return False
        if own_kind and not _is_one(draft, group.noun):
            return False
        if trades and draft.name.split()[-1].lower() in words.roles().publics:
            return False
        return draft.name[0].isupper() and any(m.named for m in draft.mentions)

    return actors_antecedents.latest(drafts, group.sentence, group.head, fits, _COMPANY_REACH)


def _is_named_so(group: Group) -> bool:
    """True for "the Brotherhood": with a capital it is a name, but for "the Company" of the law."""
    return group.text.split()[-1][0].isupper() and group.noun not in words.roles().businesses


def _is_one(draft: Draft, noun: str) -> bool:
    """True for a body called a bank, a charity, by its name or beside it; an acronym may be an agency, Rovers a club."""
    if noun in words.roles().sides and draft.name.split()[-1].lower() in words.roles().teams:
        return True
    if noun in draft.nouns or noun in draft.name.lower():
        return True
    return noun in words.roles().agencies and any(form.isupper() for form in draft.forms)


def _is_armed(drafts: Drafts, group: Group) -> bool:
    """True for "the militant group": one of fighters, by its own words."""
    tokens = drafts.sentences[group.sentence].tokens[group.first : group.head]
    return any(is_fighter(token) for token in tokens)


def _fits(draft: Draft, group: Group) -> bool:
    if group.family == "government":
        acts = any(m.subject for m in draft.mentions) or len(draft.mentions) > 2
        return draft.kind == "state" and acts
    if group.family == "media":
        return draft.kind == "media"
    return group.family == "fighters" and group.first == group.head and "fighters" in draft.families


def _only_state(drafts: Drafts, group: Group) -> int | None:
    """The state "the government" is of where the article opens with one, often named, and names no other."""
    if group.family != "government" or group.text.lower() != group.noun:
        return None
    places = gazetteer.here()
    found: int | None = None
    for actor, draft in enumerate(drafts.actors):
        low = draft.name.lower()
        state = places.states.get(low) or places.capitals.get(low)
        if state is None:
            continue
        if found is not None and state != drafts.actors[found].name:
            return None
        if low in places.states:
            found = actor
    if found is None or drafts.actors[found].kind != "state":
        return None
    here = (group.sentence, group.head)
    said = sorted((m.sentence, m.token) for m in drafts.actors[found].mentions if m.named)
    said = [at for at in said if at < here]
    return found if len(said) >= _OFTEN and said[0][0] <= _OPENING else None


def state_army(drafts: Drafts, group: Group) -> int | None:
    """The army "government forces" are: one called so with its state before, or the only one there is."""
    said = group.text.lower()
    if group.family != "military" or said.split()[0] not in ("government", "regime"):
        return None
    armies = [i for i, d in enumerate(drafts.actors) if d.country and "military" in d.families]
    called = [
        i for i in armies if any(f.lower().endswith(f" {said}") for f in drafts.actors[i].forms)
    ]
    found = called or armies
    return found[0] if len(found) == 1 else None


def only_one(drafts: Drafts, group: Group) -> int | None:
    """The one coalition or alliance with a name, for any other phrase for a coalition or an alliance."""
    if group.noun not in ("coalition", "alliance"):
        return None
    found = [
        i for i, d in enumerate(drafts.actors) if d.name[0].isupper() and group.noun in d.nouns
    ]
    return found[0] if len(found) == 1 else None


def both_armies(drafts: Drafts, group: Group) -> list[int]:
    """ "the armies", "our armies": the two military bodies named last."""
    plural = drafts.sentences[group.sentence].tokens[group.head].tag == "NNS"
    if not (plural and group.definite and group.noun in ("army", "military")):
        return []
    found: list[int] = []
    for actor, _ in drafts.before(group.sentence, group.head, 12):
        if (
            "military" in drafts.actors[actor].families
            and drafts.actors[actor].country
            and actor not in found
        ):
            found.append(actor)
    return found[:2] if len(found) >= 2 else []
