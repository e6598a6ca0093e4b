"""The English word lists that reading people and events rests on, loaded once as sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app import resources


def _table(name: str) -> dict[str, Any]:
    return resources.read_toml("lexicons", "en", name)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Titles, role nouns in families, collective nouns."""

    honorifics: frozenset[str]
    ranks: frozenset[str]
    """Words before a title that belong to it ("vice", "foreign")."""
    male: frozenset[str]
    female: frozenset[str]
    families: dict[str, frozenset[str]]
    """Role noun to the families it belongs to."""
    collective: dict[str, str]
    """Collective noun to its kind: military, services, fighters, government, bodies, media, people."""
    forces: frozenset[str]
    """Nouns for what a state sends to fight, which name no body."""
    no_body: frozenset[str]
    """Buildings and papers whose word names no broadcaster or newspaper: "police station"."""
    irregulars: frozenset[str]
    """Nouns for the fighters of one side, which reports put for each other."""
    pairs_person: frozenset[str]
    pairs_state: frozenset[str]
    pairs_body: frozenset[str]
    media_words: frozenset[str]
    org_words: frozenset[str]
    things: frozenset[str]
    vessels: frozenset[str]
    ship_prefixes: frozenset[str]
    """Nouns for what has a make and a model."""
    legal: frozenset[str]
    """"Inc.", "plc": no part of a body's name."""
    firms: frozenset[str]
    """Bodies that bear a name of their own, unlike the organs of a state."""
    place_words: frozenset[str]
    teams_only: frozenset[str]
    """Words for teams that nobody is called."""
    teams: frozenset[str]
    """Second words of clubs that stand for them alone ("United")."""
    roads: frozenset[str]
    """Last words of the names of roads ("Lane")."""
    sides: frozenset[str]
    """What those are: "the club" is Lund Rovers."""
    many_in_one: frozenset[str]
    """Nouns for many in the singular ("family")."""
    indefinite: frozenset[str]
    """Adjectives that tell nothing of which group is meant ("several")."""
    own_kinds: frozenset[str]
    """Nouns that mean no other body than one so called: "the bank"."""
    agencies: frozenset[str]
    """Those of them that may mean a body with letters for a name: "the agency"."""
    of_members: frozenset[str]
    """Bodies whose members may stand in the name: "the Miners' Union"."""
    particles: frozenset[str]
    """Small words at the head of a last name ("de", "van")."""
    stakes: frozenset[str]
    """Nouns for a part of a firm: what is "in" somebody is held of them."""
    legal_forms: frozenset[str]
    """"Inc", "GmbH": what a register puts behind a name, and nobody's name alone."""
    built: frozenset[str]
    """What is named for people in full and called by their last names: "bridge"."""
    offices: frozenset[str]
    """Titles that are no last names, and so no part of a name they end."""
    portfolios: frozenset[str]
    """Words before a title that tell two offices apart ("foreign", "vice")."""
    lesser: frozenset[str]
    """Those of them whose bearer the bare title never means ("vice", "deputy")."""
    postnominals: frozenset[str]
    """Letters behind a name ("QC")."""
    junior: frozenset[str]
    """What is written behind a last name ("Jr.")."""
    crowds: frozenset[str]
    """Plurals without an s that own a body's name ("the People's Party")."""
    businesses: frozenset[str]
    """Nouns for a body that trades."""
    publics: frozenset[str]
    """Last words of the names of bodies that do not trade."""
    about: frozenset[str]
    """Last words of bodies that are named for what they look into."""
    abstract: frozenset[str]
    """What nobody is: "it is time", "it is a good sign"."""
    vague: frozenset[str]
    """Nouns for a body that say nothing by themselves: "the religious group" is somebody named before, or nobody."""
    unrelated: tuple[str, ...]
    """What is said of two with one last name who are not kin."""
    papers: frozenset[str]
    """Last words of names of plans, laws and prizes, which nobody is."""
    of_cities: frozenset[str]
    """What a city has as a place ("mayor", "museum")."""
    incoming: frozenset[str]
    """Adjectives of an office that its earlier holder no longer has ("new")."""

    def gender(self, noun: str) -> str:
        """What a title or role noun says of its bearer: "m", "f" or nothing."""
        return "m" if noun in self.male else "f" if noun in self.female else ""


