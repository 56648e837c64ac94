import pytest

from geo.events.claims import claim_of, is_article_note
from geo.events.classify import fold


def read(sentence: str) -> tuple[str | None, str]:
    claim = claim_of(sentence, fold(sentence))
    return claim.reported_by, claim.status


@pytest.mark.parametrize(
    ("sentence", "source", "status"),
    [
        ("The mayor said on Monday that the bridge had been hit.", "mayor", "claimed"),
        ("According to the General Staff, two assaults were repelled.", "General Staff", "claimed"),
        ("The depot burned down, said the regional governor.", "regional governor", "claimed"),
        ("Fighters took the hill, the ministry said.", "ministry", "claimed"),
        ("Two people were hurt in the shelling - mayor", "mayor", "claimed"),
        ("Мер повідомив, що міст зруйновано.", "Мер", "claimed"),
        ("За даними Генштабу, ворог відступив.", "Генштабу", "claimed"),
        ("Мост разрушен, сообщил губернатор.", "губернатор", "claimed"),
        ("Moscow denied shelling the plant.", "Moscow", "denied"),
        ("The town was shelled at noon.", None, "stated"),
        ("The general was reportedly killed in the strike.", None, "unverified"),
        ("Город якобы взят под контроль.", None, "unverified"),
    ],
)
def test_the_source_and_its_way_of_telling_are_read(sentence, source, status):
    assert read(sentence) == (source, status)


def test_telling_somebody_to_do_something_is_no_report():
    assert read("The general told the garrison to lay down its arms.") == (None, "stated")


def test_a_note_that_nothing_could_be_verified_holds_for_the_article():
    assert is_article_note(fold("Reuters could not independently verify the battlefield reports."))
    assert not is_article_note(fold("The garrison could not hold the bridge."))
