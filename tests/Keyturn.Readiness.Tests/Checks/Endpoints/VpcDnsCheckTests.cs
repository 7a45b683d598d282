using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class VpcDnsCheckTests : CheckTests<VpcDnsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("hostnames off", Rotating.With(network => network with { Vpcs = Rotating.Part(one => one.Id, network.Vpcs.Value!["vpc-1"] with { DnsHostnames = false }) })),
        Unknown("attribute not read", Rotating.With(network => network with { Vpcs = Rotating.Part(one => one.Id, network.Vpcs.Value!["vpc-1"] with { DnsSupport = null }) })),
        Unknown("VPCs not read", Unread.Part("vpcs"), "refused"),
        NotApplicable("nobody is in one", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "none"),
    ];
}
