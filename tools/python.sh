#!/bin/sh
# Runs its arguments with the newest Python from 3.11 to 3.14 on this machine, before all one that can make virtual
# environments (Debian splits that off). BRIEFKIT_PYTHON names another.
right='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
whole='import ensurepip, venv'
found=
for name in ${BRIEFKIT_PYTHON:-python3.14 python3.13 python3.12 python3.11 python3 python}; do
  "$name" -c "$right" >/dev/null 2>&1 || continue
  [ -n "$found" ] || found=$name
  if "$name" -c "$whole" >/dev/null 2>&1; then
    exec "$name" "$@"
  fi
done
if [ -n "$found" ]; then
  exec "$found" "$@"
fi
echo "briefkit needs Python 3.11, 3.12, 3.13 or 3.14, and none was found." >&2
echo "On Debian or Ubuntu type: apt install python3 python3-venv" >&2
exit 1
