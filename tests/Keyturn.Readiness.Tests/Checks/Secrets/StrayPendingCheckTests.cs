using Keyturn.Readiness.Checks.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class StrayPendingCheckTests : CheckTests<StrayPendingCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Passes("ok", Rotating.With(secret => secret with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current, VersionStage.Pending])) })),
        Fails("left behind", Rotating.WithEvents(A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-5))) with { Secrets = Rotating.With(secret => secret with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) }).Secrets }),
        Warns("running", Rotating.WithEvents(A.Event(RotationEventKind.Started, Rotating.Now.AddHours(-0.5))) with { Secrets = Rotating.With(secret => secret with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) }).Secrets }, "running"),
        Fails("started too long ago", Rotating.WithEvents(A.Event(RotationEventKind.Started, Rotating.Now.AddHours(-2))) with { Secrets = Rotating.With(secret => secret with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) }).Secrets }),
        Unknown("events not read", Unread.Parts["events"](Rotating.WithEvents() with { Secrets = Rotating.With(secret => secret with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) }).Secrets }), "refused"),
        NotApplicable("managed", Rotating.With(secret => secret with { OwningService = "rds" }), "managed"),
    ];
}
