#!/usr/bin/env bash
# The bill of materials of a release: what the console is made of, as CycloneDX 1.6 in JSON, checked against the lock file.
#   tests/sbom.sh [FILE]     artifacts/keyturn.cdx.json when not given
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
file=${1:-artifacts/keyturn.cdx.json}
version=$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' Directory.Build.props)

dotnet tool restore >/dev/null
dotnet restore src/Keyturn.Web --locked-mode -v quiet
mkdir -p "$(dirname "$file")"
dotnet CycloneDX src/Keyturn.Web/Keyturn.Web.csproj --output "$(dirname "$file")" --filename "$(basename "$file")" --output-format Json --spec-version 1.6 \
  --set-name Keyturn --set-version "$version" --set-type Application --disable-package-restore --base-intermediate-output-path artifacts/obj >/dev/null

# Every package of the lock file, with its version, must stand in it.
missing=$(
  awk -F'"' '/^      "[^"]+": \{/ {name = $2} /"resolved":/ {print tolower(name) "@" $4}' src/Keyturn.Web/packages.lock.json | sort -u |
    comm -23 - <(grep -o '"purl": *"pkg:nuget/[^"?]*' "$file" | sed 's:.*pkg\:nuget/::' | tr '[:upper:]' '[:lower:]' | sort -u)
)
if [ -n "$missing" ]; then
  echo "Not in $file: $missing" >&2
  exit 1
fi
echo "$file: $(grep -c '"bom-ref": *"pkg:nuget/' "$file") packages"
