using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class LastUpdateCheckTests : CheckTests<LastUpdateCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("failed", Rotating.WithFunction(function => function with { LastUpdateStatus = "Failed" })),
        Warns("running", Rotating.WithFunction(function => function with { LastUpdateStatus = "InProgress" }), "running"),
        Unknown("not told", Rotating.WithFunction(function => function with { LastUpdateStatus = null })),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
