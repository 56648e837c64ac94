"""Rivers against what is known of the towns on their banks."""

import itertools

import pytest
import shapely

from geo.gazetteer.shapes import load_shapes
from geo.projection import distance_m, side_of_line

# River, town, longitude, latitude, bank as one looks downstream.
BANKS = """
siverskyi-donets|Belgorod|36.580|50.600|right
siverskyi-donets|Staryi Saltiv|36.789|50.076|right
siverskyi-donets|Zmiiv|36.350|49.690|right
siverskyi-donets|Balakliia|36.844|49.463|left
siverskyi-donets|Savyntsi|37.051|49.403|left
siverskyi-donets|Sviatohirsk|37.572|49.046|left
siverskyi-donets|Bohorodychne|37.502|49.013|right
siverskyi-donets|Lyman|37.808|48.990|left
siverskyi-donets|Sloviansk|37.597|48.850|right
siverskyi-donets|Siversk|38.097|48.865|right
siverskyi-donets|Kreminna|38.216|49.048|left
siverskyi-donets|Bilohorivka|38.247|48.926|right
siverskyi-donets|Pryvillia|38.295|49.002|right
siverskyi-donets|Rubizhne|38.379|49.012|left
siverskyi-donets|Novodruzhesk|38.352|48.964|right
siverskyi-donets|Sievierodonetsk|38.488|48.944|left
siverskyi-donets|Azot|38.473|48.942|left
siverskyi-donets|Lysychansk|38.420|48.913|right
siverskyi-donets|Lysychansk station|38.443|48.905|right
siverskyi-donets|Metolkine|38.556|48.930|left
siverskyi-donets|Popasna|38.378|48.633|right
siverskyi-donets|Trokhizbenka|38.948|48.777|left
siverskyi-donets|Shchastia|39.235|48.740|left
siverskyi-donets|Luhansk|39.310|48.570|right
siverskyi-donets|Stanytsia Luhanska|39.475|48.655|left
dnipro|Vyshhorod|30.489|50.585|right
dnipro|Kyiv|30.524|50.450|right
dnipro|Brovary|30.790|50.511|left
dnipro|Kaniv|31.460|49.750|right
dnipro|Cherkasy|32.060|49.440|right
dnipro|Svitlovodsk|33.240|49.050|right
dnipro|Kremenchuk|33.420|49.066|left
dnipro|Kamianske|34.610|48.510|right
dnipro|Dnipro|35.040|48.460|right
dnipro|Zaporizhzhia|35.150|47.840|left
dnipro|Nikopol|34.390|47.570|right
dnipro|Enerhodar|34.656|47.499|left
dnipro|Zaporizhzhia NPP|34.586|47.512|left
dnipro|Beryslav|33.420|46.840|right
dnipro|Kakhovka|33.486|46.813|left
dnipro|Nova Kakhovka|33.350|46.750|left
dnipro|Kherson|32.615|46.640|right
dnipro|Oleshky|32.720|46.630|left
dnipro|Hola Prystan|32.520|46.525|left
oskil|Dvorichna|37.685|49.851|right
oskil|Kupiansk|37.610|49.710|right
oskil|Kivsharivka|37.690|49.625|left
oskil|Borova|37.619|49.380|left
southern-bug|Pivdennoukrainsk|31.180|47.830|left
southern-bug|Voznesensk|31.336|47.570|left
southern-bug|Mykolaiv|31.993|46.976|left
inhulets|Snihurivka|32.810|47.077|right
kalmius|Donetsk|37.800|48.003|right
kalmius|Sartana|37.690|47.175|right
kalmius|Mariupol|37.540|47.095|right
kalmius|Azovstal|37.613|47.095|left
irpin|Irpin|30.240|50.520|left
irpin|Hostomel|30.260|50.570|left
irpin|Moshchun|30.320|50.610|right
desna|Novhorod-Siverskyi|33.260|52.000|right
desna|Chernihiv|31.300|51.495|right
dniester|Mohyliv-Podilskyi|27.800|48.450|left
dniester|Tiraspol|29.630|46.845|left
dniester|Bender|29.470|46.825|right
prut|Chernivtsi|25.940|48.290|right
danube|Izmail|28.840|45.350|left
vorskla|Okhtyrka|34.900|50.310|left
vorskla|Poltava|34.550|49.590|right
seim|Putyvl|33.870|51.335|right
don|Rostov-on-Don|39.715|47.235|right
don|Azov|39.420|47.105|left
luhan|Luhansk, centre|39.310|48.566|right
krasna|Kreminna|38.225|49.048|left
"""


@pytest.fixture(scope="module")
def rivers():
    return load_shapes("rivers").set_index("place_id").geometry


@pytest.mark.parametrize("row", BANKS.strip().splitlines())
def test_towns_stand_on_their_banks(rivers, row):
    river, _, lon, lat, bank = row.split("|")
    assert side_of_line(rivers[f"curated:river-{river}"], float(lon), float(lat))[0] == bank


def test_the_donets_passes_between_sievierodonetsk_and_lysychansk(rivers):
    line = rivers["curated:river-siverskyi-donets"]
    assert side_of_line(line, 38.4385, 48.922)[1] < 500


@pytest.mark.parametrize(
    ("river", "mouth"),
    [
        ("oskil", "siverskyi-donets"),
        ("aidar", "siverskyi-donets"),
        ("krasna", "siverskyi-donets"),
        ("bakhmutka", "siverskyi-donets"),
        ("kazennyi-torets", "siverskyi-donets"),
        ("desna", "dnipro"),
        ("samara", "dnipro"),
        ("inhulets", "dnipro"),
        ("vovcha", "samara"),
        ("seim", "desna"),
        ("siverskyi-donets", "don"),
    ],
)
def test_a_tributary_ends_at_the_river_that_it_joins(rivers, river, mouth):
    end = rivers[f"curated:river-{river}"].coords[-1]
    assert side_of_line(rivers[f"curated:river-{mouth}"], *end)[1] < 2_500


@pytest.mark.parametrize(
    ("river", "kilometres"), [("siverskyi-donets", 1053), ("oskil", 430), ("dniester", 1300), ("southern-bug", 750)]
)
def test_rivers_are_about_as_long_as_known(rivers, river, kilometres):
    """Bends under a kilometre are cut, so a drawn river is shorter than a surveyed one, never longer."""
    line = shapely.get_coordinates(rivers[f"curated:river-{river}"])
    length = sum(distance_m(*start, *end) for start, end in itertools.pairwise(line)) / 1000
    assert 0.5 * kilometres < length < 1.05 * kilometres
