#!/usr/bin/env bash
# Known weaknesses of the packages that are used, transitive ones too. Exit code 0: the source knows of none. 1: it knows some. 2: it does not tell, or was not asked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A source without this list answers "no vulnerable packages", too: nothing known must not pass for nothing wrong.
told=false
while read -r source; do
  case "$source" in
    http*) if curl -fsS -m 30 "$source" 2>/dev/null | grep -q VulnerabilityInfo; then told=true; fi ;;
  esac
done < <(dotnet nuget list source --format short | sed -n 's/^E //p')
if ! $told; then
  echo 'UNKNOWN: no enabled package source publishes known vulnerabilities (VulnerabilityInfo), so nothing was learned. Run it with a source that does, such as nuget.org.' >&2
  exit 2
fi

list=$(mktemp "${TMPDIR:-/tmp}/keyturn-vulnerable.XXXXXX")
trap 'rm -f "$list"' EXIT
dotnet restore Console.sln -v quiet
dotnet list Console.sln package --vulnerable --include-transitive | tee "$list"
if grep -q '^ *>' "$list"; then
  echo 'VULNERABLE: see the packages above. Raise their versions in Directory.Packages.props.' >&2
  exit 1
fi
echo 'None is known.'
