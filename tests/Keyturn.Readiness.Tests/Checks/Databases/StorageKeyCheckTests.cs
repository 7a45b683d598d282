using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class StorageKeyCheckTests : CheckTests<StorageKeyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("disabled", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "Disabled" } })),
        Unknown("no such state", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "New" } })),
        Unknown("another Region's", Rotating.WithDatabase(one => one with { StorageKeyArn = "arn:aws:kms:x" }), "key-not-read"),
        NotApplicable("not encrypted", Rotating.WithDatabase(one => one with { StorageKeyArn = null }), "none"),
    ];
}
