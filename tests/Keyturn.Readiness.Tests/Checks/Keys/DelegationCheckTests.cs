using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class DelegationCheckTests : CheckTests<DelegationCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("roles alone", Rotating.WithKey(key => key with { Policy = EstatePart<PolicySource>.Read(Rotating.Policy("default", """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/web"},"Action":"kms:*","Resource":"*"}"""), Rotating.Now) })),
        Unknown("policy not read", Unread.Part("key policy"), "not-read"),
        Unknown("not understood", Rotating.WithKey(key => key with { Policy = EstatePart<PolicySource>.Read(Rotating.Policy("default", "nonsense"), Rotating.Now) })),
        NotApplicable("of AWS", Rotating.WithKey(key => key with { Facts = KeyFacts.AwsManaged }), "managed"),
    ];
}
