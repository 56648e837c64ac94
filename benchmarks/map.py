"""Time to make and to open pages of many events: ours, folium.GeoJson, FastMarkerCluster and GeoDataFrame.explore.

    python benchmarks/map.py                        100 to 100,000 events, all four
    python benchmarks/map.py 1000000 --only ours    a million events
    python benchmarks/map.py --days 100             what a front of 100 days adds to a page
    python benchmarks/map.py --run DIR              the tables that `frontline run` wrote into a folder, ours alone

Each page is made in a process of its own and opened in Chromium from disk. Stock folium pages need scripts from the
web: they get Leaflet and jQuery from the installed packages and MarkerCluster from npm, without a network's delay,
which favours them. "Drawn" is when land, events and controls are there and the page has painted twice, counted from
the start of its navigation; "complete" is when ours has its names and list too, which stock pages have none of. Each is
made twice: a page of ours finds the background of a view that was mapped before in the cache folder. "First" is the
processor time without it; "together" is the second time with "drawn".
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIZES = (100, 1_000, 10_000, 100_000)
MAKERS = ("ours", "GeoJson", "FastMarkerCluster", "explore")
CLUSTER = ROOT / "build" / "npm" / "node_modules" / "leaflet.markercluster" / "dist"
PATIENCE_MS = 300_000
OPENINGS, FEW = 4, 10_000
"""How often a page of few events is opened; the quickest counts, for the machine may be busy with others."""
COLUMNS = (("first", 2), ("seconds", 2), ("peak_mb", 0), ("mb", 2), ("drawn", 2), ("together", 2), ("heap_mb", 0))


def story(count: int, seed: int = 7) -> tuple[object, object]:
    """Events of two years around 2,000 settlements, each at a point of its own, each with its sentence."""
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from geo.tables import EVENTS, PLACES, conform, empty

    rng = np.random.default_rng(seed)
    town_lon, town_lat = rng.normal(36.5, 2.2, 2_000).clip(22, 40), rng.normal(48.3, 1.1, 2_000).clip(44.5, 52.3)
    syllables = np.array("bo ra nka li sy cha vo da iv ko no ze len ka mi us tro kur po pas".split())
    towns = np.array(["".join(syllables[rng.integers(0, 20, 4)]).title() for _ in range(2_000)])
    types = np.array(["Explosions/Remote violence", "Battles", "Violence against civilians", "Strategic developments"])
    doing = np.array(
        ["Shelling", "Armed clash", "Air strike", "Drone strike", "Attack on civilians", "Movement of forces"]
    )
    said_by = np.array(["the regional governor", "the General Staff", "the mayor", "local residents", "the ministry"])
    town, act = rng.integers(0, 2_000, count), rng.integers(0, 6, count)
    dead = rng.integers(0, 40, count)
    day = pd.Timestamp("2022-02-24") + pd.to_timedelta(rng.integers(0, 700, count), unit="D")
    what, where = pd.Series(doing[act]), pd.Series(towns[town])
    source = pd.Series(said_by[rng.integers(0, 5, count)])
    frame = pd.DataFrame(
        {
            "event_id": [f"e{number:07d}" for number in range(count)],
            "event_type": types[act % 4],
            "sub_type": what,
            "summary": what + " near " + where,
            "quote": what
            + " hit "
            + where
            + " and "
            + pd.Series(dead).astype(str)
            + " were wounded, "
            + source
            + " said.",
            "article_ids": [[f"a{number % 50}"] for number in range(count)],
            "place_name": where,
            "happened_from": day,
            "happened_to": day,
            "time_precision": "day",
            "reported_by": source,
            "claim_status": np.array(["stated", "claimed", "unverified"])[rng.integers(0, 3, count)],
            "political": False,
            "confidence": 0.8,
            "precision": "settlement",
            "uncertainty_m": 3_000.0,
            "geometry": gpd.points_from_xy(
                (town_lon[town] + rng.normal(0, 0.03, count)).round(5),
                (town_lat[town] + rng.normal(0, 0.02, count)).round(5),
            ),
        }
    )
    return empty(PLACES), conform(frame, EVENTS)


def make(maker: str, count: int, path: Path) -> dict[str, float]:
    """Make one page; seconds of processor time, imports left out, and the process's peak memory in MB."""
    import folium
    import geopandas as gpd

    places, events = story(count)
    shown = ["summary", "quote", "place_name", "event_type", "claim_status", "reported_by"]
    plain = gpd.GeoDataFrame(events[[*shown, "geometry"]], crs="EPSG:4326").assign(
        day=events["happened_from"].astype(str)
    )
    from geo.maps.page import make_map

    begun = time.process_time()
    if maker == "ours":
        page = make_map(places, events, title=f"{count:,} events")
    elif maker == "explore":
        page = plain.explore(tiles=None)
    else:
        page = folium.Map((48.3, 36.5), zoom_start=6, tiles=None, maxZoom=18)
        if maker == "GeoJson":
            folium.GeoJson(plain, marker=folium.CircleMarker(radius=5), popup=folium.GeoJsonPopup(shown)).add_to(page)
        else:
            from folium.plugins import FastMarkerCluster

            rows = zip(plain.geometry.y, plain.geometry.x, *(plain[name] for name in shown), plain["day"], strict=True)
            call = "function (row) { return L.marker([row[0], row[1]]).bindPopup(row[2] + '<p>' + row[3]); }"
            FastMarkerCluster([list(row) for row in rows], callback=call).add_to(page)
    page.save(str(path))
    seconds = time.process_time() - begun
    return {"seconds": seconds, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def files() -> dict[str, Path]:
    """What stock folium pages ask of the web, and where it is on this disk."""
    from xstatic.pkg import jquery, leaflet

    if not CLUSTER.is_dir() and shutil.which("npm"):
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(CLUSTER.parents[2]), "leaflet.markercluster@1.5.3"],
            check=True,
        )
    found = {
        "leaflet.js": Path(leaflet.BASE_DIR) / "leaflet.js",
        "leaflet.css": Path(leaflet.BASE_DIR) / "leaflet.css",
        "jquery": Path(jquery.BASE_DIR) / "jquery.min.js",
    }
    return found | {path.name: path for path in CLUSTER.glob("*") if path.suffix in (".js", ".css")}


