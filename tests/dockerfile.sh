#!/usr/bin/env bash
# Plays the build stage of the Dockerfile in empty folders, with this machine's SDK instead of the image's, then asks the published program for its health.
# Needs no container engine. What it cannot show: the base images themselves.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/keyturn-image.XXXXXX")
program=''
clean_up() { [ -z "$program" ] || kill "$program" 2>/dev/null || true; rm -rf "$work"; }
trap clean_up EXIT

bash "$root/tests/image-stage.sh" "$work"

[ ! -e "$work/app/appsettings.Development.json" ] || { echo 'Development settings were published' >&2; exit 1; }

size=$(($(du -sb "$work/app" | cut -f1) / 1048576))
echo "== published: $size MiB, which the base image comes to"
[ "$size" -le 100 ] || { echo 'That is more than an image of about 200 MB leaves room for' >&2; exit 1; }

# With the sandbox, and by the health check that the image declares.
url=http://127.0.0.1:${PORT:-5197}
(cd "$work/data" && exec env ASPNETCORE_ENVIRONMENT=Development Aws__Mode=Sandbox ASPNETCORE_URLS="$url" dotnet "$work/app/Keyturn.Web.dll" >"$work/log" 2>&1) &
program=$!
for attempt in {1..60}; do
  if (cd "$work/data" && ASPNETCORE_URLS=$url dotnet "$work/app/Keyturn.Web.dll" --health); then break; fi
  [ "$attempt" != 60 ] || { echo 'It never became healthy' >&2; tail -20 "$work/log" >&2; exit 1; }
  sleep 1
done
for asset in / /css/app.css /_framework/blazor.web.js; do
  echo "== GET $asset: $(curl -sS -o /dev/null -w '%{http_code}, %{size_download} bytes' "$url$asset")" | tee -a "$work/answers"
done
if grep -vq ': 200, [1-9]' "$work/answers"; then echo 'Not all of it is served' >&2; exit 1; fi
kill "$program"; wait "$program" || true; program=''

# The image starts in Production with nothing set: it must refuse, and name what is missing.
if (cd "$work/data" && timeout 20 dotnet "$work/app/Keyturn.Web.dll") >"$work/refusal" 2>&1; then echo 'It started without settings' >&2; exit 1; fi
echo '== without settings it says'; tail -3 "$work/refusal" | cut -c1-200 | sed 's/^/   /'
