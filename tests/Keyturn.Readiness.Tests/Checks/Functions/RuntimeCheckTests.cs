using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class RuntimeCheckTests : CheckTests<RuntimeCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("at its end", Rotating.WithFunction(function => function with { Runtime = "python3.9" })),
        Warns("ends in October 2026", Rotating.WithFunction(function => function with { Runtime = "provided.al2" }), "soon"),
        Unknown("an image", Rotating.WithFunction(function => function with { Runtime = null })),
        NotApplicableWithoutFunction,
    ];
}
