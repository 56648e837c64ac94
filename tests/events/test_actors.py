import pytest

from geo.events.actors import actors_in, roles_of
from geo.events.claims import claim_of
from geo.events.classify import fold, triggers_of


def read(sentence: str) -> tuple[str | None, str | None]:
    low = fold(sentence)
    claim = claim_of(sentence, low)
    trigger = max(triggers_of(sentence), key=lambda trigger: trigger.weight)
    reporter = (claim.start, claim.end) if claim.end else None
    roles = roles_of(low, trigger, actors_in(low), reporter)
    return roles.actor, roles.target


@pytest.mark.parametrize(
    ("sentence", "actor", "target"),
    [
        ("Russian troops stormed the village.", "Russia", None),
        ("The village was shelled by Ukrainian forces.", "Ukraine", None),
        ("Ukrainian forces repelled Russian assaults near the mine.", "Ukraine", "Russia"),
        ("Ukraine's 93rd Mechanised Brigade recaptured the hill.", "Ukraine (93rd Brigade)", None),
        ("Окупанти обстріляли селище.", "Russia", None),
        ("Селище обстріляли російські війська.", "Russia", None),
        ("ВСУ нанесли удар по складу.", "Ukraine", None),
        ("Город был обстрелян российскими войсками.", "Russia", None),
        ("Police detained dozens of protesters.", "Police", "Protesters"),
    ],
)
def test_subject_agent_and_object_are_told_apart(sentence, actor, target):
    assert read(sentence) == (actor, target)


def test_whoever_is_blamed_is_the_actor():
    assert read("Kyiv accused Moscow of shelling the nuclear plant.")[0] == "Russia"


def test_who_reports_is_not_who_acts():
    assert read("Ukraine says the depot was destroyed by a missile.")[0] is None


def test_a_pronoun_lets_the_reporter_act():
    assert read("Ukraine said it had shot down three drones.")[0] == "Ukraine"


def test_an_unknown_actor_stays_unknown():
    assert read("A missile hit the railway station.") == (None, None)
    assert read("Ракета влучила в житловий будинок.") == (None, None)


def test_a_country_that_tells_where_does_not_act():
    assert actors_in("a drone fell in eastern ukraine") == []
