"""The command that draws the same picture: the options of a picture as a person would type them."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from timeline_app.core.calendar import Unit, format_day, unit_span
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import Actor, ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ExportOptions, ViewOptions
from timeline_app.core.project import Project

PROGRAM = "timeline-app"
_STANDARD = ExportOptions()


def command(project: Project, options: ExportOptions, paths: Sequence[str], out: str) -> str:
    """The whole command, quoted for a shell."""
    words = [PROGRAM, "export", *paths, "-o", out, *export_words(project, options)]
    return shlex.join(words)


def unsaid(decisions: Decisions) -> int:
    """How many decisions no command can say: everything but publication dates."""
    return (
        len(decisions.corrections)
        + len(decisions.same_actors)
        + len(decisions.same_story)
        + len(decisions.other_story)
        + len(decisions.not_one_event)
        + len(decisions.hidden)
    )


def export_words(project: Project, options: ExportOptions) -> list[str]:
    """The options that differ from what ``export`` does by itself, word by word."""
    words = [
        *_decided(project.decisions),
        *_filter_words(project, options.filter),
        *_view_words(options.view),
    ]
    if (options.width, options.height) != (_STANDARD.width, _STANDARD.height):
        words += ["--size", f"{options.width}x{options.height}"]
    if options.dpi is not None:
        words += ["--dpi", str(options.dpi)]
    elif options.scale != _STANDARD.scale:
        words += ["--scale", f"{options.scale:g}"]
    if options.theme != _STANDARD.theme:
        words += ["--theme", options.theme]
    if options.title:
        words.append(f"--title={options.title}")
    words += [] if options.legend else ["--no-legend"]
    words += [] if options.sources else ["--no-sources"]
    words += ["--pages", str(options.pages)] if options.pages != _STANDARD.pages else []
    return words


def _decided(decisions: Decisions) -> Iterator[str]:
    for article, (first, last) in decisions.pub_dates:
        yield f"--pub-date={article}={typed_days(first, last)}"


def typed_days(first: int, last: int) -> str:
    """Days as a person types them: a year, a month or a day (the first, where they are none of these).

    >>> from timeline_app.core.calendar import day_number
    >>> typed_days(day_number(2014, 9, 1), day_number(2014, 9, 30))
    '2014-09'
    """
    iso = format_day(first)
    if (first, last) == unit_span(first, Unit.YEAR):
        return iso.rsplit("-", 2)[0]
    return iso.rsplit("-", 1)[0] if (first, last) == unit_span(first, Unit.MONTH) else iso


def _filter_words(project: Project, chosen: Filter) -> Iterator[str]:
    yield from _actor_words(project.linked.actors, chosen)
    if chosen.from_day is not None:
        yield f"--from={format_day(chosen.from_day)}"
    if chosen.to_day is not None:
        yield f"--to={format_day(chosen.to_day)}"
    if chosen.words:
        yield f"--search={chosen.words}"
    for status in sorted(chosen.statuses):
        yield from ("--status", status.value)
    for certainty in sorted(chosen.certainties):
        yield from ("--certainty", certainty.value)
    for article in sorted(chosen.articles or ()):
        yield f"--article={article}"
    if chosen.min_salience > 0:
        yield from ("--detail", f"{chosen.min_salience:g}")


def _actor_words(actors: Sequence[Actor], chosen: Filter) -> Iterator[str]:
    """The shorter of the two lists: who is meant, or who is left out."""
    if chosen.actors is not None:
        names = {actor.id: actor.name for actor in actors}
        left_out = [actor for actor in names if actor not in chosen.actors]
        is_shorter = 0 < len(left_out) < len(chosen.actors) and not chosen.all_actors
        if is_shorter or not chosen.actors:
            yield from _named("--without", left_out, actors)
        else:
            yield from _named("--actor", sorted(chosen.actors), actors)
        if chosen.all_actors:
            yield "--all-actors"
    if chosen.no_actor is not None:
        yield "--nobody" if chosen.no_actor else "--no-nobody"


def _named(option: str, wanted: Collection[ActorId], actors: Sequence[Actor]) -> Iterator[str]:
    """The option once for each actor: by name, by id where another has the same name."""
    names = [actor.name for actor in actors]
    by_id = {actor.id: actor for actor in actors}
    for actor_id in wanted:
        actor = by_id.get(actor_id)
        plain = actor is not None and names.count(actor.name) == 1
        yield f"{option}={actor.name if actor is not None and plain else actor_id}"


def _view_words(view: ViewOptions) -> Iterator[str]:
    if view.group_by != "actor":
        yield from ("--group-by", view.group_by)
    if not view.fold:
        yield "--no-fold"
    for day in view.unfolded:
        yield f"--unfold={format_day(day)}"
    for key in view.lane_order:
        yield f"--lane={key}"
    for key in sorted(view.collapsed):
        yield f"--collapse={key}"
    if view.dim:
        yield "--dim"
