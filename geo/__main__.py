"""`python -m geo` is the command `frontline`."""

import sys

from geo.cli import main

if __name__ == "__main__":
    sys.exit(main())
