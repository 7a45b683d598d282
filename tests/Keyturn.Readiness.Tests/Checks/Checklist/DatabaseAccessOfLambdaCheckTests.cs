using Keyturn.Readiness.Checks.Checklist;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class DatabaseAccessOfLambdaCheckTests : CheckTests<DatabaseAccessOfLambdaCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the group admits another", Rotating.WithInbound("sg-db", 1521, "sg-other"), "no"),
        Unknown("the database is not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") })),
        NotApplicableWithoutFunction,
    ];
}
