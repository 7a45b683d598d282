using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class ScheduledDeletionCheckTests : CheckTests<ScheduledDeletionCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("it is", Rotating.With(secret => secret with { Deleted = Rotating.Now.AddDays(-1) })),
        UnknownWhenOld,
    ];
}
