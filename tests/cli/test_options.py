"""Arguments: commands, intermixed options, and values that are refused."""

from __future__ import annotations

import pytest

from timeline_app.cli.options import COMMANDS, parse
from timeline_app.core.calendar import day_number


def test_without_a_command_it_is_the_window() -> None:
    options = parse(["somewhere", "else.txt"])
    assert (options.command, options.paths) == ("window", ["somewhere", "else.txt"])
    assert parse([]).paths == []


def test_options_and_paths_may_be_mixed() -> None:
    options = parse(
        ["--jobs", "3", "read", "a", "-o", "x", "b", "--actor", "A", "--actor", "B", "-"]
    )
    assert (options.command, options.paths) == ("read", ["a", "b", "-"])
    assert (options.jobs, options.output, options.actor) == (3, "x", ["A", "B"])


def test_a_path_that_is_called_like_a_command() -> None:
    options = parse(["read", "tag", "dates"])
    assert (options.command, options.paths) == ("read", ["tag", "dates"])


def test_a_pub_date_may_be_partial_and_its_article_hold_an_equals_sign() -> None:
    options = parse(["dates", "x", "--pub-date", "a=b.txt=2020-02"])
    assert options.pub_date == [("a=b.txt", (day_number(2020, 2, 1), day_number(2020, 2, 29)))]


def test_switches_have_both_ways() -> None:
    assert parse(["export", "x", "-o", "y.png"]).legend
    options = parse(["export", "x", "-o", "y.png", "--no-legend", "--no-fold", "--size", "800x600"])
    assert (options.legend, options.fold, options.size) == (False, False, (800, 600))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_needs_a_path_and_has_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse([command])
    assert caught.value.code == 2
    with pytest.raises(SystemExit) as caught:
        parse([command, "--help"])
    assert caught.value.code == 0
    assert f"timeline-app {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        "read x --no-such-option",
        "read x --status perhaps",
        "read x --from 31/31/2020",
        "read x --from 5/6/2020",
        "dates x --pub-date x",
        "dates x --pub-date x=someday",
        "dates x --level 1.5",
        "dates x --level nan",
        "tag x --format pdf",
        "tag x --jobs 0",
        "tag x --lang 7",
        "export x",
        "export x -o y.png --size 5x5",
        "export x -o y.png --scale 2 --dpi 300",
        "export x -o y.png --theme pink",
        "export x -o y.png --pages 0",
        "why x",
    ],
)
def test_wrong_usage_ends_with_2(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(words.split())
    assert caught.value.code == 2
    assert "error" in capsys.readouterr().err
