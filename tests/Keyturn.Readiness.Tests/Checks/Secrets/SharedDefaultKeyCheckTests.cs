using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class SharedDefaultKeyCheckTests : CheckTests<SharedDefaultKeyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("none"),
        Passes("ok", Rotating.WithSecretPolicy("""{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")),
        Fails("under the default key", Rotating.WithSecretPolicy("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""") with { Secrets = Rotating.With(secret => secret with { KmsKeyId = null }).Secrets }),
        Unknown("policy not read", Unread.Part("secret policy"), "not-read"),
        Unknown("policy not understood", Rotating.WithSecretPolicy("nonsense")),
    ];
}