def answer(route: object, known: dict[str, Path]) -> None:
    """Answer a request of a stock page from disk, or with an empty file."""
    url = route.request.url
    if url.startswith("file:"):
        route.continue_()
        return
    name = next((name for name in sorted(known, key=len, reverse=True) if name in url.replace(".min.", ".")), None)
    kind = "text/css" if url.endswith(".css") else "text/javascript"
    route.fulfill(body=known[name].read_bytes() if name else b"", content_type=kind)


def open_page(path: Path, *, ours: bool) -> dict[str, float]:
    """Open a page in Chromium: seconds to drawn, MB of JavaScript heap; of ours, milliseconds to filter by date."""
    from playwright.sync_api import sync_playwright

    known = files()
    arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE_MS)
        page.route("**/*", lambda route: answer(route, known))
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)[:200]))
        page.goto(path.as_uri(), wait_until="load")
        if ours:
            page.wait_for_selector("html[data-drawn]", state="attached")
        drawn = page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame("
            "() => done(performance.now()))))"
        )
        if ours:
            page.wait_for_selector("html[data-ready]", state="attached")
        complete = page.evaluate("() => performance.now()")
        client = page.context.new_cdp_session(page)
        client.send("HeapProfiler.collectGarbage")
        client.send("Performance.enable")
        metrics = {one["name"]: one["value"] for one in client.send("Performance.getMetrics")["metrics"]}
        out = {"drawn": drawn / 1000, "complete": complete / 1000, "heap_mb": metrics["JSHeapUsedSize"] / 2**20}
        if errors:
            print("   errors in the page:", errors[0], file=sys.stderr)
        if ours:
            out["filter_ms"] = page.evaluate(
                """() => { const {store} = Frontline.app, [start, end] = store.days, taken = [];
                for (let k = 1; k <= 15; k++) {
                    const begun = performance.now();
                    store.setDays(start, start + Math.floor((end - start) * k / 16));
                    taken.push(performance.now() - begun);
                }
                return taken.sort((a, b) => a - b)[7]; }"""
            )
        browser.close()
    return out


def measure(maker: str, count: int, folder: Path) -> dict[str, float]:
    """All figures of one page."""
    path = folder / f"{maker}-{count}.html"
    asked = [str(count), "--make", maker, "--to", str(path)]
    first = run_self(asked, folder)["seconds"]
    made = run_self(asked, folder) | {"first": first, "mb": path.stat().st_size / 1e6}
    opened = [open_page(path, ours=maker == "ours") for _ in range(OPENINGS if count <= FEW else 1)]
    made |= min(opened, key=lambda one: one["drawn"])
    return made | {"together": made["seconds"] + made["drawn"]}


def run_self(arguments: list[str], folder: Path) -> dict[str, float]:
    """Make a page in a process of its own, with a cache folder of the benchmark's own."""
    environment = os.environ | {"FRONTLINE_CACHE": str(folder / "cache")}
    command = [sys.executable, __file__, *arguments]
    made = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return json.loads(made.stdout)


