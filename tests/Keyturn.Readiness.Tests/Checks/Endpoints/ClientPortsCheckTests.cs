using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class ClientPortsCheckTests : CheckTests<ClientPortsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("four of them", Rotating.With(network => network with { NetworkAcls = Rotating.Part(one => one.Id, network.NetworkAcls.Value!["acl-1"] with { Entries = network.NetworkAcls.Value!["acl-1"].Entries.Insert(0, new(50, false, false, "6", Cidr.AnyV4, new PortRange(40000, 40003))) }) }), "FewClientPortsClosed"),
        Unknown("the way is not known", Unread.Part("zones"), "way-open"),
        Unknown("groups not read", Unread.Part("groups"), "refused"),
        NotApplicable("the way is blocked", Rotating.WithInbound("sg-vpce", 443, "sg-other"), "way-blocked"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
