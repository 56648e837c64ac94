"""Sentences that the parsers are trained on: cut into our tokens, told as headlines, and still trees."""

import random
from pathlib import Path
from types import ModuleType

import pytest

BUILD = Path(__file__).parents[2] / "data" / "build"

CONLLU = """# newdoc = EWT a.xml
1-2\tDidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDid\tdo\tAUX\t_\tTense=Past|VerbForm=Fin\t4\taux\t_\t_
2\tn't\tnot\tPART\t_\tPolarity=Neg\t4\tadvmod\t_\t_
3\tKyiv\tKyiv\tPROPN\t_\tNumber=Sing\t4\tnsubj\t_\t_
4\tuse\tuse\tVERB\t_\tVerbForm=Inf\t0\troot\t_\t_
5\tex-soldiers\tex-soldier\tNOUN\t_\tNumber=Plur\t4\tobj\t_\tSpaceAfter=No
6\t?\t?\tPUNCT\t_\t_\t4\tpunct\t_\t_

1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_
2\ttroops\ttroops\tNOUN\t_\tNumber=Plur\t3\tnsubj\t_\t_
3\tshelled\tshell\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\t_
4\ta\ta\tDET\t_\t_\t5\tdet\t_\t_
5\ttown\ttown\tNOUN\t_\tNumber=Sing\t3\tobj\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""


@pytest.fixture
def treebank(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BUILD))
    import syntax_treebank

    return syntax_treebank


@pytest.fixture
def sentences(treebank: ModuleType, tmp_path: Path) -> list[object]:
    (tmp_path / "en-train.conllu").write_text(CONLLU, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no treebank", encoding="utf-8")
    (bank,) = treebank.read_treebanks(tmp_path)
    assert bank.names == ("EWT",)
    return list(bank.sentences)


def test_a_contraction_is_one_of_our_tokens_and_keeps_its_negation(treebank: ModuleType, sentences: list) -> None:
    ours = treebank.retokenised(sentences[0], treebank.our_tokens(sentences[0].text, "en"))
    assert [row.word for row in ours.rows] == ["Didn't", "Kyiv", "use", "ex", "-", "soldiers", "?"]
    assert ("Polarity", "Neg") in ours.rows[0].features
    assert (ours.rows[0].head, ours.rows[0].relation) == (3, "aux")


def test_the_last_word_of_a_split_token_keeps_its_place(treebank: ModuleType, sentences: list) -> None:
    ours = treebank.retokenised(sentences[0], treebank.our_tokens(sentences[0].text, "en"))
    assert [(row.word, row.head, row.relation) for row in ours.rows[3:6]] == [
        ("ex", 6, "compound"),
        ("-", 6, "punct"),
        ("soldiers", 3, "obj"),
    ]


def test_every_form_that_training_makes_up_is_a_tree(treebank: ModuleType, sentences: list) -> None:
    import syntax_augment

    rng = random.Random(1)
    texts = set()
    for _ in range(300):
        for sentence in sentences:
            form = syntax_augment.augmented(syntax_augment.example(sentence), rng)
            texts.add(" ".join(row.word for row in form.rows))
            assert sum(row.head == 0 for row in form.rows) == 1
            assert all(0 <= row.head <= len(form.rows) and row.head != n for n, row in enumerate(form.rows, start=1))
    assert {"troops shell town", "THE TROOPS SHELLED A TOWN ."} <= texts


def test_a_treebank_without_a_licence_is_refused(treebank: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "uk_strange-ud-test.conllu").write_text(CONLLU, encoding="utf-8")
    with pytest.raises(SystemExit, match="strange"):
        treebank.corpora(treebank.read_treebanks(tmp_path))
