"""The two sides of a front."""

from dataclasses import dataclass

__all__ = ["Sides"]


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of a war, by the names that the tables have."""

    attacker: str = "Russia"
    """Whose an area is that a map calls occupied; the field is +1 where it holds the land."""
    defender: str = "Ukraine"
    """Whose an area is that a map calls liberated, or leaves free; -1 in the field."""

    def sign(self, side: object) -> int:
        """+1 of the attacker, -1 of the defender; 0 of anybody else, or nobody."""
        return 1 if side == self.attacker else -1 if side == self.defender else 0

    def named(self, sign: float) -> str:
        """The side of a sign."""
        return self.attacker if sign > 0 else self.defender
