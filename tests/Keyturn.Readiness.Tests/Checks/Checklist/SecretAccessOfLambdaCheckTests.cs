using Keyturn.Readiness.Checks.Checklist;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class SecretAccessOfLambdaCheckTests : CheckTests<SecretAccessOfLambdaCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the role has no such policy", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"*"}"""), "no"),
        Unknown("roles not read", Unread.Part("roles")),
        NotApplicableWithoutFunction,
    ];
}
