using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class ConcurrencyCheckTests : CheckTests<ConcurrencyCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("free"),
        Passes("ok", Rotating.WithFunction(function => function with { Concurrency = new(5) })),
        Fails("none", Rotating.WithFunction(function => function with { Concurrency = new(0) })),
        Unknown("not read", Rotating.WithFunction(function => function with { Concurrency = null })),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
