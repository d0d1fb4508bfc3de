"""The address is checked before anything is started."""

import socket

import pytest
from django.core.management.base import CommandError

from timeline.management.listening import Address


def test_listens_on_this_machine_only_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.delenv("PORT", raising=False)
    assert Address.from_environment() == Address("127.0.0.1", 8000)


def test_environment_names_host_and_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "0.0.0.0")
    monkeypatch.setenv("PORT", "65535")
    assert Address.from_environment() == Address("0.0.0.0", 65535)


@pytest.mark.parametrize(
    "port", ["http", "0", "65536", "-1", "80.5", " 8000", "\uff18\uff10", "1e3"]
)
def test_port_that_cannot_be_is_named(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(CommandError, match=f"from 1 to 65535, not '{port}'"):
        Address.from_environment()


@pytest.mark.parametrize(
    ("host", "spelled", "url"),
    [
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "0.0.0.0:8000", "http://127.0.0.1:8000/"),
        ("::1", "[::1]:8000", "http://[::1]:8000/"),
        ("::", "[::]:8000", "http://[::1]:8000/"),
    ],
)
def test_is_spelled_as_servers_and_browsers_want_it(host: str, spelled: str, url: str) -> None:
    assert str(Address(host, 8000)) == spelled
    assert Address(host, 8000).url == url


def test_port_in_use_is_refused_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"Cannot listen on 127.0.0.1:{port}") as refusal:
            Address("127.0.0.1", port).check_free()
    assert "\n" not in str(refusal.value)


def test_port_whose_server_just_ended_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)), server.accept()[0] as accepted:
            accepted.shutdown(socket.SHUT_RDWR)
    Address("127.0.0.1", port).check_free()


def test_host_that_is_not_this_machine_is_refused() -> None:
    with pytest.raises(CommandError, match=r"Cannot listen on 192\.0\.2\.1:8000"):
        Address("192.0.2.1", 8000).check_free()
