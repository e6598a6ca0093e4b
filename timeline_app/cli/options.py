"""The options of every command, as argparse reads them; wrong usage ends with status 2 there."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from timeline_app import __version__
from timeline_app.core.choices import GROUPINGS, THEMES
from timeline_app.core.errors import UsageError
from timeline_app.core.status import Certainty, Status
from timeline_app.formats import typed_dates

COMMANDS = {
    "export": "draw or write the timeline without a screen (.png, .jsonl or .csv)",
    "read": "the linked events, one record a line",
    "dates": "each article's publication date with its evidence",
    "tag": "each article's time expressions, resolved",
    "why": "the chain of reasons for one event's date, in plain words",
}
_VALUED = ("--lang", "--pub-date", "--jobs")
_PATHS = "a file, a folder, a .jsonl of articles, or - for standard input"


def parse(argv: list[str]) -> argparse.Namespace:
    """The options of the command named first, ``window`` where none is named."""
    command, rest = _command(argv)
    parser = argparse.ArgumentParser(
        prog="timeline-app" if command == "window" else f"timeline-app {command}",
        description=COMMANDS.get(command) or _overview(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    few = "*" if command == "window" else "+"
    parser.add_argument("paths", nargs=few, metavar="PATH", help=_PATHS)
    _ADD.get(command, _add_nothing)(parser)
    _add_common(parser)
    options = parser.parse_intermixed_args(rest)
    options.command = command
    return options


def _command(argv: list[str]) -> tuple[str, list[str]]:
    """The first word that is no option, when it is a command, and the other arguments."""
    skip = False
    for i, word in enumerate(argv):
        if skip or (word.startswith("-") and word != "-"):
            skip = not skip and word in _VALUED
            continue
        if word in COMMANDS:
            return word, argv[:i] + argv[i + 1 :]
        break
    return "window", argv


def _overview() -> str:
    rows = "\n".join(f"  {name:8}{what}" for name, what in COMMANDS.items())
    return (
        "Reads news articles, works out when things happened, and draws the timeline.\n"
        "Without a command it opens the window.\n\ncommands:\n"
        f"{rows}\n\n'timeline-app COMMAND --help' tells more."
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", type=_lang, help="language of the articles, like en")
    parser.add_argument(
        "--pub-date",
        action="append",
        default=[],
        type=_pub_date,
        metavar="ARTICLE=DATE",
        help="a publication date you know (repeatable)",
    )
    parser.add_argument("--no-facts", action="store_true", help="leave out world knowledge")
    parser.add_argument("--jobs", type=_count, metavar="N", help="reading processes at most")
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="read everything anew, and keep nothing for next time",
    )
    parser.add_argument("--quiet", action="store_true", help="no progress and no notes")
    parser.add_argument("--version", action="version", version=f"timeline-app {__version__}")


def _add_nothing(parser: argparse.ArgumentParser) -> None:
    """The window takes paths and the common options alone."""


def _add_out(parser: argparse.ArgumentParser, needed: bool = False) -> None:
    parser.add_argument("-o", "--output", metavar="OUT", required=needed, help="file to write")


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("jsonl", "timeml", "csv"), default="jsonl")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    choose = parser.add_argument_group("which events")
    choose.add_argument("--actor", action="append", default=[], metavar="NAME", help="repeatable")
    choose.add_argument("--all-actors", action="store_true", help="every named one must take part")
    choose.add_argument(
        "--without", action="append", default=[], metavar="NAME", help="all actors but these"
    )
    choose.add_argument(
        "--nobody",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="also events that no named actor takes part in, or none of them",
    )
    choose.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="NAME",
        help="a source of them; repeatable",
    )
    choose.add_argument(
        "--detail", type=_detail, default=0.0, metavar="0..1", help="leave out what weighs less"
    )
    choose.add_argument("--from", dest="from_days", type=_date, metavar="D", help="like 2014-09")
    choose.add_argument("--to", dest="to_days", type=_date, metavar="D")
    choose.add_argument("--search", default="", metavar="WORDS", help="all of them must occur")
    choose.add_argument(
        "--status", action="append", default=[], choices=[s.value for s in Status], metavar="S"
    )
    choose.add_argument(
        "--certainty",
        action="append",
        default=[],
        choices=[c.value for c in Certainty],
        metavar="C",
    )


def _add_read(parser: argparse.ArgumentParser) -> None:
    _add_out(parser)
    _add_format(parser)
    _add_filters(parser)


def _add_dates(parser: argparse.ArgumentParser) -> None:
    _add_out(parser)
    parser.add_argument("--level", type=_level, default=0.9, help="probability of `likely`")


def _add_tag(parser: argparse.ArgumentParser) -> None:
    _add_out(parser)
    _add_format(parser)


def _add_why(parser: argparse.ArgumentParser) -> None:
    _add_out(parser)
    parser.add_argument("--event", required=True, metavar="ID")


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_out(parser, needed=True)
    _add_filters(parser)
    look = parser.add_argument_group("the picture")
    look.add_argument("--group-by", choices=GROUPINGS, default="actor")
    look.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH")
    sharp = look.add_mutually_exclusive_group()
    sharp.add_argument("--scale", type=_scale, default=1.0)
    sharp.add_argument("--dpi", type=_dpi)
    look.add_argument("--theme", choices=THEMES, default="light")
    look.add_argument("--title", default="", metavar="T")
    look.add_argument("--legend", action=argparse.BooleanOptionalAction, default=True)
    look.add_argument(
        "--sources",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="list the articles under the picture",
    )
    look.add_argument(
        "--fold",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="fold long empty stretches",
    )
    look.add_argument("--pages", type=_pages, default=1, metavar="N")
    _add_lanes(look)


def _add_lanes(look: argparse._ArgumentGroup) -> None:
    look.add_argument(
        "--dim", action="store_true", help="draw pale what the choice of actors leaves out"
    )
    look.add_argument(
        "--lane", action="append", default=[], metavar="NAME", help="this lane first; repeatable"
    )
    look.add_argument(
        "--collapse", action="append", default=[], metavar="NAME", help="this lane on one row"
    )
    look.add_argument(
        "--unfold",
        action="append",
        default=[],
        type=_date,
        metavar="D",
        help="the fold that begins",
    )


MAX_PAGES = 99

_ADD: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "export": _add_export,
    "read": _add_read,
    "dates": _add_dates,
    "tag": _add_tag,
    "why": _add_why,
}


def _date(words: str) -> tuple[int, int]:
    try:
        return typed_dates.parse(words)
    except UsageError as exc:
        raise argparse.ArgumentTypeError(str(exc)) from exc


def _pub_date(words: str) -> tuple[str, tuple[int, int]]:
    article, equals, date = words.rpartition("=")
    if not equals or not article:
        raise argparse.ArgumentTypeError(f"{words!r} is not ARTICLE=DATE")
    return article, _date(date)


def _lang(words: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*", words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a language like en")
    return words.lower()


def _pages(words: str) -> int:
    count = _count(words)
    if count > MAX_PAGES:
        raise argparse.ArgumentTypeError(f"{count} pages are too many, at most {MAX_PAGES}")
    return count


def _count(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= 999:
        raise argparse.ArgumentTypeError(f"{words!r} is not a number from 1 to 999")
    return int(words)


def _between(words: str, low: float, high: float) -> float:
    try:
        number = float(words)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"{words!r} is not a number from {low:g} to {high:g}")
    return number


def _level(words: str) -> float:
    return _between(words, 0.01, 0.999)


def _detail(words: str) -> float:
    return _between(words, 0, 1)


def _scale(words: str) -> float:
    return _between(words, 0.25, 8)


def _dpi(words: str) -> int:
    return round(_between(words, 24, 1200))


def _size(words: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", words)
    if not found or not all(200 <= int(side) <= 16_384 for side in found.groups()):
        raise argparse.ArgumentTypeError(f"{words!r} is not a size like 1920x1080 (200 to 16384)")
    return int(found[1]), int(found[2])
