using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class DatabaseAccessOfServersCheckTests : CheckTests<DatabaseAccessOfServersCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the group admits another", Rotating.WithInbound("sg-db", 1521, "sg-other"), "no"),
        Unknown("the database is not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") })),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
