using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class NetworkInterfaceCheckTests : CheckTests<NetworkInterfaceCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Fails("not allowed", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces"],"Resource":"*"}"""), "denied"),
        Unknown("roles not read", Unread.Part("roles"), "open"),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicable("outside", Rotating.WithFunction(function => function with { SubnetIds = [] }), "none"),
        NotApplicableWithoutFunction,
    ];
}
