#!/usr/bin/env bash
# Install what the browser and Nominatim tests need. Without root or apt those tests skip, and say so.
set -u

packages=(chromium firefox-esr fonts-dejavu-core postgresql postgresql-15-postgis-3 postgresql-15-postgis-3-scripts osm2pgsql)

missing=()
for package in "${packages[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "not installed: ${missing[*]}; tests that need them will be skipped (as root, apt-get installs them)"
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if ! { apt-get update && apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 5 "$log"
    echo "apt-get could not install: ${missing[*]}; tests that need them will be skipped"
fi
rm -f "$log"
