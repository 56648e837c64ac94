"""Who held what, day by day, and the line between: out of statements of control, older maps and tables of places."""

from geo.fronts.drawing import Front, draw
from geo.fronts.sides import Sides

__all__ = ["Front", "Sides", "draw"]
