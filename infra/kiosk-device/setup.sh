#!/bin/sh
# Makes a Debian machine (12 or later) a Porchlight kiosk: one user, one program, one page. Can be run again at any time;
# what is right already is left alone. See README.md.
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
USER_NAME=porchlight-kiosk
PACKAGES="cage chromium fonts-noto-cjk fonts-noto-core dbus-user-session"
ROOT=
ORIGIN=
INCHES=
CHECK=no
# One line for each thing that was not as it should be.
CHANGES=$(mktemp)
trap 'rm -f "$CHANGES"' EXIT

usage() {
  echo "usage: setup.sh --origin https://HOST[:PORT] [--inches 21.5] [--check] [--root FOLDER]" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --origin) ORIGIN=${2:-}; shift ;;
    --inches) INCHES=${2:-}; shift ;;
    --root) ROOT=${2:-}; shift ;;
    --check) CHECK=yes ;;
    *) usage ;;
  esac
  [ $# -gt 0 ] && shift
done

# A page without https has no key, no worker and no microphone; this machine itself is the one exception.
case $ORIGIN in
  https://*) ;;
  http://127.0.0.1 | http://127.0.0.1:* | http://localhost | http://localhost:*) ;;
  *) echo "--origin has to begin with https://" >&2; usage ;;
esac
case ${ORIGIN#*://} in
  '' | *[!a-z0-9.:-]*) echo "--origin is scheme, host and port, nothing more: $ORIGIN" >&2; usage ;;
esac
case $INCHES in *[!0-9.]*) echo "--inches is a number" >&2; usage ;; esac

differs() {
  echo "$1" >> "$CHANGES"
  if [ "$CHECK" = yes ]; then echo "not as it should be: $1"; else echo "set up: $1"; fi
}

# wanted PATH MODE: what comes in is what the file has to be.
wanted() {
  target=$ROOT$1
  fresh=$(mktemp)
  cat > "$fresh"
  if ! cmp -s "$fresh" "$target" 2>/dev/null || [ "$(stat -c %a "$target")" != "$2" ]; then
    differs "$1"
    [ "$CHECK" = yes ] || install -D -m "$2" "$fresh" "$target"
  fi
  rm -f "$fresh"
}

files() {
  sed "s|@ORIGIN@|$ORIGIN|g" "$HERE/policies.json" | wanted /etc/chromium/policies/managed/porchlight-kiosk.json 644
  printf 'ORIGIN=%s\nINCHES=%s\n' "$ORIGIN" "$INCHES" | wanted /etc/porchlight-kiosk/kiosk.env 644
  wanted /usr/local/lib/porchlight-kiosk/kiosk 755 < "$HERE/kiosk.sh"
  wanted /etc/systemd/system/porchlight-kiosk.service 644 < "$HERE/porchlight-kiosk.service"
  wanted /etc/systemd/logind.conf.d/porchlight-kiosk.conf 644 < "$HERE/screen.conf"
  wanted /etc/sysctl.d/90-porchlight-kiosk.conf 644 < "$HERE/keys.conf"
}

packages() {
  missing=
  for package in $PACKAGES; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  differs "packages:$missing"
  [ "$CHECK" = yes ] && return 0
  apt-get update -q
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

account() {
  id "$USER_NAME" > /dev/null 2>&1 && return 0
  differs "user $USER_NAME"
  [ "$CHECK" = yes ] && return 0
  useradd --system --home-dir /var/lib/porchlight-kiosk --shell /usr/sbin/nologin --groups video,audio,input,render "$USER_NAME"
}

# In a container nothing was started by systemd: the files lie ready, and the machine's next start finds them.
service() {
  [ -d /run/systemd/system ] || return 0
  systemctl is-enabled --quiet porchlight-kiosk.service && [ ! -s "$CHANGES" ] && return 0
  [ "$CHECK" = yes ] && { systemctl is-enabled --quiet porchlight-kiosk.service || differs "service"; return 0; }
  sysctl --quiet --system > /dev/null
  systemctl set-default graphical.target
  systemctl daemon-reload
  systemctl enable porchlight-kiosk.service
  systemctl restart porchlight-kiosk.service
}

if [ -z "$ROOT" ]; then
  [ "$(id -u)" = 0 ] || { echo "setup.sh has to be run as root" >&2; exit 2; }
  packages
  account
fi
files
[ -n "$ROOT" ] || service

if [ ! -s "$CHANGES" ]; then
  echo "everything is as it should be"
elif [ "$CHECK" = yes ]; then
  exit 1
fi
