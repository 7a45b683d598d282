using Keyturn.Readiness.Checks.Role;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class RotationKeyCheckTests : CheckTests<RotationKeyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Fails("cannot write", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"*"}"""), "denied"),
        Fails("the key is off", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "Disabled" } }), "key-broken"),
        Unknown("keys not read", Unread.Part("keys"), "fact-missing"),
        NotApplicableWithoutFunction,
    ];
}
