#!/bin/sh
# Installs those of the named Debian packages that are missing. Where it may not, it prints the line
# to type and stops; elsewhere than on Debian it names them and leaves the rest to the build.
set -eu
export LC_ALL=C

if ! command -v dpkg-query >/dev/null; then
  echo "This is no Debian. The build needs what Debian calls: $*" >&2
  exit 0
fi

missing=
for package in "$@"; do
  dpkg-query --show --showformat '${db:Status-Status}\n' "$package" 2>/dev/null |
    grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -eq 0 ]; then
  as_root=env
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
  as_root="sudo -n env"
else
  echo "Missing on this machine. Please have an administrator type, and then try again:" >&2
  echo "  sudo $line" >&2
  exit 1
fi

echo "Installing from Debian:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  $as_root DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@" \
    >"$log" 2>&1 </dev/null
}
# Old lists may still do: whether the update worked, the installation shows.
apt update || echo "(the package lists could not be refreshed)" >&2
# Unquoted on purpose: one word for each package.
if ! apt install -y --no-install-recommends $missing; then
  cat "$log" >&2
  echo "This failed: $line" >&2
  exit 1
fi
