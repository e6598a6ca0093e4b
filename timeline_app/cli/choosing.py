"""Names as a person types them to the articles, actors and events they mean; never a silent guess."""

from __future__ import annotations

import argparse
import functools
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from timeline_app import resources
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.dayset import FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR
from timeline_app.core.errors import UsageError
from timeline_app.core.event import Actor, ActorId, Event
from timeline_app.core.filters import Filter
from timeline_app.core.picture import NO_KEY, OTHER_KEYS, GroupBy, ViewOptions
from timeline_app.core.project import Decisions, Project
from timeline_app.core.status import Certainty, Status

KEYLESS = (NO_KEY, OTHER_KEYS)
_SHOWN = 5
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})


def decisions(
    told: Sequence[tuple[str, tuple[int, int]]], articles: Sequence[Article]
) -> Decisions:
    """What ``--pub-date`` says. **Raises** UsageError for an unknown, ambiguous or twice told article."""
    days: dict[ArticleId, tuple[int, int]] = {}
    for name, stretch in told:
        article = _article(name, [article.id for article in articles])
        if stretch[1] < FIRST_DAY or stretch[0] > LAST_DAY:
            raise UsageError(f"--pub-date: {name} lies outside {FIRST_YEAR} to {LAST_YEAR}")
        if days.get(article, stretch) != stretch:
            raise UsageError(f"--pub-date names two dates for {article}")
        days[article] = stretch
    return Decisions(tuple(sorted(days.items())))


def _article(name: str, ids: Sequence[ArticleId], option: str = "--pub-date") -> ArticleId:
    """The article of that id, else of that file name, with or without its ending."""
    tests: list[Callable[[ArticleId], bool]] = [
        lambda known: known == name,
        lambda known: known.rsplit("/", 1)[-1] == name,
        lambda known: known.rsplit("/", 1)[-1].rsplit(".", 1)[0] == name,
    ]
    for fits in tests:
        found = [known for known in ids if fits(known)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{option}: {name!r} could be {_listed(found)}")
    raise UsageError(f"{option}: no article is called {name!r}{_nearest(name, ids)}")


def event_filter(options: argparse.Namespace, project: Project) -> Filter:
    """The filter that the options describe. **Raises** UsageError for an unknown or ambiguous actor."""
    if options.all_actors and not options.actor:
        raise UsageError("--all-actors needs at least one --actor")
    since, until = options.from_days, options.to_days
    if since and until and since[0] > until[1]:
        raise UsageError("--from lies after --to")
    if options.actor and options.without:
        raise UsageError("--actor and --without exclude each other")
    ids = [article.id for article in project.articles]
    named = [_article(name, ids, "--article") for name in options.article]
    return Filter(
        actors=_wanted(options, project.linked.actors),
        all_actors=options.all_actors,
        no_actor=options.nobody,
        articles=frozenset(named) if named else None,
        min_salience=options.detail,
        from_day=since[0] if since else None,
        to_day=until[1] if until else None,
        words=options.search,
        statuses=frozenset(Status(word) for word in options.status),
        certainties=frozenset(Certainty(word) for word in options.certainty),
    )


def passing(project: Project, chosen: Filter) -> tuple[Event, ...]:
    """The project's events that pass, in their order."""
    events = project.linked.events
    if chosen.is_empty or not events:
        return events
    from timeline_app.core.table import EventTable

    mask = chosen.mask(EventTable.of(project))
    return tuple(event for event, passes in zip(events, mask, strict=True) if passes)


def view_options(options: argparse.Namespace, project: Project) -> ViewOptions:
    """How the picture is laid out. **Raises** UsageError for a lane that could be several."""
    return ViewOptions(
        group_by=options.group_by,
        fold=options.fold,
        unfolded=tuple(first for first, _ in options.unfold),
        lane_order=tuple(_lane(name, options.group_by, project) for name in options.lane),
        collapsed=frozenset(_lane(name, options.group_by, project) for name in options.collapse),
        dim=options.dim,
    )


def _lane(name: str, group_by: GroupBy, project: Project) -> str:
    """The key of a lane: of the actor or article of that name, else the word itself."""
    if group_by == "actor" and name not in KEYLESS:
        return _actor(name, project.linked.actors, "--lane").id
    if group_by == "article" and name not in KEYLESS:
        return _article(name, [article.id for article in project.articles], "--lane")
    return name


def _wanted(options: argparse.Namespace, actors: Sequence[Actor]) -> frozenset[ActorId] | None:
    if options.without:
        left_out = {_actor(name, actors, "--without").id for name in options.without}
        return frozenset(actor.id for actor in actors) - left_out
    if options.actor:
        return frozenset(_actor(name, actors).id for name in options.actor)
    return None


def _actor(name: str, actors: Sequence[Actor], option: str = "--actor") -> Actor:
    """The one actor of that name or alias, else the one whose name holds all the words, else of that id."""
    wanted = _plain(name)
    words = set(wanted.split())
    tests: list[Callable[[Actor], bool]] = [
        lambda actor: _plain(actor.name) == wanted,
        lambda actor: wanted in map(_plain, actor.aliases),
        lambda actor: any(words <= set(_plain(one).split()) for one in _names(actor)),
        lambda actor: _untitled(wanted) in {_untitled(_plain(one)) for one in _names(actor)},
        lambda actor: actor.id == name,
    ]
    for fits in tests if words else ():
        found = [actor for actor in actors if fits(actor)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{option}: {name!r} could be {_listed(a.name for a in found)}")
    known = [one for actor in actors for one in _names(actor)]
    raise UsageError(f"{option}: nobody is called {name!r}{_nearest(name, known)}")


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def event(name: str, events: Sequence[Event]) -> Event:
    """The event of that id, or the only one whose id begins so. **Raises** UsageError otherwise."""
    found = [one for one in events if one.id == name] or [
        one for one in events if name and one.id.startswith(name)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"--event: {name!r} could be {_listed(one.id for one in found)}")
    raise UsageError(
        f"--event: no event is called {name!r}{_nearest(name, [e.id for e in events])}"
    )


def _plain(name: str) -> str:
    """A name without what spellings differ in: case, quotes, spaces, a leading article."""
    words = unicodedata.normalize("NFKC", name).translate(_QUOTES).casefold().split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words).removesuffix("'s")


def _untitled(plain: str) -> str:
    """A plain name without the titles before it: "mr x" and "president x" ask for x."""
    words = plain.split()
    while len(words) > 1 and words[0].rstrip(".") in _titles():
        words = words[1:]
    return " ".join(words)


@functools.cache
def _titles() -> frozenset[str]:
    """The forms of address of every language that has word lists."""
    lexicons = sorted(resources.path("lexicons").glob("*/roles.toml"))
    return frozenset(
        word
        for path in lexicons
        for word in resources.read_toml("lexicons", path.parent.name, path.name)["honorifics"]
    )


def _nearest(name: str, known: Iterable[str]) -> str:
    """``"; the nearest: ..."`` for what looks like the name, or what there is at all."""
    import difflib

    by_plain = {_plain(one): one for one in sorted(known, reverse=True)}
    close = difflib.get_close_matches(_plain(name), list(by_plain), n=_SHOWN, cutoff=0.4)
    if close:
        return f"; the nearest: {_listed(by_plain[one] for one in close)}"
    return f"; there are {_listed(sorted(by_plain.values()))}" if by_plain else "; there are none"


def _listed(names: Iterable[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more
