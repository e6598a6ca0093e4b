"""``python -m timeline_app`` and the console script. Import-light: worker processes load it too."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and leaves with its exit status."""
    try:
        from timeline_app.cli.entry import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command had begun
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
