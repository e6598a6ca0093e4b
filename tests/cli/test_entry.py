"""The program as a script sees it: exit statuses, streams, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from timeline_app import __version__
from timeline_app.cli import entry
from timeline_app.core.errors import InputError, UsageError

STORY = "The mill burned down on 4 May 1999.\n\nIt was rebuilt two years later.\n"


def run(*words: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "timeline_app", *map(str, words)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    assert b"Traceback" not in done.stdout + done.stderr
    return done


def records(content: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in content.decode().splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "mill.txt"
    path.parent.mkdir()
    path.write_text(STORY)
    return path


def test_records_alone_go_to_standard_output(story: Path) -> None:
    done = run("tag", story.parent)
    assert done.returncode == 0
    (record,) = records(done.stdout)
    assert list(record) == ["id", "dct", "timexes"]
    assert (record["id"], record["dct"]) == ("mill.txt", None)
    assert done.stderr == b""


def test_a_given_publication_date_anchors_the_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mill reopened yesterday.")
    done = run("tag", path, "--pub-date", "a=2001-03-01")
    timexes = records(done.stdout)[0]["timexes"]
    assert isinstance(timexes, list)
    assert [timex["value"] for timex in timexes] == ["2001-02-28"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["tag", "{}/mill.txt"], 0),
        (["tag", "{}/mill.txt", "{}/missing.txt"], 1),
        (["tag", "{}/missing.txt"], 3),
        (["tag", "{}/empty"], 3),
        (["read", "{}/missing.txt"], 3),
        (["tag"], 2),
        (["tag", "{}/mill.txt", "--pub-date", "nobody=2001"], 2),
        (["tag", "{}/mill.txt", "-o", "{}/none/out.jsonl"], 2),
        (["tag", "{}/mill.txt", "-o", "{}/mill.txt"], 2),
        (["tag", "-", "-", "-"], 2),
        (["export", "{}/mill.txt", "-o", "{}/x.docx"], 2),
        (["--help"], 0),
        (["--version"], 0),
    ],
)
def test_exit_status(story: Path, words: list[str], status: int) -> None:
    (story.parent / "empty").mkdir()
    done = run(*(word.format(story.parent) for word in words))
    assert done.returncode == status
    assert bool(done.stderr.strip()) == (status > 0)
    assert story.read_text() == STORY


def test_a_bad_input_is_named_and_the_others_are_complete(story: Path) -> None:
    (story.parent / "noise.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    out = story.parent.parent / "out.jsonl"
    done = run("tag", story.parent, "-o", out)
    assert done.returncode == 1
    assert b"noise.txt" in done.stderr
    assert [record["id"] for record in records(out.read_bytes())] == ["mill.txt"]


def test_standard_input_is_text_or_records() -> None:
    assert records(run("tag", "-", stdin=STORY.encode()).stdout)[0]["id"] == "-"
    line = json.dumps({"id": "m", "text": STORY, "dct": "2004-01-01"}).encode()
    (record,) = records(run("tag", "-", stdin=line).stdout)
    assert (record["id"], record["dct"]) == ("m", "2004-01-01")


def test_version() -> None:
    assert run("--version").stdout.decode().split() == ["timeline-app", __version__]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"id": str(i), "text": STORY}) + "\n" for i in range(500)))
    command = [sys.executable, "-m", "timeline_app", "tag", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


def test_tag_loads_no_language_model_no_drawing_and_no_database(story: Path) -> None:
    script = (
        "import sys; from timeline_app.cli.entry import run; run(['tag', sys.argv[1]]);"
        "heavy = 'spacy numpy PySide6 dateutil sqlite3 ssl multiprocessing concurrent.futures'.split();"
        "print([m for m in heavy if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(story)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (UsageError("no such thing"), 2, "no such thing"),
        (InputError("a.txt", "is odd"), 3, "a.txt: is odd"),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("by zero"), 3, "ZeroDivisionError: by zero"),
    ],
)
def test_every_failure_is_one_line(
    error: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: Sequence[object]) -> int:
        raise error

    monkeypatch.setattr("timeline_app.cli.results.tag", fail)
    monkeypatch.delenv("TIMELINE_APP_TRACEBACK", raising=False)
    assert entry.run(["tag", os.devnull]) == status
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == bool(said)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize("after_s", [0.3, 0.8])
def test_an_interrupt_ends_it_quietly(story: Path, after_s: float) -> None:
    script = (  # a shell's background jobs are deaf to interrupts, and so would be what they start
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from timeline_app.__main__ import main; main()"
    )
    command = [sys.executable, "-c", script, "read", str(story)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(after_s)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")
