using Keyturn.Readiness.Checks.FunctionNetworks;

namespace Keyturn.Readiness.Tests.Checks.FunctionNetworks;

/// <inheritdoc/>
public sealed class FunctionVpcCheckTests : CheckTests<FunctionVpcCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("outside, and the database private", Rotating.WithFunction(function => function with { SubnetIds = [] })),
        Warns("outside, and the database public", Rotating.WithDatabase(one => one with { PubliclyAccessible = true }) with { Functions = Rotating.WithFunction(function => function with { SubnetIds = [] }).Functions }, "public"),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
