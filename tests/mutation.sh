#!/usr/bin/env bash
# Mutation score of the projects that decide things. Slow (tens of minutes); not part of ./test.sh.
#   tests/mutation.sh                       both projects
#   tests/mutation.sh Keyturn.Operations    one
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export DOTNET_ROLL_FORWARD=Major UseTestingPlatform=true
dotnet tool restore >/dev/null
for project in "${@:-Keyturn.Operations Keyturn.Aws.Clients}"; do
  for name in $project; do
    # In VSTest mode stryker sees no killed mutant of xunit.v3: the testing platform's own runner is needed.
    (cd "tests/$name.Tests" && dotnet dotnet-stryker --test-runner mtp --project "$name.csproj" \
      --output "$root/artifacts/mutation/$name" --reporter cleartext --reporter json --reporter html \
      --threshold-high 85 --threshold-low 80 --break-at 75 --concurrency 2)
  done
done
