using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class EndpointBypassedCheckTests : CheckTests<EndpointBypassedCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("over NAT", Rotating.WithEndpoint(endpoint => endpoint with { PrivateDns = false }).On(Nat), "PublicPathDespiteEndpoint"),
        Unknown("the way is not known", Unread.Part("zones"), "way-open"),
        Unknown("groups not read", Unread.Part("groups"), "refused"),
        NotApplicable("the way is blocked", Rotating.WithInbound("sg-vpce", 443, "sg-other"), "way-blocked"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];

    /// <summary>A NAT gateway in a subnet of its own, and an internet gateway behind it.</summary>
    private static NetworkEstate Nat(NetworkEstate network) => network with
    {
        Subnets = Rotating.Part(one => one.Id, [.. network.Subnets.Value!.Values, new Subnet("subnet-nat", "vpc-1", "a", [Cidr.Parse("10.0.9.0/24")])]),
        NetworkAcls = Rotating.Part(one => one.Id, network.NetworkAcls.Value!["acl-1"] with { SubnetIds = [.. network.Subnets.Value!.Keys, "subnet-nat"] }),
        NatGateways = Rotating.Part(one => one.Id, new NatGateway("nat-1", "vpc-1", "subnet-nat") { PublicAddress = Address.Parse("203.0.113.9"), PrivateAddress = Address.Parse("10.0.9.9") }),
        InternetGateways = Rotating.Part(one => one.Id, new InternetGateway("igw-1", "vpc-1")),
        RouteTables = Rotating.Part(
            one => one.Id,
            new RouteTable("rtb-1", "vpc-1", true, [], [new(Cidr.Parse("10.0.0.0/16"), RouteTarget.Local, "local"), new(Cidr.AnyV4, RouteTarget.NatGateway, "nat-1")]),
            new RouteTable("rtb-nat", "vpc-1", false, ["subnet-nat"], [new(Cidr.Parse("10.0.0.0/16"), RouteTarget.Local, "local"), new(Cidr.AnyV4, RouteTarget.InternetGateway, "igw-1")])),
        SecurityGroups = Rotating.Part(
            one => one.Id,
            [.. network.SecurityGroups.Value!.Values.Select(group => group with { Rules = group.Rules.Add(new("sgr-all-" + group.Id, true, "-1", null) { Block = Cidr.AnyV4 }) })]),
    };
}
