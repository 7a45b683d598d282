using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Checklist;

/// <inheritdoc/>
public sealed class EndpointAccessOfServersCheckTests : CheckTests<EndpointAccessOfServersCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("yes"),
        Fails("the group admits another", Rotating.WithInbound("sg-vpce", 443, "sg-other"), "no"),
        Unknown("groups not read", Unread.Part("groups")),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