def _of_names(table: dict[str, list[str]]) -> dict[str, Any]:
    """The lists of words in and beside names; what is matched at a beginning stays in order."""
    sets: dict[str, Any] = {name: frozenset(listed) for name, listed in table.items()}
    return sets | {"unrelated": tuple(table["unrelated"])}


def _families(table: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Role noun to the families it belongs to."""
    found: dict[str, set[str]] = {}
    for family, nouns in table.items():
        for noun in nouns:
            found.setdefault(noun, set()).add(family)
    return {noun: frozenset(names) for noun, names in found.items()}


@cache
def roles() -> RoleWords:
    """Word lists of ``roles.toml``."""
    table = _table("roles.toml")
    many = table["collective"]
    kinds = ("people", "media", "bodies", "government", "fighters", "services", "military")
    return RoleWords(
        honorifics=frozenset(table["honorifics"]),
        ranks=frozenset(table["ranks"]),
        male=frozenset(table["male"]),
        female=frozenset(table["female"]),
        families=_families(table["families"]),
        collective={word: kind for kind in kinds for word in many[kind]},
        forces=frozenset(many["forces"]),
        no_body=frozenset(many["no_body"]),
        irregulars=frozenset(many["irregulars"]),
        pairs_person=frozenset(many["pairs_person"]),
        pairs_state=frozenset(many["pairs_state"]),
        pairs_body=frozenset(many["pairs_body"]),
        media_words=frozenset(many["media_words"]),
        org_words=frozenset(many["org_words"]),
        things=frozenset(many["things"]) | frozenset(many["vessels"]),
        vessels=frozenset(many["vessels"]),
        ship_prefixes=frozenset(many["ship_prefixes"]),
        legal=frozenset(many["legal"]),
        firms=frozenset(many["firms"]),
        place_words=frozenset(many["place_words"]),
        teams=frozenset(many["teams"]),
        teams_only=frozenset(many["teams_only"]),
        roads=frozenset(many["roads"]),
        sides=frozenset(many["sides"]),
        many_in_one=frozenset(many["many_in_one"]),
        indefinite=frozenset(many["indefinite"]),
        own_kinds=frozenset(many["own_kinds"]),
        agencies=frozenset(many["agencies"]),
        of_members=frozenset(many["of_members"]),
        particles=frozenset(many["particles"]),
        stakes=frozenset(many["stakes"]),
        **_of_names(table["names"]),
    )


@dataclass(frozen=True, slots=True)
class EventWords:
    """Verbs and nouns by what they do to events, and the words of modality."""

    verbs: dict[str, frozenset[str]]
    occasions: frozenset[str]
    drawn_out: frozenset[str]
    """Of the occasions those that go on for long: "the war" alone is no event."""
    acts: frozenset[str]
    speech_nouns: frozenset[str]
    modifiers: dict[str, str]
    """Adjective on an event noun to the status it speaks for ("past", "planned", ...)."""
    governors: dict[str, str]
    """Noun to the status of the event in its complement."""
    aux: dict[str, str]
    adjectives: dict[str, frozenset[str]]
    adverbs: dict[str, str]
    able: frozenset[str]
    unable: frozenset[str]
    conditional: frozenset[str]
    none: frozenset[str]
    offers: frozenset[str]
    """Nouns of things made: to reject one is not to deny it."""
    charge_preps: frozenset[str]
    clear_preps: frozenset[str]
    stories: frozenset[str]
    true: frozenset[str]
    untrue: frozenset[str]
    wrongly: frozenset[str]
    hearsay: frozenset[str]
    """Stories that are only told, never a thing that could be handed on or burnt."""
    handling: frozenset[str]
    crediting: frozenset[str]
    nearly: frozenset[str]
    near_misses: frozenset[str]
    inverted: frozenset[str]
    fiction: frozenset[str]


@cache
def events() -> EventWords:
    """Word lists of ``verbs.toml``, ``event_nouns.toml`` and ``modality.toml``."""
    verbs, nouns, mood = _table("verbs.toml"), _table("event_nouns.toml"), _table("modality.toml")
    return EventWords(
        verbs={k: frozenset(v) for k, v in verbs.items() if k != "irregular"},
        occasions=(_listed("occasions.txt") - frozenset(nouns["acts"]))
        | frozenset(nouns["occasions"]),
        drawn_out=frozenset(nouns["drawn_out"]),
        acts=frozenset(nouns["acts"]),
        speech_nouns=frozenset(nouns["speech"]),
        modifiers={w: kind for kind, ws in nouns["modifiers"].items() for w in ws},
        governors={w: kind for kind, ws in nouns["governors"].items() for w in ws},
        aux={w: kind for kind, ws in mood["aux"].items() for w in ws},
        adjectives={k: frozenset(v) for k, v in mood["adjectives"].items()},
        able=frozenset(mood["ability"]["able"]),
        unable=frozenset(mood["ability"]["unable"]),
        adverbs={w: kind for kind, ws in mood["adverbs"].items() for w in ws},
        conditional=frozenset(mood["marks"]["conditional"]),
        none=frozenset(mood["determiners"]["none"]),
        offers=frozenset(nouns["made"]["offers"]),
        charge_preps=frozenset(mood["claims"]["charge_preps"]),
        clear_preps=frozenset(mood["claims"]["clear_preps"]),
        stories=frozenset(mood["claims"]["stories"]),
        true=frozenset(mood["claims"]["true"]),
        untrue=frozenset(mood["claims"]["untrue"]),
        wrongly=frozenset(mood["claims"]["wrongly"]),
        hearsay=frozenset(mood["claims"]["hearsay"]),
        handling=frozenset(mood["claims"]["handling"]),
        crediting=frozenset(mood["claims"]["crediting"]),
        nearly=frozenset(mood["short_of"]["nearly"]),
        near_misses=frozenset(mood["short_of"]["phrases"]),
        inverted=frozenset(mood["inverted"]["openers"]),
        fiction=frozenset(mood["fiction"]["works"]),
    )


@cache
def doings() -> frozenset[str]:
    """Nouns that mostly name something done or happening: ``wordnet/doings.txt`` without kinds of firms.

    >>> {"startup", "takeoff"} & doings()
    {'takeoff'}
    """
    return _listed("doings.txt") - roles().businesses


@cache
def wares() -> frozenset[str]:
    """Plurals of what is made, sold or joined, in which names of firms and teams end, and no family's (WordNet, Faker).

    >>> {"ferries", "waters"} & wares()
    {'ferries'}
    """
    return _listed("wares.txt")


@cache
def people() -> frozenset[str]:
    """Nouns for a person by what the person is or does, in the singular: ``wordnet/people.txt``.

    >>> {"captive", "boat"} & people()
    {'captive'}
    """
    return _listed("people.txt")


@cache
def programme() -> frozenset[str]:
    """Verbs in the present by which a day tells an appointment, as ``cues.toml`` lists them: "meets", "open"."""
    cues = _table("cues.toml")
    kinds = ("programme_cue", "programme_plural_cue", "timetable_cue", "timetable_plural_cue")
    return frozenset(form for kind in kinds for row in cues[kind] for form in row["forms"])


def _listed(name: str) -> frozenset[str]:
    """The words of a list made from WordNet, one a line."""
    lines = resources.path("wordnet", name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def closed() -> dict[str, frozenset[str]]:
    """The closed classes of ``closed_class.toml``: determiners, pronouns, prepositions, ..."""
    return {kind: frozenset(forms) for kind, forms in _table("closed_class.toml").items()}
