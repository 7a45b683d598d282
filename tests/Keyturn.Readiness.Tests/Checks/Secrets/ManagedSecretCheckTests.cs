using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class ManagedSecretCheckTests : CheckTests<ManagedSecretCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("by RDS", Rotating.With(secret => secret with { OwningService = "rds" })),
        UnknownWhenOld,
    ];
}
