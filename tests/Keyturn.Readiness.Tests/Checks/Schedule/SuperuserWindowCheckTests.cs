using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class SuperuserWindowCheckTests : CheckTests<SuperuserWindowCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { NextRotation = Rotating.Now.AddDays(3) })),
        Passes("off", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { RotationEnabled = false })),
        Warns("the same day", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { NextRotation = Rotating.Now.AddDays(20) })),
        Unknown("no date", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "master") }).And(A.Secret("master") with { NextRotation = null })),
        Unknown("not found", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:superuser", "gone") }), "superuser-not-found"),
        NotApplicable("none", Rotating.Whole, "no-superuser"),
    ];
}
