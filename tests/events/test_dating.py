import datetime as dt

from geo.events.classify import fold, triggers_of
from geo.events.dating import date_of

WEDNESDAY = dt.date(2022, 6, 15)


def dated(sentence: str, published: dt.date | None = WEDNESDAY) -> tuple[str, str, str]:
    trigger = max(triggers_of(sentence), key=lambda trigger: trigger.weight)
    found = date_of(fold(sentence), trigger, published)
    return str(found.first), str(found.last), found.precision


def test_the_day_of_the_saying_only_bounds_the_event():
    assert dated("The mayor said on Tuesday that shells had hit the bridge.") == (
        "2022-06-14",
        "2022-06-14",
        "published",
    )


def test_the_day_that_goes_with_the_event_wins_over_that_of_the_saying():
    sentence = "The mayor said on Tuesday that shells had hit the bridge on Sunday."
    assert dated(sentence) == ("2022-06-12", "2022-06-12", "day")


def test_a_date_of_another_event_is_left_aside():
    sentence = "It was the heaviest shelling since the invasion of February 24."
    assert dated(sentence) == ("2022-06-15", "2022-06-15", "published")


def test_an_event_is_not_dated_after_its_report():
    sentence = "The governor extended the evacuation until June 30."
    assert dated(sentence) == ("2022-06-15", "2022-06-15", "published")


def test_history_is_dated_in_its_own_year():
    assert dated("The village was shelled in 2014.") == ("2014-01-01", "2014-12-31", "year")


def test_an_earlier_event_without_a_day_has_none():
    assert dated("The strike recalls the earlier siege of the plant.", WEDNESDAY)[2] in {"published", "unknown"}
    trigger = next(t for t in triggers_of("It recalls the earlier siege of the plant.") if t.sub_type == "Armed clash")
    assert date_of("it recalls the earlier siege of the plant.", trigger, WEDNESDAY).precision == "unknown"


def test_without_a_day_of_publication_nothing_is_guessed():
    assert dated("Shells hit the bridge on Sunday.", None) == ("None", "None", "unknown")


def test_the_clock_of_the_outlet_is_not_that_of_the_event():
    sentence = "14.06.22 11:38 - Shelling of the market."
    assert dated(sentence)[2] == "published"
