import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from geo.maps.arcs import share


def rings(*polygons):
    return [np.array(polygon.exterior.coords) for polygon in polygons]


def shared(*shapes, closed=True, unit=100, thin=0.0):
    return share(shapes, closed=np.full(len(shapes), closed), unit=unit, thin=thin)


def corners(arcs, number):
    """A shape's corners again, as the page walks along its arcs."""
    out = []
    for ref in arcs.shapes[number]:
        arc = arcs.arcs[ref >> 1]
        out += [tuple(one) for one in (arc[::-1] if ref & 1 else arc)][1 if out else 0 :]
    return out


def test_two_squares_side_by_side_have_their_common_side_once():
    arcs = shared(*rings(box(0, 0, 1, 1), box(1, 0, 2, 1)))
    common = {ref >> 1 for ref in arcs.shapes[0]} & {ref >> 1 for ref in arcs.shapes[1]}
    assert [sorted(map(tuple, arcs.arcs[number].tolist())) for number in common] == [[(100, 0), (100, 100)]]


def test_a_shape_that_comes_back_costs_nothing():
    once, twice = shared(*rings(box(0, 0, 1, 1))), shared(*rings(box(0, 0, 1, 1), box(0, 0, 1, 1)))
    assert (len(twice.arcs), twice.shapes[0]) == (len(once.arcs), twice.shapes[1])


def test_a_ring_is_the_same_wherever_and_whichever_way_it_was_begun():
    turned = Polygon([(1, 1), (1, 0), (0, 0), (0, 1)])
    assert len(shared(*rings(box(0, 0, 1, 1), turned)).arcs) == 1


def test_of_a_shape_that_changes_at_one_end_the_rest_stands_once():
    """A hundred corners of a coast, and a front that moves by one of them."""
    coast = [(x / 50, 0.3 * (x % 2)) for x in range(101)]
    days = [Polygon([*coast, (2, 3 + day), (0, 3)]) for day in range(10)]
    arcs = shared(*rings(*days))
    assert sum(map(len, arcs.arcs)) < 101 + 10 * 8


def test_an_island_within_rounding_is_left_out():
    arcs = shared(*rings(box(0, 0, 0.001, 0.001)))
    assert (arcs.arcs, arcs.shapes) == ([], [()])


def test_a_line_keeps_both_its_ends():
    line = np.array([(0.0, 0.0), (0.5, 0.001), (1.0, 0.0)])
    arcs = shared(line, closed=False, thin=0.05)
    assert corners(arcs, 0) == [(0, 0), (100, 0)]


def test_a_border_is_thinned_alike_for_both_its_sides():
    left = np.array([(0, 0), (1, 0), (1.004, 0.5), (1, 1), (0, 1), (0, 0)])
    right = np.array([(1, 0), (2, 0), (2, 1), (1, 1), (1.004, 0.5), (1, 0)])
    arcs = shared(left, right, unit=1000, thin=0.01)
    assert (1004, 500) not in corners(arcs, 0) + corners(arcs, 1)


def test_a_small_ring_is_not_thinned_to_nothing():
    arcs = shared(*rings(box(0, 0, 0.02, 0.02)), thin=1.0)
    assert len(set(corners(arcs, 0))) == 4


@given(st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=4, max_size=9), max_size=6))
def test_shapes_come_back_from_their_arcs(shapes):
    given_rings = [np.array([*shape, shape[0]], dtype=float) for shape in shapes]
    arcs = shared(*given_rings, unit=1)
    for number, ring in enumerate(given_rings):
        plain = [tuple(map(int, one)) for at, one in enumerate(ring) if at == 0 or (one != ring[at - 1]).any()][:-1]
        if len(plain) < 3:
            assert arcs.shapes[number] == ()
            continue
        back = corners(arcs, number)
        assert back[0] == back[-1]
        turns = [plain[at:] + plain[:at] for at in range(len(plain))]
        assert back[:-1] in turns + [turn[::-1] for turn in turns]


@pytest.mark.parametrize("closed", [True, False])
def test_nothing_gives_nothing(closed):
    assert shared(closed=closed).arcs == []
