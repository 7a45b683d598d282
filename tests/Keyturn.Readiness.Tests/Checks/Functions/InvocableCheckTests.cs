using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class InvocableCheckTests : CheckTests<InvocableCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Fails("no policy", Rotating.WithFunctionPolicy(null), "denied"),
        Unknown("policy not read", Unread.Part("function policy"), "not-read"),
        Unknown("policy not understood", Rotating.WithFunctionPolicy("nonsense"), "open"),
        NotApplicableWithoutFunction,
    ];
}
