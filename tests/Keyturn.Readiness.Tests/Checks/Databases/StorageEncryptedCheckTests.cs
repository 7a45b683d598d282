using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class StorageEncryptedCheckTests : CheckTests<StorageEncryptedCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("no key", Rotating.WithDatabase(one => one with { StorageKeyArn = null })),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        NotApplicable("a proxy", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "px") }).On(network => network with { Proxies = Rotating.Part(one => one.Name, new DatabaseProxy("px", 1521, ["sg-db"], ["subnet-db"])) }), "database-is-proxy"),
    ];
}
