using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class TrustCheckTests : CheckTests<TrustCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("EC2 alone", Rotating.WithRole(role => role with { Trust = Rotating.Policy("trust", """{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""") })),
        Unknown("not told", Rotating.WithRole(role => role with { Trust = null })),
        Unknown("not understood", Rotating.WithRole(role => role with { Trust = Rotating.Policy("trust", "nonsense") })),
        NotApplicableWithoutFunction,
    ];
}
