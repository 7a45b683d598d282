using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class FunctionStateCheckTests : CheckTests<FunctionStateCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("failed", Rotating.WithFunction(function => function with { State = "Failed", StateReasonCode = "EC2AccessDenied" })),
        Warns("idle", Rotating.WithFunction(function => function with { State = "Inactive" }), "waking"),
        Unknown("no such state", Rotating.WithFunction(function => function with { State = null })),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
