"""
What a service can do wrong: for each fault the requests it cost, the time it took, and what is remembered after.

Waiting is measured on a clock that passes only while we wait, so the times are exact. Where a server keeps us hanging,
real time is bounded: the server would hold on for a minute.
"""

import email.utils
import time

import pytest

from geo.errors import GeocoderError, GeocoderLimitError, GeocoderRefusedError
from geo.geocoders.gazetteer import GeocoderGazetteer
from tests.geocoders.conftest import PLACE

HOLDS_S = 30.0


def remembered(service, *names):
    return [None if service._cache.get(service._key(name)) is None else len(service.ask(name)) for name in names]


def first(count, fault):
    """A server that does `fault` for its first requests and is well afterwards."""
    return lambda exchange: fault(exchange) if exchange.number <= count else exchange.json([PLACE])


def http_date(seconds):
    return email.utils.formatdate(seconds, usegmt=True)


@pytest.mark.parametrize(
    ("status", "fields", "faults", "waited"),
    [
        pytest.param(429, {}, 1, 1.0, id="429"),
        pytest.param(429, {}, 3, 1.0 + 2.0 + 4.0, id="429 three times"),
        pytest.param(429, {"Retry_After": "7"}, 1, 1.0 + 7.0, id="429, Retry-After 7"),
        pytest.param(429, {"Retry_After": "0"}, 1, 1.0, id="429, Retry-After 0"),
        pytest.param(429, {"Retry_After": http_date(1_000_030)}, 1, 1.0 + 30.0, id="429, Retry-After a date"),
        pytest.param(429, {"Retry_After": "soon"}, 1, 1.0, id="429, Retry-After no number"),
        pytest.param(503, {"Retry_After": "5"}, 1, 1.0 + 5.0, id="503, Retry-After 5"),
        pytest.param(500, {}, 3, 7.0, id="500 three times"),
        pytest.param(502, {}, 2, 3.0, id="502 twice"),
    ],
)
def test_a_passing_fault_is_waited_out(loopback, service_at, status, fields, faults, waited):
    server = loopback(first(faults, lambda exchange: exchange.answer("", status=status, **fields)))
    service = service_at(server)
    assert len(service.ask("a")) == 1
    assert server.requests == faults + 1
    assert service.waited_s == pytest.approx(waited)
    assert remembered(service, "a") == [1]


def test_a_huge_retry_after_stops_the_run_and_says_until_when(loopback, service_at):
    server = loopback(lambda exchange: exchange.answer("", status=429, Retry_After="86400"))
    service = service_at(server)
    with pytest.raises(GeocoderLimitError) as caught:
        GeocoderGazetteer(service).lookup("a")
    assert caught.value.retry_after == 86_400
    assert (server.requests, service.waited_s) == (1, 0.0)
    assert remembered(service, "a") == [None]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_fault_that_does_not_pass_stops_after_four_requests(loopback, service_at, status):
    server = loopback(lambda exchange: exchange.answer("", status=status))
    service = service_at(server)
    with pytest.raises(GeocoderError) as caught:
        GeocoderGazetteer(service).lookup("a")
    assert caught.value.passing
    assert (server.requests, service.waited_s) == (4, 7.0)
    assert remembered(service, "a") == [None]


@pytest.mark.parametrize("status", [401, 402, 403])
def test_a_closed_door_is_knocked_at_once(loopback, service_at, status):
    server = loopback(lambda exchange: exchange.answer("", status=status))
    service = service_at(server)
    with pytest.raises(GeocoderRefusedError):
        GeocoderGazetteer(service).lookup("a")
    assert (server.requests, service.waited_s) == (1, 0.0)
    assert remembered(service, "a") == [None]


BAD_ANSWERS = {
    "status 400": lambda exchange: exchange.answer("", status=400),
    "status 404": lambda exchange: exchange.answer("", status=404),
    "null": lambda exchange: exchange.answer("null"),
    "an error in JSON": lambda exchange: exchange.json({"error": "Internal failure"}),
    "an error among results": lambda exchange: exchange.json([{"error": "x"}]),
    "broken JSON": lambda exchange: exchange.answer("[{"),
    "JSON nested without end": lambda exchange: exchange.answer("[" * 200_000),
    "a web page": lambda exchange: exchange.answer("<html>Log in</html>", kind="text/html"),
    "latitude abc": lambda exchange: exchange.json([{**PLACE, "lat": "abc"}]),
    "latitude 999": lambda exchange: exchange.json([{**PLACE, "lat": "999"}]),
    "latitude NaN in quotes": lambda exchange: exchange.json([{**PLACE, "lat": "NaN"}]),
    "latitude NaN": lambda exchange: exchange.json([{**PLACE, "lat": float("nan")}]),
    "no latitude": lambda exchange: exchange.json([{"lon": "38.4", "display_name": "x"}]),
    "coordinates null": lambda exchange: exchange.json([{**PLACE, "lat": None, "lon": None}]),
    "a list of numbers": lambda exchange: exchange.json([1, 2]),
    "bytes that are no UTF-8": lambda exchange: exchange.answer(b'["\xff"]'),
    "120 MB, announced": lambda exchange: exchange.head(Content_Type="application/json", Content_Length=120_000_000),
    "120 MB, not announced": lambda exchange: (
        exchange.head(Content_Type="application/json"),
        [exchange.send(b" " * 1_000_000) for _ in range(120)],
    ),
    "a gzip bomb": lambda exchange: exchange.gzip_bomb(60_000_000),
    "gzip that is none": lambda exchange: exchange.answer("[]", Content_Encoding="gzip"),
    "an unknown packing": lambda exchange: exchange.answer("[]", Content_Encoding="br"),
    "a redirect to another host": lambda exchange: exchange.answer("", status=302, Location="http://169.254.169.254/x"),
    "a redirect to another port": lambda exchange: exchange.answer("", status=302, Location="http://127.0.0.1:9/x"),
    "a redirect to nowhere": lambda exchange: exchange.answer("", status=302, Location="file:///etc/passwd"),
}


