using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class CustomerKeyCheckTests : CheckTests<CustomerKeyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("of AWS", Rotating.WithKey(key => key with { Facts = KeyFacts.AwsManaged })),
        Unknown("keys not read", Unread.Part("keys"), "refused"),
    ];
}
