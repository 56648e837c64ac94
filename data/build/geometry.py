"""Build the embedded geometry: `python data/build/geometry.py`. Needs npm; everything else is in the dev extra."""

import basemap
import oblasts
import rivers


def main() -> None:
    """Write every geometry layer into data/embedded, in the order in which they need each other."""
    fine = basemap.build()
    oblasts.build(fine.loc[fine.iso2 == "UA", "geometry"].iloc[0])
    rivers.build(basemap.water_parts())


if __name__ == "__main__":
    main()
