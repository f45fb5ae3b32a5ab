#!/usr/bin/env bash
# Runs a command (the storage tests, unless another is given) with TEST_DATABASE_URL set to an empty PostgreSQL 15, which listens on a
# free loopback port, lives in a temporary folder and is gone afterwards. Gives the command's exit status.
# As root it installs Debian's postgresql-15 where it is missing, and runs it as the user postgres.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=/usr/lib/postgresql/15/bin

if [ ! -x "$bin/initdb" ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "PostgreSQL 15 is missing: apt-get install postgresql-15" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-15 >/dev/null
fi

folder=$(mktemp -d /tmp/losen-postgres.XXXXXX)
as_postgres() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as_postgres() { (cd "$folder" && setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder" "$@"); }
fi

stop() {
  as_postgres "$bin/pg_ctl" stop -D "$folder/data" -m immediate -s 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Between finding a free port and listening on it another program may take it, so a start that fails is tried again.
free_port() { node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })"; }
as_postgres "$bin/initdb" -D "$folder/data" -U losen -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
for try in 1 2 3; do
  port=$(free_port)
  as_postgres "$bin/pg_ctl" start -D "$folder/data" -l "$folder/log" -w -s \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" && break
  if [ "$try" -eq 3 ]; then
    cat "$folder/log" >&2
    exit 1
  fi
done

export TEST_DATABASE_URL="postgres://losen@127.0.0.1:$port/postgres"
if [ "$#" -eq 0 ]; then set -- npx mocha --config tests/storage/mocharc.json; fi
"$@"
