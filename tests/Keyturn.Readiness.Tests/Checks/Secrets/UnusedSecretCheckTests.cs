using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class UnusedSecretCheckTests : CheckTests<UnusedSecretCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("91 days", Rotating.With(secret => secret with { LastAccessed = Rotating.Now.AddDays(-91) })),
        Passes("young", Rotating.With(secret => secret with { LastAccessed = null, Created = Rotating.Now.AddDays(-5) })),
        Warns("never, and old", Rotating.With(secret => secret with { LastAccessed = null, Created = Rotating.Now.AddDays(-91) })),
        Unknown("no date", Rotating.With(secret => secret with { LastAccessed = null, Created = null })),
    ];
}
