using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class SecretActionsCheckTests : CheckTests<SecretActionsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Fails("cannot move labels", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue","secretsmanager:PutSecretValue"],"Resource":"*"}"""), "denied"),
        Unknown("roles not read", Unread.Part("roles"), "open"),
        NotApplicableWithoutFunction,
    ];
}
