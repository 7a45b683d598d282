using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function has no concurrency.</summary>
public sealed class ConcurrencyCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L2";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-concurrency"];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Hint),
        .. seen.EventSays(EvidenceWeight.Proof, "TooManyRequests", "ReservedFunctionConcurrentInvocationLimitExceeded"),
        .. seen.NoLines(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Sign, seen.Input.Function?.Concurrency is { Reserved: 0 }, "NoConcurrency")),
    ];
}
