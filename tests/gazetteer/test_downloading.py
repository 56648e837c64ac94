"""A country's dump is fetched in pieces, gone on with, checked, and thrown away where it is none."""

import re
from pathlib import Path

import pytest

from geo.cli.entry import main
from geo.errors import FetchError, InputError
from geo.gazetteer import downloading
from geo.gazetteer.downloading import download, offer_of
from geo.gazetteer.embedded import EmbeddedGazetteer
from tests.gazetteer.test_loading import dump
from tests.loopback import Exchange, Loopback, serving

pytestmark = pytest.mark.enable_socket


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    # The unpacked gazetteer stays where it is: only what is fetched goes elsewhere.
    monkeypatch.setattr(downloading, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path


class Site:
    """A site with one dump, which gives pieces of it, and may break off."""

    def __init__(self, content: bytes, *, tag: str = "one", ranges: bool = True) -> None:
        self.content, self.tag, self.ranges = content, tag, ranges
        self.breaks_at: int | None = None
        self.asked: list[int] = []

    def __call__(self, exchange: Exchange) -> None:
        if exchange.path != "/UA.zip":
            exchange.answer("none", status=404)
            return
        found = re.search(r"Range: bytes=(\d+)-(\d+)", exchange.request)
        assert found is not None
        first, last = int(found[1]), min(int(found[2]), len(self.content) - 1)
        self.asked.append(first)
        if not self.ranges:
            exchange.answer(self.content, kind="application/zip", ETag=self.tag)
            return
        if self.breaks_at is not None and first >= self.breaks_at:
            exchange.head(500)
            return
        piece = self.content[first : last + 1]
        where = f"bytes {first}-{last}/{len(self.content)}"
        exchange.answer(piece, status=206, kind="application/zip", ETag=self.tag, Content_Range=where)


def fetched(server: Loopback) -> Path:
    return download(offer_of("ua", mirror=server.url))


def test_it_says_what_there_is_before_it_is_fetched(own: Path) -> None:
    site = Site(dump(own).read_bytes())
    with serving(site) as server:
        offer = offer_of("ua", mirror=server.url)
    assert (offer.code, offer.size) == ("UA", len(site.content))
    assert offer.url == f"{server.url}/UA.zip"


def test_it_comes_in_pieces_and_is_what_the_site_has(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "_PIECE", 100)
    site = Site(dump(own).read_bytes())
    with serving(site) as server:
        assert fetched(server).read_bytes() == site.content
    assert site.asked[1:] == list(range(0, len(site.content), 100))


def test_a_broken_connection_costs_only_what_has_not_come(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "_PIECE", 100)
    site = Site(dump(own).read_bytes())
    site.breaks_at = 300
    with serving(site) as server:
        with pytest.raises(FetchError, match="run the same again, which goes on from what has come"):
            fetched(server)
        site.breaks_at, site.asked = None, []
        assert fetched(server).read_bytes() == site.content
    assert site.asked[1] == 300


def test_what_the_site_has_changed_is_not_pieced_together(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "_PIECE", 100)
    site = Site(dump(own).read_bytes())
    site.breaks_at = 300
    with serving(site) as server:
        with pytest.raises(FetchError):
            fetched(server)
        site.breaks_at, site.tag, site.asked = None, "two", []
        assert fetched(server).read_bytes() == site.content
    assert site.asked[1] == 0


def test_a_site_that_gives_no_pieces_gives_it_whole(own: Path) -> None:
    site = Site(dump(own).read_bytes(), ranges=False)
    with serving(site) as server:
        assert fetched(server).read_bytes() == site.content


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda content: b"<html>" + content[:60], "is no zip"),
        (lambda content: content.replace(b"UA.txt", b"XX.txt"), "holds no UA.txt"),
        (lambda content: content.replace(b"Testivka", b"Testivkb", 1), "is damaged|is no zip"),
    ],
)
def test_what_is_no_dump_is_thrown_away(own: Path, spoil: object, message: str) -> None:
    import zipfile

    path = own / "UA.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("UA.txt", "9000001\tTestivka" + "\t" * 17)
    with serving(Site(spoil(path.read_bytes()))) as server:  # type: ignore[operator]
        with pytest.raises(InputError, match=message):
            fetched(server)
        assert not list((own / "cache" / "downloads").glob("*.zip*part"))


@pytest.mark.parametrize("code", ["UKR", "u", "", "../", "12"])
def test_what_is_no_code_asks_no_site(code: str) -> None:
    with pytest.raises(InputError, match="no ISO 3166-1 code"):
        offer_of(code, mirror="http://127.0.0.1:9")


def test_a_country_without_a_dump_is_told(own: Path) -> None:
    with serving(Site(b"")) as server, pytest.raises(InputError, match="there is no such dump"):
        offer_of("ZZ", mirror=server.url)


def test_without_a_network_it_says_what_to_do() -> None:
    with serving(Site(b"")) as server:
        url = server.url
    with pytest.raises(FetchError) as raised:
        offer_of("UA", mirror=url)
    assert f"fetch {url}/UA.zip on a machine that can, and run: frontline gazetteer add UA.zip" in str(raised.value)


def test_the_command_installs_what_it_fetched(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Site(dump(own).read_bytes())) as server:
        assert main(["gazetteer", "download", "UA", "--from", server.url]) == 0
    told = capsys.readouterr()
    assert "under CC BY 4.0 (geonames.org)" in told.err
    assert [match.entry.name for match in EmbeddedGazetteer.open().lookup("Nova Testivka")] == ["Nova Testivka"]
    assert not list((own / "cache").rglob("*.zip*"))


def test_a_real_dump_puts_a_village_where_it_is(shared: Path, own: Path) -> None:
    [before] = [m.entry for m in EmbeddedGazetteer.open().lookup("Верхня Терса")]
    assert before.precision == "district"
    with serving(Site((shared / "gazetteer" / "UA.zip").read_bytes())) as server:
        assert main(["gazetteer", "download", "UA", "--from", server.url]) == 0
    after = [m.entry for m in EmbeddedGazetteer.open().lookup("Верхня Терса")]
    assert ("settlement", 47.7, 36.1) in {(e.precision, round(e.lat, 1), round(e.lon, 1)) for e in after}
