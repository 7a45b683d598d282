#!/usr/bin/env bash
# Mutation score of the projects that decide things. Slow; not part of ./test.sh. docs/testing.md holds the last figures.
#   tests/mutation.sh clients                       how Keyturn.Aws.Clients speaks: its runtime and the descriptions of operations
#   tests/mutation.sh decisions                     the part of Keyturn.Operations that judges rotations and requests
#   tests/mutation.sh operations                    all of Keyturn.Operations, folder by folder, then the sum
#   tests/mutation.sh operations 'Secrets/*.cs' …   only these files of it
#   tests/mutation.sh network                       reachability in Keyturn.Readiness; with 'Network/Filters/*.cs' … only these files
#   tests/mutation.sh policy                        the policy engine of Keyturn.Readiness
#   tests/mutation.sh policy 'Evaluation/*.cs' …    only these files of it
# TIMEOUT=90000 (milliseconds over a test's usual time) is for a busy machine: one test that runs out of it while reached mutants are looked for makes all later ones doubtful.
# TESTS='FullyQualifiedName~Policy.Documents' lets only these tests look: faster, and the score can only be lower than with all.
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
  decisions)
    project=Keyturn.Operations
    # What a rotation is said to be doing, what a person is told before it, and what a request came to.
    patterns=(Rotations/{RotationProgressReader,StepReader,Invocation,InvocationReader,RotationLogReader,Preflight,RotationEffects}.cs
      Rotations/{RotationStrategies,TypicalDuration,IntentSettlement}.cs Secrets/{RotationStates,EngineGuess}.cs)
    # Long property tests, which reach this code on their way to something else.
    filter=(--test-case-filter 'FullyQualifiedName!~FaultSchedule&FullyQualifiedName!~SecretBoard&FullyQualifiedName!~SecretQuery')
    ;;
  operations)
    project=Keyturn.Operations
    patterns=("$@")
    filter=()
    ;;
  network)
    project=Keyturn.Readiness
    # Facts are data, and sentences are tested as sentences.
    patterns=("${@:-Network/[ACDFHRSTVW]*/*.cs}")
    filter=(--test-case-filter 'FullyQualifiedName~Readiness.Tests.Network')
    ;;
  policy)
    project=Keyturn.Readiness
    [ $# -gt 0 ] || set -- '**/*.cs'
    patterns=("${@/#/Policy/}")
    # Hostile documents are large, and every mutant that they reach would read them.
    filter=(--test-case-filter 'FullyQualifiedName~Keyturn.Readiness.Tests.Policy&FullyQualifiedName!~Hostile')
    ;;
  *) sed -n '2,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac

[ -z "${TESTS:-}" ] || filter=(--test-case-filter "$TESTS")
output=${OUTPUT:-$root/artifacts/mutation/$project}

# How many mutants of these reports are in one of these states.
count() { local state=$1; shift; cat "$@" | { grep -oE "\"status\": ?\"($state)\"" || true; } | wc -l; }

tell() {
  local name=$1 noticed unnoticed; shift
  noticed=$(count 'Killed|Timeout' "$@")
  unnoticed=$(count 'Survived|NoCoverage' "$@")
  score=$(awk -v n="$noticed" -v u="$unnoticed" 'BEGIN { printf "%.2f", n + u ? 100 * n / (n + u) : 100 }')
  printf '%-12s %5d mutants, %5d noticed: %s %%\n' "$name" $((noticed + unnoticed)) "$noticed" "$score"
}

if [ ${#patterns[@]} = 0 ]; then
  # A report is only written at the end of a run, so that each folder is a run of its own. Ports are interfaces and records: nothing to mutate.
  reports=()
  for folder in . $(cd "$root/src/$project" && find . -mindepth 1 -maxdepth 1 -type d ! -name Ports ! -name bin ! -name obj -printf '%f\n' | sort); do
    name=$folder files="$folder/*.cs"
    [ "$folder" != . ] || name=top files="$project/*.cs"
    rm -rf "${output:?}/$name"
    # The bound is for the sum; a run without a report ends all below.
    OUTPUT=$output/$name "${BASH_SOURCE[0]}" "$part" "$files" || true
    reports+=("$output/$name/reports/mutation-report.json")
  done
  for report in "${reports[@]}"; do
    folder=${report%/reports/*}
    tell "${folder##*/}" "$report"
  done
  tell total "${reports[@]}"
  awk -v score="$score" 'BEGIN { exit score < 75 }'
  exit
fi

mutate=()
for pattern in "${patterns[@]}"; do mutate+=(--mutate "**/$pattern"); done

# In VSTest mode stryker sees no killed mutant of xunit.v3: the testing platform's own runner is needed.
export DOTNET_ROLL_FORWARD=Major UseTestingPlatform=true
# Each mutant is a process of its own, which ends before what a profile taught the compiler pays off.
export DOTNET_TieredPGO=0
# Property tests are tried less often, since they run once per mutant.
export CsCheck_Iter="${CsCheck_Iter:-5}"
cd "$root"
dotnet tool restore >/dev/null
cd "tests/$project.Tests"
mkdir -p "$output"
sed "s/\(\"additional-timeout\": *\)[0-9]*/\1${TIMEOUT:-15000}/" ../stryker-config.json >"$output/stryker-config.json"
dotnet dotnet-stryker -f "$output/stryker-config.json" --project "$project.csproj" "${mutate[@]}" "${filter[@]}" \
  --concurrency "${CONCURRENCY:-2}" --configuration Release --output "$output" --skip-version-check
