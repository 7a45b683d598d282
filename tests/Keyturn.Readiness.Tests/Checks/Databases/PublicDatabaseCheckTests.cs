using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class PublicDatabaseCheckTests : CheckTests<PublicDatabaseCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("public", Rotating.WithDatabase(one => one with { PubliclyAccessible = true })),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        NotApplicable("a proxy", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "px") }).On(network => network with { Proxies = Rotating.Part(one => one.Name, new DatabaseProxy("px", 1521, ["sg-db"], ["subnet-db"])) }), "database-is-proxy"),
    ];
}
