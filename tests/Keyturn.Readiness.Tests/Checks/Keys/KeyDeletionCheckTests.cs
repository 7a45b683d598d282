using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class KeyDeletionCheckTests : CheckTests<KeyDeletionCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("in a week", Rotating.WithKey(key => key with { DeletionAt = Rotating.Now.AddDays(7), Facts = KeyFacts.Working with { State = "PendingDeletion" } })),
        Unknown("no date", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "PendingDeletion" } })),
        Unknown("keys not read", Unread.Part("keys"), "refused"),
    ];
}
