using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class KeyKindCheckTests : CheckTests<KeyKindCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("for signing", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { Usage = "SIGN_VERIFY" } })),
        Unknown("keys not read", Unread.Part("keys"), "refused"),
    ];
}
