#!/usr/bin/env bash
# Every test, from a fresh clone: installs what is missing and Debian packages, starts a private PostgreSQL, builds, tests, cleans up.
#   ./test.sh          all of it
#   ./test.sh --fast   without the browser
# Ends with "N passed, N failed" (", N skipped" when some were); the exit code is not 0 when a test failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fast=false
case "${1:-}" in
  '') ;;
  --fast) fast=true ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac

configuration=Release
work=$(mktemp -d "${TMPDIR:-/tmp}/keyturn-test.XXXXXX")
chmod 711 "$work"
postgres_data=''

say() { printf '\n== %s\n' "$*"; }

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

clean_up() {
  local code=$?
  trap - EXIT INT TERM
  if [ -n "$postgres_data" ]; then
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  rm -rf "$work"
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

newest_postgres_bin() {
  local folders=(/usr/lib/postgresql/*/bin/initdb) found
  found=$(printf '%s\n' "${folders[@]}" | sort -V | tail -1)
  if [ -x "$found" ]; then dirname "$found"; elif command -v initdb >/dev/null; then dirname "$(command -v initdb)"; fi
}

install_missing() {
  local missing=()
  [ -n "$(newest_postgres_bin)" ] || missing+=(postgresql)
  command -v aws >/dev/null || [ -x /usr/bin/aws ] || missing+=(awscli)
  if ! $fast; then
    command -v chromium >/dev/null || missing+=(chromium)
    [ -n "$(fc-list :lang=ja 2>/dev/null | head -1)" ] || missing+=(fontconfig fonts-noto-cjk)
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. There is no apt-get here: install them yourself. Tests that need them are skipped." >&2
    return 0
  fi
  say "Installing ${missing[*]}"
  local root=()
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 40000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  postgres_bin=$(newest_postgres_bin)
  if [ -z "$postgres_bin" ]; then
    echo 'No PostgreSQL: its tests are skipped (and fail under CI=true).' >&2
    return 0
  fi
  mkdir "$work/postgres"
  if [ "$(id -u)" = 0 ]; then chown postgres: "$work/postgres"; fi
  local password port
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s\n' "$password" | as_postgres tee "$work/postgres/password" >/dev/null
  as_postgres "$postgres_bin/initdb" -D "$work/postgres/data" -U keyturn -A scram-sha-256 --pwfile="$work/postgres/password" \
    -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  postgres_data=$work/postgres/data
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    if as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data" -l "$work/postgres/log" -w -s \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=300" start; then
      export KEYTURN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=keyturn;Password=$password;Database=postgres"
      return 0
    fi
  done
  cat "$work/postgres/log" >&2
  return 1
}

if ! command -v dotnet >/dev/null; then
  echo 'The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0' >&2
  exit 1
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

install_missing
# The distribution's awscli before one of a version manager, which may be a shim without a program behind it.
if [ -x /usr/bin/aws ]; then
  mkdir "$work/bin"
  ln -s /usr/bin/aws "$work/bin/aws"
  export PATH="$work/bin:$PATH"
fi
if ! $fast && command -v chromium >/dev/null; then
  KEYTURN_CHROMIUM=${KEYTURN_CHROMIUM:-$(command -v chromium)}
  export KEYTURN_CHROMIUM
fi

say 'Starting PostgreSQL'
start_postgres

say 'Building'
dotnet build Console.sln -c "$configuration" -v quiet -p:UseSharedCompilation=false

passed=0 failed=0 skipped=0
while IFS= read -r project; do
  name=$(basename "$project" .csproj)
  if $fast && [ "$name" = Keyturn.Browser.Tests ]; then continue; fi
  say "$name"
  code=0
  dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' --results-directory "$work/results" \
    --blame-hang-timeout 10m --blame-hang-dump-type none || code=$?
  counters=$(grep -o '<Counters [^>]*>' "$work/results/$name.trx" 2>/dev/null | head -1 || true)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) executed=$(count executed) ok=$(count passed)
  broken=$((${executed:-0} - ${ok:-0}))
  # A run that crashed, hung or wrote no results is a failure of its own.
  if [ "$code" != 0 ] && [ "$broken" = 0 ]; then broken=1; fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + broken))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
done < <(dotnet sln Console.sln list | tr '\\' '/' | grep '\.Tests\.csproj' | sort)

summary="$passed passed, $failed failed"
if [ "$skipped" -gt 0 ]; then summary+=", $skipped skipped"; fi
printf '\n%s\n' "$summary"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
