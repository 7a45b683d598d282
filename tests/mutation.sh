#!/usr/bin/env bash
# Mutation score of the projects that decide things. Slow; not part of ./test.sh. docs/testing.md holds the last figures.
#   tests/mutation.sh clients                       how Keyturn.Aws.Clients speaks: its runtime and the descriptions of operations
#   tests/mutation.sh operations                    all of Keyturn.Operations
#   tests/mutation.sh operations 'Secrets/*.cs' …   only these files of it
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

part=${1:-}
shift || true
case "$part" in
  clients)
    project=Keyturn.Aws.Clients
    # Models, constants and the forwarding client classes are data: tests compare them with AWS's own models instead.
    patterns=('Runtime/*.cs' '*Operations.cs')
    # The comparison starts builds of its own and says nothing of how the runtime works.
    filter=(--test-case-filter 'FullyQualifiedName!~Comparison')
    ;;
  operations)
    project=Keyturn.Operations
    patterns=("${@:-*.cs}")
    filter=()
    ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac

mutate=()
for pattern in "${patterns[@]}"; do mutate+=(--mutate "**/$pattern"); done

# In VSTest mode stryker sees no killed mutant of xunit.v3: the testing platform's own runner is needed.
export DOTNET_ROLL_FORWARD=Major UseTestingPlatform=true
# Property tests are tried less often, since they run once per mutant.
export CsCheck_Iter="${CsCheck_Iter:-5}"
cd "$root"
dotnet tool restore >/dev/null
cd "tests/$project.Tests"
dotnet dotnet-stryker -f ../stryker-config.json --project "$project.csproj" "${mutate[@]}" "${filter[@]}" \
  --concurrency "${CONCURRENCY:-2}" --output "$root/artifacts/mutation/$project" --skip-version-check
