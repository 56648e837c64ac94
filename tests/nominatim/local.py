"""A Nominatim of our own: a PostgreSQL cluster in a temporary folder, an import, and a server on loopback."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRONMENT = ROOT / "build" / "nominatim"
REGION = Path(__file__).with_name("founding_region.osm")


def missing() -> str | None:
    """What is not installed, or None."""
    if not (ENVIRONMENT / "bin" / "nominatim").exists():
        return "no Nominatim in build/nominatim; run tests/nominatim/setup.sh"
    if not shutil.which("osm2pgsql"):
        return "no osm2pgsql; run tests/system_packages.sh as root"
    if _postgres_folder() is None:
        return "no PostgreSQL; run tests/system_packages.sh as root"
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return "no PostGIS; run tests/system_packages.sh as root"
    return None


def _postgres_folder() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


class LocalNominatim:
    """Started by `start`, taken down by `stop`; `pull` and `plug` take the server away and bring it back."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="frontline-nominatim-"))
        self.project = self.folder / "project"
        self.project.mkdir()
        self._as_user: list[str] = []
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres")
            self._as_user = ["runuser", "-u", "postgres", "--"]
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "NOMINATIM_DATABASE_DSN": f"pgsql:dbname=nominatim;host={self.folder};user=postgres",
            "NOMINATIM_DATABASE_WEBUSER": "reader",
            "NOMINATIM_LANGUAGES": "en,uk,ru",
        }
        self._server: subprocess.Popen[bytes] | None = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    @property
    def domain(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        data = self.folder / "data"
        self._postgres("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--locale=C.UTF-8", "-E", "UTF8")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off"
        self._postgres("pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "-o", options, "start")
        self._postgres("createuser", "-h", self.folder, "-U", "postgres", "reader")
        arguments = ["import", "--osm-file", REGION, "--threads", "1", "--no-updates", "--offline"]
        self._run(ENVIRONMENT / "bin" / "nominatim", *arguments, "--project-dir", self.project)
        self.plug()

    def stop(self) -> None:
        self.pull()
        if (self.folder / "data" / "postmaster.pid").exists():
            self._postgres("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def pull(self) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait(30)
            self._server = None

    def plug(self) -> None:
        command = [str(ENVIRONMENT / "bin" / "nominatim"), "serve", "--server", self.domain, "--engine", "falcon"]
        log = (self.folder / "server.log").open("ab")
        with log:
            self._server = subprocess.Popen(
                [*command, "--project-dir", str(self.project)], env=self._environment, stdout=log, stderr=log
            )
        for _ in range(600):
            try:
                with urllib.request.urlopen(f"http://{self.domain}/status", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        raise RuntimeError(f"the server does not answer: {(self.folder / 'server.log').read_text()[-2000:]}")

    def _postgres(self, program: str, *arguments: object) -> None:
        self._run(*self._as_user, f"{_postgres_folder()}/{program}", *arguments)

    def _run(self, *command: object) -> None:
        # To a file: a database server that is left running would hold a pipe open.
        log = self.folder / "setup.log"
        with log.open("ab") as out:
            done = subprocess.run(
                [str(word) for word in command], env=self._environment, cwd=self.folder, stdout=out, stderr=out
            )
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {log.read_text()[-2000:]}")
