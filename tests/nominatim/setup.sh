#!/usr/bin/env bash
# Make build/nominatim, a virtual environment with Nominatim, for tests/nominatim and for users who want their own.
# Debian's PostgreSQL, PostGIS and osm2pgsql are installed by tests/system_packages.sh. Where something is missing the
# tests skip, and say so; this script never fails a test run.
set -u
cd "$(dirname "$0")/../.."

here=build/nominatim
[ -x $here/bin/nominatim ] && [ -x $here/bin/uvicorn ] && exit 0

if ! command -v osm2pgsql >/dev/null; then
    echo "osm2pgsql is not installed; the Nominatim tests will be skipped"
    exit 0
fi
# PyICU is built from source, against the system's ICU.
packages=(g++ libicu-dev pkg-config)
missing=()
for package in "${packages[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" >/dev/null 2>&1 ||
        echo "apt-get could not install: ${missing[*]}"
fi

log=$(mktemp)
if ! { "${PYTHON:-python3}" -m venv $here &&
    $here/bin/python -m pip install --quiet --disable-pip-version-check \
        "nominatim-db==5.3.*" "nominatim-api==5.3.*" "psycopg[binary]" falcon uvicorn; } >"$log" 2>&1; then
    tail -n 3 "$log"
    echo "Nominatim could not be installed; its tests will be skipped"
    rm -rf $here
fi
rm -f "$log"
