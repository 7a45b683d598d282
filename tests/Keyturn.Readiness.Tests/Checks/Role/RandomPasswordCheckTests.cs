using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class RandomPasswordCheckTests : CheckTests<RandomPasswordCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Fails("not allowed", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":"*"}"""), "denied"),
        Unknown("roles not read", Unread.Part("roles"), "open"),
        NotApplicableWithoutFunction,
    ];
}