def measure_run(run: Path, folder: Path) -> None:
    """The page of a run's tables: what it costs, whether it keeps to its limits."""
    path = folder / "run.html"
    asked = ["--run", str(run), "--make", "ours", "--to", str(path)]
    first = run_self(asked, folder)["seconds"]
    found = run_self(asked, folder) | {"first": first, "mb": path.stat().st_size / 1e6} | open_page(path, ours=True)
    found["together"] = found["seconds"] + found["drawn"]
    cells = [f"{found[key]:.{digits}f}" for key, digits in COLUMNS]
    print(
        f"| {run.name} | ours | {' | '.join(cells)} | {found['complete']:.2f} | {found['filter_ms']:.0f} |", flush=True
    )


def make_run(run: Path, path: Path) -> dict[str, float]:
    """Make the page of a run's tables."""
    import geopandas as gpd
    import pandas as pd

    from geo.maps.page import make_map

    places, events = (gpd.read_parquet(run / f"{name}.parquet") for name in ("places", "events"))
    articles = pd.read_parquet(run / "articles.parquet")
    begun = time.process_time()
    make_map(places, events, articles=articles).save(str(path))
    seconds = time.process_time() - begun
    return {"seconds": seconds, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def measure_days(count: int) -> None:
    """What a front of many days adds to a page: 3,000 corners of border and line, of which 30 move on each day."""
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    from geo.maps.fronts import front_records

    rng = np.random.default_rng(5)
    turn = np.linspace(0, 2 * np.pi, 3_000, endpoint=False)
    wide = 1 + 0.01 * rng.normal(size=3_000)
    ring = np.column_stack([36 + 3 * wide * np.cos(turn), 48 + 2 * wide * np.sin(turn)])
    days = pd.date_range("2022-04-01", periods=count)
    areas, lines = [], []
    for _ in days:
        at = int(rng.integers(0, 1_470))
        ring[at : at + 30] += rng.normal(0, 0.02, 2)
        areas.append(shapely.make_valid(shapely.polygons(ring)))
        lines.append(shapely.linestrings(ring[:1_500]))
    told = {"day": days, "area_id": days.astype(str), "line_id": days.astype(str), "side": "A", "status": "held"}
    frame = pd.DataFrame(told | {"side_a": "A", "side_b": "B", "uncertainty_m": 2_000.0})
    held, drawn = (gpd.GeoDataFrame(frame, geometry=shapes, crs="EPSG:4326") for shapes in (areas, lines))
    print("| days of front | packed kB | processor s |\n|---:|---:|---:|")
    for most in (1, count):
        begun = time.process_time()
        front = front_records(held.iloc[:most], drawn.iloc[:most])
        seconds = time.process_time() - begun
        print(f"| {most} | {len(front.payload['packed']) / 1000:.0f} | {seconds:.2f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--only", choices=MAKERS, nargs="+", default=MAKERS)
    parser.add_argument("--run", type=Path, metavar="DIR", help="folder that `frontline run` wrote")
    parser.add_argument("--days", type=int, metavar="N", help="a front of N days: what it adds to a page")
    parser.add_argument("--make", choices=MAKERS, help=argparse.SUPPRESS)
    parser.add_argument("--to", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    from playwright.sync_api import Error

    sys.path.insert(0, str(ROOT))
    if arguments.make and arguments.run:
        print(json.dumps(make_run(arguments.run, arguments.to)))
        return
    if arguments.make:
        print(json.dumps(make(arguments.make, arguments.sizes[0], arguments.to)))
        return
    if arguments.days:
        measure_days(arguments.days)
        return
    print(
        "| events | page | first s | processor s | peak MB | file MB | drawn s | together s | heap MB | complete s "
        "| date filter ms |"
    )
    print("|---:|---|" + "---:|" * 9)
    with tempfile.TemporaryDirectory() as folder:
        # The gazetteer is unpacked into the cache folder before anything is measured.
        run_self(["10", "--make", "ours", "--to", str(Path(folder) / "warm.html")], Path(folder))
        if arguments.run:
            measure_run(arguments.run, Path(folder))
            return
        for count in arguments.sizes:
            first: dict[str, float] | None = None
            for maker in arguments.only:
                try:
                    found = measure(maker, count, Path(folder))
                except (subprocess.CalledProcessError, Error) as error:
                    print(f"| {count:,} | {maker} | fails: {str(error).splitlines()[0][:80]} | | | | | |", flush=True)
                    continue
                first = first or found
                cells = [
                    f"{found[key]:.{digits}f}" + ("" if found is first else f" ({found[key] / first[key]:.1f}×)")
                    for key, digits in COLUMNS
                ]
                own = f"{found['complete']:.2f} | {found['filter_ms']:.0f}" if "filter_ms" in found else "– | –"
                print(f"| {count:,} | {maker} | {' | '.join(cells)} | {own} |", flush=True)


if __name__ == "__main__":
    main()
