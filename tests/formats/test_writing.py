"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline_app.core.errors import UsageError
from timeline_app.formats.writing import replacing, write


def write_half(out: Path) -> None:
    with replacing(out) as place:
        place.write_bytes(b"half")
        raise ZeroDivisionError


def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write(out, b"old")
    with pytest.raises(ZeroDivisionError):
        write_half(out)
    assert out.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_the_mode_of_the_old_file_stays(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_bytes(b"old")
    out.chmod(0o640)
    write(out, b"new")
    assert (out.read_bytes(), out.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "out.csv")
    write(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "out.csv").read_bytes() == b"new"


def test_a_device_is_not_replaced() -> None:
    write(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("where", ["", "missing/out.csv"])
def test_a_place_that_cannot_be_written_is_wrong_usage(tmp_path: Path, where: str) -> None:
    with pytest.raises(UsageError):
        write(tmp_path / where, b"new")
