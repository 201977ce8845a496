#!/bin/sh
# Starts Peyk on this machine. PORT=8080 ./start.sh chooses another port; HOST=0.0.0.0 ./start.sh lets the network in.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo "Node.js 20 یا تازه‌تر روی این دستگاه نصب نیست. / Node.js 20 or newer is not installed on this machine." >&2
  exit 1
fi
exec node server.mjs
