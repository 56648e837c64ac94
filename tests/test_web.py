"""One request: to the address that was checked, within its deadline and size."""

import gzip
import time

import pytest

from geo import web
from geo.errors import FetchError
from tests.loopback import serving

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "198.18.0.1",
    "2001:db8::1",
    "64:ff9b:1::1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_is_asked_whatever_it_is_wrapped_in(address):
    assert not web.is_public(address)
    # Sockets are off in this test: an attempt to connect would fail in another way.
    with pytest.raises(FetchError, match="not a public address"):
        web.get("http://news.example/", resolver=lambda host, port: ["93.184.215.14", address])


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_public(address):
    assert web.is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.org/a",
        "gopher://x.org",
        "javascript:alert(1)",
        "//x.org/a",
        "http://",
        "http://user:pass@x.org/",
        "http://x.org:99999/",
        "http://[::1/",
        "http://\u2100.org\ud800/",
        "",
    ],
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(FetchError):
        web.get(url, resolver=lambda host, port: ["93.184.215.14"])


@pytest.mark.parametrize("url", ["http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://localhost/"])
def test_a_loopback_in_disguise_is_resolved_before_it_is_judged(url, monkeypatch):
    monkeypatch.setattr(web, "resolve", lambda host, port: ["127.0.0.1"])
    with pytest.raises(FetchError, match="not a public address"):
        web.get(url)


def test_line_breaks_in_a_url_make_no_second_request(socket_enabled):
    with serving(lambda exchange: exchange.json([])) as server:
        web.get(f"{server.url}/a\r\nX-Evil: 1\r\n b c", allow_private=True)
        assert server.paths == ["/aX-Evil:%201%20b%20c"]


def test_the_address_that_was_checked_is_the_one_that_is_asked(socket_enabled, monkeypatch):
    """A name that resolves to another address at the second time cannot lead us there: there is no second time."""
    answers = iter([["127.0.0.1"]])
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    with serving(lambda exchange: exchange.answer("hello", kind="text/plain")) as server:
        response = web.get(f"http://rebinding.example:{server.port}/", resolver=lambda host, port: next(answers))
    assert response.body == b"hello"


def test_a_packed_answer_is_unpacked(socket_enabled):
    with serving(lambda exchange: exchange.answer(gzip.compress(b"hello"), Content_Encoding="gzip")) as server:
        assert web.get(server.url, allow_private=True).body == b"hello"


def test_a_cut_packed_answer_is_no_answer(socket_enabled):
    cut = gzip.compress(b"hello" * 99)[:-9]
    with (
        serving(lambda exchange: exchange.answer(cut, Content_Encoding="gzip")) as server,
        pytest.raises(FetchError, match="cut") as caught,
    ):
        web.get(server.url, allow_private=True)
    assert caught.value.passing


def test_a_deadline_holds_even_in_a_tls_handshake(socket_enabled):
    with serving(lambda exchange: None) as server:
        began = time.monotonic()
        # The server waits for a request in plain text, which never comes.
        with pytest.raises(FetchError, match=r"within 0\.3 s"):
            web.get(f"https://127.0.0.1:{server.port}/", allow_private=True, deadline_s=0.3)
        assert time.monotonic() - began < 10


def test_a_large_answer_is_refused_before_it_is_read(socket_enabled):
    with (
        serving(lambda exchange: exchange.head(Content_Length=10**9)) as server,
        pytest.raises(FetchError, match="limit is 1000") as caught,
    ):
        web.get(server.url, allow_private=True, max_bytes=1000)
    assert not caught.value.passing
