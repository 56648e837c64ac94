"""The cache loses no recorded answer, whoever is killed, and stops the run rather than asking for ever."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.errors import OutputError
from geo.geocoders.cache import AnswerCache, CacheKey
from tests.geocoders.conftest import PLACE

ROOT = Path(__file__).parents[2]


def key(query: str, **changes: object) -> CacheKey:
    return CacheKey(**{"service": "s", "domain": "d", "params": "{}", "query": query, "version": 1, **changes})


@pytest.mark.parametrize("part", ["service", "domain", "params", "query"])
def test_each_part_of_the_key_makes_another_question(tmp_path, part):
    with AnswerCache(tmp_path / "c") as cache:
        cache.get_or_ask(key("a"), lambda: [{"n": 1}])
        assert cache.get(key("a")) == [{"n": 1}]
        assert cache.get(key("a", **{part: "other"}) if part != "query" else key("other")) is None
        assert cache.get(key("a", version=2)) is None


def test_an_error_is_written_down_and_asked_for_again(tmp_path):
    def fail():
        raise ValueError("boom")

    with AnswerCache(tmp_path / "c") as cache:
        with pytest.raises(ValueError, match="boom"):
            cache.get_or_ask(key("a"), fail)
        assert cache.get(key("a")) is None
        assert cache.errors() == [("a", "boom")]
        assert cache.get_or_ask(key("a"), list) == []
        assert cache.get(key("a")) == []


def test_answers_stay_when_the_file_is_opened_again(tmp_path):
    with AnswerCache(tmp_path / "c") as cache:
        cache.get_or_ask(key("a"), lambda: [{"n": 1}])
    with AnswerCache(tmp_path / "c") as cache:
        assert cache.get(key("a")) == [{"n": 1}]


def fill(path: Path, count: int = 40) -> None:
    with AnswerCache(path) as cache:
        for number in range(count):
            cache.get_or_ask(key(str(number)), lambda: [{"n": "x" * 1000}])


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda content: content[: len(content) // 2], id="truncated"),
        pytest.param(lambda content: content[:100], id="cut in its header"),
        pytest.param(lambda content: random.Random(1).randbytes(len(content)), id="random"),
        pytest.param(lambda content: content[:5000] + bytes(20_000) + content[25_000:], id="zeros inside"),
    ],
)
def test_a_damaged_file_is_put_aside_with_a_message(tmp_path, caplog, damage):
    path = tmp_path / "c"
    fill(path)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    with AnswerCache(path) as cache:
        assert cache.get(key("1")) is None
        assert cache.get_or_ask(key("1"), lambda: [{"n": 2}]) == [{"n": 2}]
    assert (tmp_path / "c.damaged-1").read_bytes() == damaged
    assert "put aside as c.damaged-1" in caplog.text


def test_a_file_damaged_while_it_is_open_is_put_aside_too(tmp_path):
    path = tmp_path / "c"
    fill(path)
    with AnswerCache(path) as cache:
        path.write_bytes(random.Random(2).randbytes(path.stat().st_size))
        assert cache.get_or_ask(key("new"), lambda: [{"n": 2}]) == [{"n": 2}]
        assert cache.get(key("new")) == [{"n": 2}]
    assert (tmp_path / "c.damaged-1").exists()


def test_a_full_file_stops_the_run_after_one_request(tmp_path):
    asked = []

    def ask():
        asked.append(1)
        return [{"n": "x" * 100_000}]

    with AnswerCache(tmp_path / "c", max_pages=12) as cache:
        with pytest.raises(OutputError, match="full"):
            cache.get_or_ask(key("a"), ask)
        assert len(asked) == 1
        assert cache.get(key("a")) is None


def test_a_full_disk_stops_the_run_and_room_lets_it_go_on(tmp_path):
    """A file system of its own, of 200 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small tmpfs needs root")
    try:
        asked = []

        def ask(numbers):
            for number in numbers:
                cache.get_or_ask(key(str(number)), lambda: asked.append(1) or [{"n": "x" * 2000}])

        with AnswerCache(disk / "c") as cache:
            with pytest.raises(OutputError, match=r"make room"):
                ask(range(1000))
            written = len(asked) - 1
            assert 10 < written < 100
            assert cache.get(key(str(written))) is None
            subprocess.run(["mount", "-o", "remount,size=2m", str(disk)], check=True)
            again = len(asked)
            ask(range(written + 1))
            assert len(asked) == again + 1
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_cannot_be_made_is_an_error_with_a_remedy(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="name another cache file"):
        AnswerCache(tmp_path / "file" / "c")


WORKER = """
import sys
from geo.geocoders.cache import AnswerCache
from geo.geocoders.gazetteer import GeocoderGazetteer
from geo.geocoders.service import Service
from geo.settings import GeocoderSettings
domain, path, names = sys.argv[1], sys.argv[2], int(sys.argv[3])
settings = GeocoderSettings(service="nominatim", domain=domain, scheme="http", min_wait_s=0, cache=path)
gazetteer = GeocoderGazetteer(Service(settings))
for number in range(names):
    assert len(gazetteer.lookup(f"name {number}")) == (1 if number % 3 else 0), number
"""


def start(server, path: Path, names: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WORKER, server.domain, str(path), str(names)]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE)


def asked_for(server) -> Counter[str]:
    return Counter(parse_qs(urlsplit(path).query)["q"][0] for path in server.paths)


def by_number(exchange) -> None:
    number = int(parse_qs(urlsplit(exchange.path).query)["q"][0].split()[1])
    exchange.json([PLACE] if number % 3 else [])


@pytest.mark.slow
def test_twenty_kills_lose_no_answer_and_repeat_at_most_the_request_in_flight(loopback, tmp_path):
    """1,200 names in three processes; each kill hits one of them without warning, and another takes its place."""
    server, path, names = loopback(by_number), tmp_path / "c", 1200
    chance = random.Random(7)
    running = [start(server, path, names) for _ in range(3)]
    kills = 0
    try:
        while kills < 20:
            # By the requests served, not by the clock, so that the kills spread over the run on any machine.
            while server.requests < (kills + 1) * names // 25:
                time.sleep(0.002)
            victim = chance.randrange(3)
            os.kill(running[victim].pid, signal.SIGKILL)
            running[victim].communicate()
            running[victim] = start(server, path, names)
            kills += 1
        for process in running:
            _, words = process.communicate(timeout=300)
            assert process.returncode == 0, words.decode()
    finally:
        for process in running:
            process.kill()
            process.communicate()
    counts = asked_for(server)
    assert len(counts) == names
    assert sum(counts.values()) <= names + kills
    with sqlite3.connect(path) as connection:
        states = dict(connection.execute("SELECT state, count(*) FROM answers GROUP BY state").fetchall())
    connection.close()
    assert states == {"found": 800, "empty": 400}


def test_two_processes_share_the_work_without_asking_twice(loopback, tmp_path):
    server = loopback(by_number)
    running = [start(server, tmp_path / "c", 100) for _ in range(2)]
    for process in running:
        _, words = process.communicate(timeout=300)
        assert process.returncode == 0, words.decode()
    assert set(asked_for(server).values()) == {1}
    assert server.requests == 100
