using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class StaleRulesCheckTests : CheckTests<StaleRulesCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("a group that is gone", Rotating.WithRule("sg-vpce", new("sgr-stale", false, "tcp", PortRange.Of(443)) { GroupId = "sg-gone", Stale = true }), "StaleRule"),
        Unknown("the way is not known", Unread.Part("zones"), "way-open"),
        Unknown("groups not read", Unread.Part("groups"), "refused"),
        NotApplicable("the way is blocked", Rotating.WithInbound("sg-vpce", 443, "sg-other"), "way-blocked"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
