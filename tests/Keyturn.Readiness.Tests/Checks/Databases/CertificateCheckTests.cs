using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class CertificateCheckTests : CheckTests<CertificateCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("in a month", Rotating.WithDatabase(one => one with { CertificateUntil = Rotating.Now.AddDays(30) })),
        Unknown("not told", Rotating.WithDatabase(one => one with { CertificateUntil = null })),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        NotApplicable("a proxy", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "px") }).On(network => network with { Proxies = Rotating.Part(one => one.Name, new DatabaseProxy("px", 1521, ["sg-db"], ["subnet-db"])) }), "database-is-proxy"),
    ];
}
