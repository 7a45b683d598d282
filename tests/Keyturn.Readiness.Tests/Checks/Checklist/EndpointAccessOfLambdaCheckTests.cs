using Keyturn.Readiness.Checks.Checklist;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class EndpointAccessOfLambdaCheckTests : CheckTests<EndpointAccessOfLambdaCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the group admits another", Rotating.WithInbound("sg-vpce", 443, "sg-other"), "no"),
        Unknown("groups not read", Unread.Part("groups")),
        NotApplicableWithoutFunction,
    ];
}
