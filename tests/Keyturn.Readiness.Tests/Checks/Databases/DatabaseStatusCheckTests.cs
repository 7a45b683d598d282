using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class DatabaseStatusCheckTests : CheckTests<DatabaseStatusCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("stopped", Rotating.WithDatabase(one => one with { Status = "stopped" })),
        Warns("being changed", Rotating.WithDatabase(one => one with { Status = "modifying" }), "busy"),
        Unknown("no such status", Rotating.WithDatabase(one => one with { Status = "new" })),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        Unknown("not there", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "gone") }), "database-not-found"),
        NotApplicable("a proxy", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "px") }).On(network => network with { Proxies = Rotating.Part(one => one.Name, new DatabaseProxy("px", 1521, ["sg-db"], ["subnet-db"])) }), "database-is-proxy"),
    ];
}
