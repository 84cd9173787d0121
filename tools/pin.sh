#!/bin/sh
# Writes constraints.txt anew: the newest versions that pyproject.toml allows, as installed on the oldest Python.
set -eu
cd "$(dirname "$0")/.."
fresh=$(mktemp -d)
trap 'rm -r "$fresh"' EXIT
python3.11 -m venv "$fresh"
"$fresh/bin/pip" install --quiet --disable-pip-version-check '.[dev]' 'pymupdf<1.27' # later ones pull in a machine-learning runtime
{
  sed -n '/^#/p' constraints.txt
  "$fresh/bin/pip" freeze --exclude briefkit
} > "$fresh/constraints.txt"
cp "$fresh/constraints.txt" constraints.txt
