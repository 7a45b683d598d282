using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class ReplicaCheckTests : CheckTests<ReplicaCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("another Region is primary", Rotating.With(secret => secret with { PrimaryRegion = "us-east-1" })),
        UnknownWhenOld,
    ];
}
