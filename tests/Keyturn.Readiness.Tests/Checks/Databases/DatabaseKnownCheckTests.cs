using Keyturn.Readiness.Checks.Databases;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class DatabaseKnownCheckTests : CheckTests<DatabaseKnownCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("by its name", Rotating.With(secret => secret with { Name = "prod/orders/db", Tags = secret.Tags.Remove("keyturn:database") }), "name"),
        Warns("not there", Rotating.With(secret => secret with { Tags = secret.Tags.SetItem("keyturn:database", "gone") }), "gone"),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
    ];
}
