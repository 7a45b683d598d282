using Keyturn.Readiness.Checks.Checklist;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class KeyAccessOfLambdaCheckTests : CheckTests<KeyAccessOfLambdaCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the role may not decrypt", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":"*"}"""), "no"),
        Unknown("keys not read", Unread.Part("keys")),
        NotApplicableWithoutFunction,
    ];
}
