"""The environment decides; odd values are refused by name."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from timeline import environment


@pytest.mark.parametrize("value", ["1", "true", "Yes", " on "])
def test_switch_is_on(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DEBUG", value)
    assert environment.switch("DEBUG", default=False) is True


@pytest.mark.parametrize("value", ["0", "false", "No", "off", ""])
def test_switch_is_off(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DEBUG", value)
    assert environment.switch("DEBUG", default=True) is False


@pytest.mark.parametrize("value", ["2", "ture", "enabled", "None"])
def test_odd_switch_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DATELINE_HTTPS", value)
    with pytest.raises(ImproperlyConfigured, match=f"DATELINE_HTTPS must be 1 or 0, not '{value}'"):
        environment.switch("DATELINE_HTTPS", default=False)


def test_words_are_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "news.example, www.news.example,")
    assert environment.words("ALLOWED_HOSTS", default=[]) == ["news.example", "www.news.example"]


def test_key_is_made_once_and_for_the_owner_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    first = environment.secret_key(tmp_path / "secret_key")
    assert len(first) > 50
    assert environment.secret_key(tmp_path / "secret_key") == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_key_of_a_faster_process_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"
    file.write_text("the key of the faster process")
    environment._write_once(file, "another")
    assert file.read_text() == "the key of the faster process"
    assert list(tmp_path.iterdir()) == [file]


def test_given_key_is_not_written_down(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEY", "given")
    assert environment.secret_key(tmp_path / "secret_key") == "given"
    assert list(tmp_path.iterdir()) == []


def test_database_is_a_file_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    odd = tmp_path / "50% + more" / "dateline.sqlite3"
    database = environment.database(odd)
    assert database["NAME"] == str(odd)
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


def test_database_url_names_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://anna:s%40fe@db.example:5433/dateline")
    database = environment.database(Path("unused"))
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"]) == ("db.example", 5433)
    assert (database["USER"], database["PASSWORD"]) == ("anna", "s@fe")
    assert "transaction_mode" not in database.get("OPTIONS", {})


@pytest.mark.parametrize("url", ["mysql://a:b@c/d", "oracle://a:b@c/d", "http://db.example/x"])
def test_other_databases_are_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like"):
        environment.database(Path("unused"))


def test_broker_is_a_folder_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CELERY_BROKER_URL", raising=False)
    url, options = environment.broker(tmp_path)
    assert url.startswith("filesystem://")
    assert options["data_folder_in"] == options["data_folder_out"] == str(tmp_path / "queue")
    assert (tmp_path / "queue").is_dir()


def test_redis_gives_back_only_after_the_longest_task(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CELERY_BROKER_URL", "redis://127.0.0.1:6379/0")
    _, options = environment.broker(tmp_path)
    assert options["visibility_timeout"] > settings.CELERY_TASK_TIME_LIMIT
    assert list(tmp_path.iterdir()) == []


def test_other_brokers_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CELERY_BROKER_URL", "sqs://key@")
    with pytest.raises(ImproperlyConfigured, match="not 'sqs'"):
        environment.broker(tmp_path)


def run_settings(program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"from timeline import settings; {program}"],
        env=os.environ | variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def test_production_sends_cookies_over_tls_only(tmp_path: Path) -> None:
    secure = "assert settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE"
    ran = run_settings(secure, DATELINE_HTTPS="1", DATELINE_VAR=str(tmp_path))
    assert ran.returncode == 0, ran.stderr


def test_plain_http_works_without_asking(tmp_path: Path) -> None:
    plain = "assert not hasattr(settings, 'SECURE_SSL_REDIRECT')"
    ran = run_settings(plain, DATELINE_VAR=str(tmp_path))
    assert ran.returncode == 0, ran.stderr


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=os.environ | variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def test_unwritable_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = manage("check", DATELINE_VAR=str(tmp_path / "file" / "var"))
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert f"{tmp_path}/file/var cannot be written (Not a directory)" in ran.stderr


def test_odd_value_is_one_clear_line(tmp_path: Path) -> None:
    ran = manage("check", DATELINE_VAR=str(tmp_path), DEBUG="perhaps")
    assert ran.returncode == 1
    assert ran.stderr == "manage.py: DEBUG must be 1 or 0, not 'perhaps'.\n"
