using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class EndpointVariableCheckTests : CheckTests<EndpointVariableCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("another", Rotating.WithFunction(function => function with { EnvironmentNames = ["OTHER"] })),
        Warns("none at all", Rotating.WithFunction(function => function with { EnvironmentNames = [], KmsKeyArn = null })),
        Unknown("none, under a key", Rotating.WithFunction(function => function with { EnvironmentNames = [] })),
        NotApplicableWithoutFunction,
    ];
}
