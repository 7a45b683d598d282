using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class OpenPolicyCheckTests : CheckTests<OpenPolicyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("none"),
        Passes("ok", Rotating.WithSecretPolicy("""{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")),
        Fails("everyone", Rotating.WithSecretPolicy("""{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}""")),
        Warns("everyone who meets conditions", Rotating.WithSecretPolicy("""{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}"""), "conditions"),
        Unknown("policy not read", Unread.Part("secret policy"), "not-read"),
        Unknown("policy not understood", Rotating.WithSecretPolicy("nonsense")),
    ];
}
