using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class KeyStateCheckTests : CheckTests<KeyStateCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("disabled", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "Disabled" } })),
        Unknown("no such state", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "New" } })),
        Unknown("keys not read", Unread.Part("keys"), "refused"),
        Unknown("not among them", Rotating.With(secret => secret with { KmsKeyId = "alias/other" }), "key-not-read"),
    ];
}
