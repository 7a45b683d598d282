using Keyturn.Readiness.Checks.Functions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class EnvironmentKeyCheckTests : CheckTests<EnvironmentKeyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("disabled", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "Disabled" } })),
        Unknown("no such state", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "New" } })),
        Unknown("another Region's", Rotating.WithFunction(function => function with { KmsKeyArn = "arn:aws:kms:x" }), "key-not-read"),
        Unknown("keys not read", Unread.Part("keys"), "refused"),
        NotApplicable("Lambda's own", Rotating.WithFunction(function => function with { KmsKeyArn = null }), "none"),
        NotApplicableWithoutFunction,
    ];
}