@pytest.mark.parametrize("fault", BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_an_answer_that_is_none_costs_one_request_and_is_not_taken_for_not_found(loopback, service_at, fault):
    server = loopback(first(1, fault))
    service = service_at(server)
    gazetteer = GeocoderGazetteer(service)
    assert gazetteer.lookup("a") == []
    assert list(gazetteer.failures) == ["a"]
    assert (server.requests, service.waited_s) == (1, 0.0)
    assert remembered(service, "a") == [None]
    assert [query for query, _ in service._cache.errors()] == ["a"]
    # In the next run the name is asked for again, and found.
    assert len(GeocoderGazetteer(service).lookup("a")) == 1
    assert remembered(service, "a") == [1]


def test_a_redirect_on_the_same_host_is_followed_at_most_three_times(loopback, service_at):
    def respond(exchange):
        if exchange.path.startswith("/there"):
            exchange.json([PLACE])
        else:
            exchange.answer("", status=307, Location="/there")

    server = loopback(respond)
    assert len(service_at(server).ask("a")) == 1
    server.respond = lambda exchange: exchange.answer("", status=307, Location="/again")
    with pytest.raises(GeocoderError, match="more than 3 times"):
        service_at(server).ask("b")
    assert server.requests == 2 + 4


HANGS = {
    "no answer at all": lambda exchange: exchange.hold(HOLDS_S),
    "slow headers": lambda exchange: exchange.slowly(b"HTTP/1.1 200 OK\r\n" + b"X-Slow: x\r\n" * 1000, 0.05),
    "slow body": lambda exchange: (
        exchange.head(Content_Type="application/json", Content_Length=1000),
        exchange.slowly(b"[" + b" " * 999, 0.05),
    ),
    "half a body, then silence": lambda exchange: (
        exchange.head(Content_Type="application/json", Content_Length=1000),
        exchange.send(b"[" + b" " * 500),
        exchange.hold(HOLDS_S),
    ),
}


@pytest.mark.parametrize("fault", HANGS.values(), ids=HANGS.keys())
def test_a_server_that_keeps_us_waiting_is_left_at_the_deadline(loopback, service_at, fault):
    server = loopback(fault)
    service = service_at(server, deadline_s=0.3, tries=2)
    began = time.monotonic()
    with pytest.raises(GeocoderError, match=r"within 0\.3 s") as caught:
        service.ask("a")
    assert time.monotonic() - began < HOLDS_S / 3
    assert caught.value.passing
    assert (server.requests, service.waited_s) == (2, 1.0)
    assert remembered(service, "a") == [None]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lambda exchange: (exchange.head(Content_Length=100), exchange.send(b"[")), id="cut body"),
        pytest.param(
            lambda exchange: (exchange.head(Transfer_Encoding="chunked"), exchange.send(b"5\r\n[")), id="cut chunk"
        ),
        pytest.param(lambda exchange: None, id="hung up without a word"),
        pytest.param(lambda exchange: exchange.send(b"HTTP/1.1 2"), id="cut status line"),
    ],
)
def test_an_answer_cut_short_is_asked_for_again(loopback, service_at, fault):
    server = loopback(first(1, fault))
    service = service_at(server)
    assert len(service.ask("a")) == 1
    assert (server.requests, service.waited_s) == (2, 1.0)
    assert remembered(service, "a") == [1]


def test_a_server_gone_in_mid_batch_stops_it_and_the_rest_is_asked_when_it_is_back(loopback, service_at):
    names = [f"name {number}" for number in range(10)]
    server = loopback(lambda exchange: exchange.json([PLACE] if exchange.number % 2 else []))
    service = service_at(server)
    gazetteer = GeocoderGazetteer(service)
    before = [len(gazetteer.lookup(name)) for name in names[:5]]
    server.go_away()
    waited = service.waited_s
    with pytest.raises(GeocoderError) as caught:
        gazetteer.lookup(names[5])
    assert caught.value.passing
    assert service.waited_s - waited == pytest.approx(1.0 + 1.0 + 2.0 + 4.0)
    assert remembered(service, names[5]) == [None]
    server.come_back()
    again = [len(gazetteer.lookup(name)) for name in names]
    assert again == [1, 0] * 5
    assert again[:5] == before
    assert server.requests == 10


def test_a_service_that_fails_for_name_after_name_stops_the_run(loopback, service_at):
    server = loopback(lambda exchange: exchange.answer("null"))
    gazetteer = GeocoderGazetteer(service_at(server), stop_after_failures=3)
    assert gazetteer.lookup("a") == gazetteer.lookup("b") == []
    with pytest.raises(GeocoderError, match="neither list nor object"):
        gazetteer.lookup("c")
    assert server.requests == 3
