#!/usr/bin/env bash
# Fuzzes the policy parser: what parses is printed, parsed again, evaluated and explained as well. Not part of ./test.sh.
#   tests/fuzz.sh [minutes] [seed]      10 minutes unless told; the same seed tries the same inputs
# Ends with 1 when an input crashed it, hung, or took more time or memory than its length allows; the input is then in artifacts/fuzz.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
output=${OUTPUT:-$root/artifacts/fuzz}
mkdir -p "$output"

dotnet build "$root/tests/Keyturn.Fuzzing" -c Release -v q -nologo

# A quarter of a gibibyte is far above what any input needs: one that asks for more is a failure.
code=0
DOTNET_GCHeapHardLimit=0x10000000 dotnet "$root/artifacts/bin/Keyturn.Fuzzing/release/Keyturn.Fuzzing.dll" \
  "$root/tests/Keyturn.Readiness.Tests/TestData/Policy" "$output" "${1:-10}" ${2:+"$2"} || code=$?
case $code in
  0 | 1 | 2) exit "$code" ;;
  *) echo "FAILED: the process ended with $code. The input is in $output/current.bin: its length in characters, then UTF-16."; exit 1 ;;
esac
