"""`python -m dashboard COMMAND`: the commands are those of `dashboard.cli`."""

import sys

from dashboard.cli import main

if __name__ == "__main__":
    sys.exit(main())
