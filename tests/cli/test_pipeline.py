"""From files to results, the whole way, by the commands: invented stories, nothing faked."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

pytestmark = pytest.mark.slow

FERRY = """Ferry line to be closed, minister says

VARDO, March 3, 2011 — Transport Minister Ingrid Solheim said on Tuesday that the ferry line would
be closed in June.

Solheim met the mayor, Olav Brekke, in February. Brekke criticised the decision yesterday.
"""
BRIDGE = """Bridge collapses

The old bridge collapsed on Monday. Engineer Mira Petrov warned the council last year.
"""

Record = dict[str, Any]


def run(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "timeline_app", *map(str, words)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert b"Traceback" not in done.stdout + done.stderr
    return done


def records(content: bytes) -> list[Record]:
    return [json.loads(line) for line in content.decode().splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("stories")
    (found / "ferry.txt").write_text(FERRY)
    (found / "bridge.txt").write_text(BRIDGE)
    return found


@pytest.fixture(scope="module")
def events(folder: Path) -> list[Record]:
    done = run("read", folder)
    assert done.returncode == 0
    return records(done.stdout)


def test_events_are_dated_and_cite_their_words(events: list[Record]) -> None:
    assert events
    texts = {"ferry.txt": FERRY, "bridge.txt": BRIDGE}
    for event in events:
        for source in event["sources"]:
            text = texts[source["article"]]
            assert source["quote"] == text[source["start"] : source["end"]]
            assert source["start"] <= source["trigger"][0] < source["trigger"][1] <= source["end"]
    met = next(e for e in events if _trigger(e, texts) == "met")
    assert (met["earliest"], met["latest"]) == ("2011-02-01", "2011-02-28")


def _trigger(event: Record, texts: dict[str, str]) -> str:
    source = event["sources"][0]
    return texts[source["article"]][slice(*source["trigger"])]


def test_what_nothing_bounds_stays_undated(events: list[Record]) -> None:
    collapsed = [e for e in events if e["sources"][0]["article"] == "bridge.txt"]
    assert collapsed
    assert all(e["earliest"] is None and e["latest"] is None for e in collapsed)


def test_dates_tell_a_printed_date_from_none(folder: Path) -> None:
    by_id = {record["id"]: record for record in records(run("dates", folder).stdout)}
    assert (by_id["ferry.txt"]["start"], by_id["ferry.txt"]["end"]) == ("2011-03-03",) * 2
    assert (by_id["bridge.txt"]["start"], by_id["bridge.txt"]["end"]) == (None, None)


def test_what_the_user_knows_dates_the_article(folder: Path) -> None:
    done = run("read", folder, "--pub-date", "bridge=2015-08-05", "--search", "collapsed")
    (event,) = records(done.stdout)
    assert (event["earliest"], event["latest"]) == ("2015-08-03", "2015-08-03")


def test_an_export_by_actor_is_the_rows_of_read(
    folder: Path, events: list[Record], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    assert run("export", folder, "--actor", "Solheim", "-o", out).returncode == 0
    rows = records(out.read_bytes())
    ids = {a["id"] for e in events for a in e["actors"] if "Solheim" in a["name"]}
    assert len(ids) == 1
    assert rows == [e for e in events if ids & {a["id"] for a in e["actors"]}]
    assert rows


def test_an_unknown_actor_ends_with_2_and_the_nearest(folder: Path) -> None:
    done = run("read", folder, "--actor", "Solheimer")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Solheim" in done.stderr


def test_the_formats_hold_the_same_events(folder: Path, events: list[Record]) -> None:
    table = run("read", folder, "--format", "csv").stdout.decode()
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["id"] for row in rows] == [event["id"] for event in events]
    marked = ET.fromstring(run("read", folder, "--format", "timeml").stdout)
    assert {"".join(text.itertext()) for text in marked.iter("TEXT")} == {FERRY, BRIDGE}
    assert {mark.get("event") for mark in marked.iter("EVENT")} <= {e["id"] for e in events}


def test_why_explains_an_event(folder: Path, events: list[Record]) -> None:
    event = next(e for e in events if e["earliest"])
    done = run("why", folder, "--event", event["id"])
    assert done.returncode == 0
    words = done.stdout.decode()
    assert event["summary"] in words
    assert all(line in words for line in event["why"])
    assert run("why", folder, "--event", "nonsense").returncode == 2


def test_a_picture_is_the_same_twice_and_has_the_size(folder: Path, tmp_path: Path) -> None:
    outs = [tmp_path / f"{name}.png" for name in "ab"]
    for out in outs:
        assert run("export", folder, "-o", out, "--size", "800x500").returncode == 0
    content = outs[0].read_bytes()
    assert content == outs[1].read_bytes()
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (800, 500)
