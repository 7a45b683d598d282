#!/usr/bin/env bash
# Every test, from a fresh clone: installs the Debian packages that are missing, starts a private PostgreSQL, builds, tests, cleans up.
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
compiler=''

say() { printf '\n== %s\n' "$*"; }

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

clean_up() {
  local code=$?
  trap - EXIT INT TERM
  local group
  for group in $(jobs -rp); do kill -- "-$group" 2>/dev/null || true; done
  stop_compiler
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

# Debian's awscli also brings the published models of the AWS APIs, which a version manager's aws does not.
has_awscli() {
  local python=/usr/lib/python3/dist-packages
  [ -x /usr/bin/aws ] && { [ -d $python/botocore/data ] || [ -d $python/awscli/botocore/data ]; }
}

# Chromium as a shell without windows draws the same pages a third faster.
browser() { command -v chromium-headless-shell || command -v chromium || true; }

has_browser() { [ -n "$(browser)" ] && { [ "${CI:-}" != true ] || command -v chromium-headless-shell >/dev/null; }; }

install_missing() {
  local missing=() root=()
  [ -n "$(newest_postgres_bin)" ] || missing+=(postgresql)
  has_awscli || missing+=(awscli)
  if ! $fast; then
    has_browser || missing+=(chromium)
    [ -n "$(fc-list :lang=ja 2>/dev/null | head -1)" ] || missing+=(fontconfig fonts-noto-cjk)
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  local rest='Tests that need them are skipped; under CI=true they fail.'
  if ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. There is no apt-get here: install them yourself. $rest" >&2
    return 0
  fi
  if [ "$(id -u)" != 0 ]; then
    root=(sudo)
    if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
      echo "Missing: ${missing[*]}. Only root may install them: apt-get install ${missing[*]}. $rest" >&2
      return 0
    fi
  fi
  say "Installing ${missing[*]}"
  "${root[@]}" apt-get update -qq || true
  if [[ " ${missing[*]} " == *' chromium '* ]] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing=("${missing[@]/#chromium/chromium-headless-shell}")
  fi
  if ! { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }; then
    echo "Could not install all of: ${missing[*]}. $rest" >&2
  fi
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

# One compiler process for all projects: a child of this script under a name of its own, so that nobody else's is used or ended.
build() {
  local version folder name=keyturn-test-$$-$RANDOM
  version=$(dotnet --version)
  folder=$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]$/\1/p")/$version/Roslyn/bincore
  dotnet "$folder/VBCSCompiler.dll" -pipename:"$name" >/dev/null 2>&1 </dev/null &
  compiler=$!
  dotnet build Console.sln -c "$configuration" -v quiet -p:UseSharedCompilation=true -p:SharedCompilationId="$name"
  stop_compiler
}

stop_compiler() {
  [ -n "$compiler" ] || return 0
  kill "$compiler" 2>/dev/null || true
  wait "$compiler" 2>/dev/null || true
  compiler=''
}

# run_tests NAME: what it printed goes to NAME.out, its exit code to NAME.code, the counters to NAME.trx.
run_tests() {
  local name=$1 code=0 start=$SECONDS
  dotnet test "artifacts/bin/$name/${configuration,,}/$name.dll" \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' --results-directory "$work/results/$name" \
    --blame-hang-timeout 10m --blame-hang-dump-type none >"$work/results/$name.out" 2>&1 </dev/null || code=$?
  echo "$code" >"$work/results/$name.code"
  printf '\n== %s (%s s)\n' "$name" "$((SECONDS - start))"
  sed -e '/^VSTest version/d; /^Starting test execution/d; /^A total of 1 test files/d; /^Results File:/d; /^Data collector /d; /^$/d' \
    -e '/^   at System\.Runtime\./d; /^--- End of stack trace/d' "$work/results/$name.out"
}

# The program as the image has it, which Keyturn.Web.Tests and Keyturn.Browser.Tests then start.
play_image_stage() {
  local code=0 start=$SECONDS
  bash tests/image-stage.sh "$work/image" >"$work/results/image.out" 2>&1 </dev/null || code=$?
  echo "$code" >"$work/results/image.code"
  printf '\n== The build stage of the Dockerfile (%s s)\n' "$((SECONDS - start))"
  if [ "$code" = 0 ]; then echo 'Published.'; else tail -20 "$work/results/image.out"; fi
}

image_played() { [ "$(cat "$work/results/image.code" 2>/dev/null)" = 0 ]; }

count_results() {
  local name=$1 code counters
  code=$(cat "$work/results/$name.code" || echo 1)
  counters=$(grep -o '<Counters [^>]*>' "$work/results/$name/$name.trx" 2>/dev/null | head -1 || true)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  local total executed ok broken
  total=$(count total) executed=$(count executed) ok=$(count passed)
  broken=$((${executed:-0} - ${ok:-0}))
  # A run that crashed, hung or found no test is a failure of its own.
  if [ "$broken" = 0 ] && { [ "$code" != 0 ] || [ "${ok:-0}" = 0 ]; }; then broken=1; fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + broken))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
}

# In a process group of its own, so that an interrupted run ends its test hosts and browsers too.
start() {
  while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n || true; done
  set -m
  "$@" &
  set +m
}

if ! command -v dotnet >/dev/null; then
  echo 'The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0' >&2
  exit 1
fi
# Tests and their consoles end before it pays off to compile anew what ran thirty times, or to profile it: 400 is hexadecimal.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=400
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

install_missing
if ! $fast && [ -n "$(browser)" ]; then
  KEYTURN_CHROMIUM=${KEYTURN_CHROMIUM:-$(browser)}
  export KEYTURN_CHROMIUM
fi

say 'Starting PostgreSQL'
start_postgres

say 'Building'
build

mkdir "$work/results"
mapfile -t projects < <(dotnet sln Console.sln list | tr '\\' '/' | sed -n 's/.*\/\(Keyturn\..*\.Tests\)\.csproj$/\1/p' | sort)
together=() alone=()
for name in "${projects[@]}"; do
  case $name in
    Keyturn.Browser.Tests) if ! $fast; then alone+=("$name"); fi ;;
    # They wait more than they work, the second of them for the published program too: last, and side by side.
    Keyturn.Aws.Tests | Keyturn.Web.Tests) ;;
    *) together+=("$name") ;;
  esac
done
together+=(Keyturn.Aws.Tests Keyturn.Web.Tests)

# Two at a time; the browser, which watches the clock, by itself.
image=''
if ! $fast && [ "$(uname -sm)" = 'Linux x86_64' ]; then
  start play_image_stage
  image=$!
fi
for name in "${together[@]}"; do
  if [ "$name" = Keyturn.Web.Tests ] && [ -n "$image" ]; then
    wait "$image" || true
    if image_played; then export KEYTURN_PUBLISHED=$work/image/app; fi
  fi
  start run_tests "$name"
done
wait
for name in ${alone[@]+"${alone[@]}"}; do
  start run_tests "$name"
  wait
done

passed=0 failed=0 skipped=0
for name in "${together[@]}" ${alone[@]+"${alone[@]}"}; do count_results "$name"; done
if [ -n "$image" ] && ! image_played; then failed=$((failed + 1)); fi

summary="$passed passed, $failed failed"
if [ "$skipped" -gt 0 ]; then summary+=", $skipped skipped"; fi
printf '\n%s\n' "$summary"
[ "$failed" = 0 ]
