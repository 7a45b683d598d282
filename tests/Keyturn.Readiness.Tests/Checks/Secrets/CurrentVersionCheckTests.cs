using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class CurrentVersionCheckTests : CheckTests<CurrentVersionCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("no version", Rotating.With(secret => secret with { StagesByVersion = secret.StagesByVersion.Clear() })),
        UnknownWhenOld,
    ];
}
