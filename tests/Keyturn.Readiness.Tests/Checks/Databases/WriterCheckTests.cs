using Keyturn.Readiness.Checks.Databases;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class WriterCheckTests : CheckTests<WriterCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("a replica", Rotating.WithDatabase(one => one with { ReplicaSource = "main" })),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        NotApplicableWithoutFunction,
    ];
}
