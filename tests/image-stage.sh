#!/usr/bin/env bash
# Plays the build stage of the Dockerfile below FOLDER, line by line, with this machine's SDK instead of the image's: the program is in FOLDER/app then.
# As in an image, no package is there beforehand. What it cannot show: the base images themselves.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=${1:?the folder to play it in}
mkdir -p "$work/source"
export NUGET_PACKAGES=$work/packages
# The build's own servers would outlive it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

shopt -s globstar nullglob
stage=0
while IFS= read -r line; do
  case "$line" in
    FROM*) stage=$((stage + 1)); [ $stage = 1 ] || break ;;
    COPY*)
      # shellcheck disable=SC2206 # the patterns are meant to be expanded
      words=(${line#COPY })
      to=$work/source/${words[-1]}
      for pattern in "${words[@]::${#words[@]}-1}"; do
        found=("$root"/$pattern)
        [ ${#found[@]} -gt 0 ] && [ -e "${found[0]}" ] || { echo "COPY $pattern finds nothing" >&2; exit 1; }
        for one in "${found[@]}"; do
          mkdir -p "$to"
          if [ -d "$one" ]; then tar -C "$one" --exclude=bin --exclude=obj -c . | tar -C "$to" -x; else cp "$one" "$to"; fi
        done
      done
      ;;
    RUN*)
      step=${line#RUN }
      echo "== $step"
      (cd "$work/source" && bash -euo pipefail -c "$(sed -E "s#(^| )/(app|data)\b#\1$work/\2#g" <<<"$step")" 2>&1 | sed 's/^/   /')
      ;;
  esac
done < <(sed -e ':a' -e '/\\$/N; s/\\\n//; ta' "$root/Dockerfile")
[ -e "$work/app/Keyturn.Web.dll" ]
