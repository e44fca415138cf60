#!/bin/sh
# Installs the Debian packages that building and testing need; does nothing when they are there.
set -eu

packages="make g++ pkg-config libedit-dev libre2-dev libarchive-dev python3"

missing=""
for package in $packages; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done

if [ -n "$missing" ]; then
  echo "installing:$missing"
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "error: these packages are missing and sudo is not there to install them:$missing" >&2
      echo "help: as root, run: apt-get install$missing" >&2
      exit 1
    }
    as_root="sudo"
  fi
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
fi

command -v swift >/dev/null || {
  echo "error: swift is not on the PATH" >&2
  echo "help: install Swift 6.2 or later from https://www.swift.org/install" >&2
  exit 1
}
