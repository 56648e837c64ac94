"""What is said of places."""

import datetime as dt

import pytest

from geo.errors import InputError
from geo.fronts.evidence import Word, gathered, half_log_odds, reports_of_fighting
from geo.fronts.sides import Sides
from tests.fronts.war import DAY, statement, statements, table


def word(sign: int = 1, *, days_ago: int = 0, weight: float = 1.0, group: str = "a", **more: bool) -> Word:
    return Word(
        statement_id=f"{group}:{days_ago}",
        day=DAY - dt.timedelta(days=days_ago),
        sign=sign,
        weight=weight,
        moves=more.get("moves", False),
        fights=more.get("fights", False),
        told="Russia takes",
        group=group,
        stated=True,
    )


def test_a_word_fades() -> None:
    assert half_log_odds([word(days_ago=60)], DAY) < half_log_odds([word()], DAY)


def test_a_word_on_a_battle_fades_in_days() -> None:
    battle = half_log_odds([word(days_ago=20, fights=True)], DAY)
    assert battle < 0.3 * half_log_odds([word(days_ago=20)], DAY)


def test_a_second_report_adds_half() -> None:
    assert half_log_odds([word(), word(group="b")], DAY) == pytest.approx(1.5)


def test_a_copy_adds_nothing() -> None:
    assert half_log_odds([word(), word()], DAY) == pytest.approx(1.0)


def test_a_change_of_hands_overtakes_what_was_said_before() -> None:
    words = [word(-1, days_ago=9, group=one) for one in "bcd"] + [word(moves=True)]
    assert half_log_odds(words, DAY) > 0.5


def test_what_is_said_after_a_change_of_hands_counts_whole() -> None:
    words = [word(moves=True, days_ago=5), word(-1, group="b"), word(-1, group="c")]
    assert half_log_odds(words, DAY) < 0.0


def test_fighting_before_a_change_of_hands_is_over() -> None:
    fights = [word(fights=True, days_ago=3, group="b"), word(fights=True, days_ago=2, group="c")]
    assert reports_of_fighting(fights, DAY) == 2
    assert reports_of_fighting([*fights, word(moves=True, days_ago=1)], DAY) == 0


def test_fighting_is_forgotten_after_ten_days() -> None:
    assert reports_of_fighting([word(fights=True, days_ago=11)], DAY) == 0


@pytest.mark.parametrize(
    ("side", "state", "sign"),
    [
        ("Russia", "takes", 1),
        ("Ukraine", "takes", -1),
        ("Ukraine", "withdraws_from", 1),
        ("Russia", "loses", -1),
        ("Ukraine", "repelled_at", -1),
        ("Russia", "contests", 0),
        ("Russia", "advances_to", 0),
        ("Russia", "encircles", -1),
    ],
)
def test_each_state_speaks_for_a_side(side: str, state: str, sign: int) -> None:
    (site,) = gathered(statements(statement(37.0, 49.0, side, state)), None, Sides())
    assert [one.sign for one in site.words] == [sign]


def test_words_on_one_place_come_together_in_order_of_day() -> None:
    later = statement(37.0, 49.0, "Russia", "takes", article="b")
    earlier = statement(37.0, 49.0, "Ukraine", "holds", form="state", day=DAY - dt.timedelta(days=4))
    (site,) = gathered(statements(later, earlier), None, Sides())
    assert [one.told for one in site.words] == ["Ukraine holds", "Russia takes"]


def test_words_without_a_day_are_left_out() -> None:
    told = statements(statement(37.0, 49.0, "Russia", "takes", day=None), statement(36.0, 49.0, "Russia", "takes"))
    assert len(gathered(told, None, Sides())) == 1


def test_a_contested_place_of_a_table_speaks_for_nobody() -> None:
    (site,) = gathered(None, table([(37.0, 49.0, None)]), Sides())
    assert (site.words[0].sign, site.words[0].fights) == (0, True)


def test_nothing_about_the_two_sides_is_refused() -> None:
    with pytest.raises(InputError, match="between Rome and Carthage"):
        gathered(statements(statement(37.0, 49.0, "Russia", "takes")), None, Sides("Rome", "Carthage"))
