"""Words that stand for an actor named before: role nouns, "the group", "both leaders", pronouns."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.core.article import Span
from timeline_app.reading import gazetteer, words
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_groups import Group, is_fighter
from timeline_app.reading.actors_roles import phrase, role_noun
from timeline_app.reading.parse import Sentence

_HE = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_IT = {"it", "its", "itself"}
_THEY = {"they", "their", "them", "themselves"}
_DEFINITE = {"the", "this", "that", "these", "those"}
_RELATIVE = {"who", "whom", "whose", "which", "that"}
_REACH = 3
_COMPANY_REACH = 6
_STATE_NOUNS = {"country", "nation", "kingdom", "republic"}


def resolve(drafts: Drafts, groups: list[Group]) -> None:
    """Record, in reading order, every word that plainly stands for an actor."""
    at = {(g.sentence, g.head): g for g in groups}
    for number, sentence in enumerate(drafts.sentences):
        for i, token in enumerate(sentence.tokens):
            if (number, i) in drafts.at:
                continue
            low = token.text.lower()
            if low in _RELATIVE and token.tag in ("WDT", "WP", "WP$"):
                _relative(drafts, number, i)
            elif token.pos == "PRON" or token.tag in ("PRP", "PRP$"):
                _pronoun(drafts, number, i, low)
            elif _pair(drafts, number, i):
                continue
            elif (number, i) in at:
                _group(drafts, at[number, i])
            elif token.pos in ("NOUN", "PROPN"):
                _noun(drafts, number, i)


def _mention(drafts: Drafts, actor: int, number: int, i: int) -> None:
    sentence = drafts.sentences[number]
    span, _ = phrase(sentence, i)
    drafts.mention(actor, number, i, span, named=False)


# ---- pronouns


def _pronoun(drafts: Drafts, number: int, i: int, low: str) -> None:
    actor = None
    sentence = drafts.sentences[number]
    if low.endswith(("self", "selves")):
        return
    if low in _HE:
        actor = _first(
            drafts, number, i, lambda d: d.kind == "person" and d.gender in ("", _HE[low]), 7
        )
        if actor is not None:
            drafts.actors[actor].gender = _HE[low]
    elif low in _IT and not _is_expletive(sentence, i):
        actor = _thing(drafts, number, i, low)
    elif low in _THEY:
        actor = _first(drafts, number, i, lambda d: d.kind == "group")
        if actor is None:
            actor = _first(
                drafts, number, i, lambda d: d.kind in ("organisation", "state", "person")
            )
    if actor is not None:
        drafts.mention(actor, number, i, _token_span(drafts, number, i), named=False)


def _relative(drafts: Drafts, number: int, i: int) -> None:
    """ "the crew, which had left": whoever the relative clause hangs on."""
    sentence = drafts.sentences[number]
    above = next((k for k in sentence.ancestors(i) if sentence.tokens[k].dep == "relcl"), None)
    meant = () if above is None else drafts.at.get((number, sentence.tokens[above].head), ())
    for actor in tuple(meant):
        person = drafts.actors[actor].kind in ("person", "group")
        if person or sentence.tokens[i].text.lower() not in ("who", "whom"):
            drafts.mention(actor, number, i, _token_span(drafts, number, i), named=False)


def _thing(drafts: Drafts, number: int, i: int, low: str) -> int | None:
    """Whom "it" or "its" means: who speaks is a paper or a body, who acts a state or a body."""
    sentence = drafts.sentences[number]
    speaks = sentence.lemma(sentence.tokens[i].head) in words.events().verbs["speech"]
    kinds = ("media", "organisation") if speaks else ("state", "organisation")
    actor = _first(drafts, number, i, lambda d: d.kind in kinds or (low == "its" and _is_body(d)))
    if actor is None:
        actor = _first(drafts, number, i, lambda d: d.kind in ("media", "state") or _is_body(d))
    return actor


def _token_span(drafts: Drafts, number: int, i: int) -> Span:
    token = drafts.sentences[number].tokens[i]
    return Span(token.start, token.end)


def _is_body(draft: Draft) -> bool:
    """A group that is one body: an army, a navy, a police force."""
    return draft.kind == "group" and bool(
        draft.nouns & {"army", "military", "navy", "police", "air force", "militia", "guard"}
    )


def _first(
    drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool], reach: int = _REACH
) -> int | None:
    """The antecedent by grammar (the clauses around the pronoun), else by recency."""
    sentence = drafts.sentences[number]
    for k in _antecedents(sentence, i):
        for actor in drafts.at.get((number, k), ()):
            if k < i and fits(drafts.actors[actor]):
                return actor
    return _best(drafts, number, i, fits, reach)


def _antecedents(sentence: Sentence, i: int) -> list[int]:
    """Tokens a pronoun may mean, likeliest first: the object before a possessive, then the subjects above."""
    out: list[int] = []
    own_subject = sentence.tokens[i].dep in ("nsubj", "nsubjpass")
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos not in ("VERB", "AUX"):
            continue
        if own_subject:
            own_subject = False
            continue
        if sentence.tokens[i].dep == "poss" and not out:
            out += sentence.children(k, "dobj", "nsubj", "nsubjpass")
        else:
            out += sentence.children(k, "nsubj", "nsubjpass")
    return out


def _best(
    drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool], reach: int = _REACH
) -> int | None:
    """The fitting actor that was subject most recently: this sentence first, then backwards."""
    best: tuple[int, int, int] | None = None
    for actor, mention in drafts.before(number, i, reach - 1):
        if not fits(drafts.actors[actor]):
            continue
        away = number - mention.sentence
        score = (
            -away * 2 + (3 if mention.subject else 0),
            mention.token if away else -mention.token,
        )
        if best is None or score > (best[0], best[1]):
            best = (*score, actor)
    return best[2] if best else None


def _is_expletive(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.dep == "expl":
        return True
    head = token.head
    return (
        token.dep in ("nsubj", "nsubjpass")
        and sentence.lemma(head)
        in (
            "be",
            "seem",
            "appear",
            "take",
            "remain",
            "rain",
            "snow",
            "say",
            "report",
            "believe",
            "expect",
        )
        and (bool(sentence.children(head, "ccomp", "xcomp", "acomp")) or token.dep == "nsubjpass")
    )


# ---- nouns


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
    if not mods & {"two", "both"} and not (mods == {"the"} and lemma in roles.families):
        return False
    for kind, table in tables.items():
        if lemma not in table:
            continue
        found = _last_two(drafts, number, i, kind, lemma if not mods & {"two", "both"} else None)
        if len(found) == 2:
            for actor in found:
                _mention(drafts, actor, number, i)
            return True
    return False


def _last_two(drafts: Drafts, number: int, i: int, kind: str, noun: str | None) -> list[int]:
    found: list[int] = []
    for actor, _ in drafts.before(number, i, 12):
        draft = drafts.actors[actor]
        if draft.kind == kind and actor not in found and (noun is None or noun in draft.nouns):
            found.append(actor)
        if len(found) == 2:
            break
    return found


def _both_armies(drafts: Drafts, group: Group) -> list[int]:
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


def _group(drafts: Drafts, group: Group) -> None:
    both = _both_armies(drafts, group)
    for army in both:
        drafts.mention(army, group.sentence, group.head, group.span, named=False)
    if both:
        return
    actor = _state_army(drafts, group)
    if actor is None and group.definite:
        actor = _look_back(drafts, group)
    if actor is None and group.definite and group.family == "media":
        return
    if actor is None:
        actor = drafts.by_name(group.text)
        if actor is None:
            actor = drafts.add(
                Draft(group.text, nouns={group.noun}, families={group.family}, plural=True)
            )
        drafts.actors[actor].kinds[group.kind] += 1
        drafts.actors[actor].forms[group.text] += 1
    drafts.mention(actor, group.sentence, group.head, group.span, named=False)


def _look_back(drafts: Drafts, group: Group) -> int | None:
    """The actor "the army", "these militants", "the Islamist group" or "the newspaper" means.

    One with a name of its own goes before one that is known by mere words ("a rival company").
    """
    if group.family == "bodies" and group.noun in words.roles().firms:
        actor = _last_body(drafts, group)
        if actor is not None:
            return actor
    for same_noun in (True, False):
        for actor, _ in drafts.before(group.sentence, group.head, 12 if same_noun else 4):
            draft = drafts.actors[actor]
            if same_noun and group.noun in draft.nouns:
                return actor
            if not same_noun and _fits(draft, group):
                return actor
    return None


def _last_body(drafts: Drafts, group: Group) -> int | None:
    """The named body that was subject most recently: "the company", "the rebel group"."""
    armed = _is_armed(drafts, group)
    if group.first != group.head and not armed:
        return None
    other_kind = {"bank", "airline", "party", "club", "team", "church", "university", "hospital"}

    def fits(draft: Draft) -> bool:
        if draft.kind not in ("organisation", "group") or draft.country is not None:
            return False
        if draft.kind == "group" and not (armed and "military" not in draft.families):
            return False
        if group.noun in other_kind and group.noun not in draft.name.lower():
            return False
        return draft.name[0].isupper() and any(m.named for m in draft.mentions)

    return _best(drafts, group.sentence, group.head, fits, _COMPANY_REACH)


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
    if group.family == "bodies":
        return draft.kind == "organisation" and group.first == group.head
    return group.family == "fighters" and group.first == group.head and "fighters" in draft.families


def _state_army(drafts: Drafts, group: Group) -> int | None:
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


def _noun(drafts: Drafts, number: int, i: int) -> None:
    """A role noun with a definite article, or a country meant by "the country"."""
    sentence = drafts.sentences[number]
    token = sentence.tokens[i]
    lemma = token.lemma.lower()
    det = sentence.child(i, "det")
    definite = det is not None and sentence.tokens[det].text.lower() in _DEFINITE
    if lemma in _STATE_NOUNS and definite and token.tag == "NN":
        actor = _best(drafts, number, i, lambda d: d.kind == "state")
        if actor is not None:
            _mention(drafts, actor, number, i)
        return
    people = gazetteer.load().demonyms.get(token.text.lower()) if definite else None
    if people:
        actor = drafts.by_name(people)
        actor = drafts.add(Draft(people, country=people)) if actor is None else actor
        drafts.actors[actor].kinds["state"] += 1
        _mention(drafts, actor, number, i)
        return
    noun = role_noun(sentence, i)
    if (
        noun is None
        or token.tag not in ("NN", "NNP")
        or token.dep in ("compound", "amod", "nmod", "attr", "conj")
    ):
        return
    actor = _role_holder(drafts, number, i, noun) if definite or det is None else None
    if actor is not None:
        _mention(drafts, actor, number, i)
    elif (
        token.dep in ("nsubj", "nsubjpass", "agent")
        and det is not None
        and noun not in ("head", "chief", "star", "leader")
    ):
        _unnamed(drafts, number, i, noun)


def _role_holder(drafts: Drafts, number: int, i: int, noun: str) -> int | None:
    """The person in that role mentioned last; a stated nationality must not contradict."""
    families = words.roles().families[noun]
    _, country = phrase(drafts.sentences[number], i)
    for exact in (True, False):
        for actor, mention in drafts.before(number, i):
            draft = drafts.actors[actor]
            if draft.kind != "person" or (country and draft.country and country != draft.country):
                continue
            if not exact and number - mention.sentence > 8:
                break
            if (noun in draft.nouns) if exact else bool(families & draft.families):
                return actor
    return None


def _unnamed(drafts: Drafts, number: int, i: int, noun: str) -> None:
    """ "A source at the ministry said": a speaker without a name is an actor of its own."""
    sentence = drafts.sentences[number]
    span, country = phrase(sentence, i)
    text = " ".join(span.of(drafts.plain).split())
    actor = drafts.by_name(text)
    if actor is None:
        actor = drafts.add(
            Draft(text, nouns={noun}, country=country, families=set(words.roles().families[noun]))
        )
    drafts.actors[actor].kinds["person"] += 1
    drafts.actors[actor].forms[text] += 1
    _mention(drafts, actor, number, i)
