"""`python -m dashboard`: build, extract, explain, export."""

import sys

from dashboard.cli import main

if __name__ == "__main__":
    sys.exit(main())
