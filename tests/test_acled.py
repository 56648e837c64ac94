from geo.acled import DEFINITIONS, EVENT_TYPES, SUB_TYPES, type_of


def test_the_taxonomy_has_six_types_and_25_sub_types_each_defined():
    names = [sub_type for sub_types in SUB_TYPES.values() for sub_type in sub_types]
    assert tuple(SUB_TYPES) == EVENT_TYPES
    assert len(EVENT_TYPES) == 6
    assert len(set(names)) == 25
    assert set(DEFINITIONS) == set(names)


def test_a_sub_type_belongs_to_one_type():
    assert type_of("Air/drone strike") == "Explosions/Remote violence"
    assert type_of("Agreement") == "Strategic developments"
