using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Databases;

/// <inheritdoc/>
public sealed class FailoverCheckTests : CheckTests<FailoverCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("the standby's subnet is closed", Rotating.With(network => network with { Subnets = Rotating.Part(one => one.Id, [.. network.Subnets.Value!.Values, new Subnet("subnet-db-c", "vpc-1", "c", [Cidr.Parse("10.0.12.0/24")])]), SubnetGroups = Rotating.Part(one => one.Name, new DatabaseSubnetGroup("db", "vpc-1", ["subnet-db", "subnet-db-c"])), Databases = Rotating.Part(one => one.Id, network.Databases.Value!["orders"] with { SecondaryZone = "c" }), NetworkAcls = Rotating.Part(one => one.Id, network.NetworkAcls.Value!["acl-1"], new NetworkAcl("acl-closed", "vpc-1", ["subnet-db-c"], [])) })),
        Unknown("subnets not read", Unread.Part("subnets"), "way-open"),
        Unknown("not told", Rotating.With(secret => secret with { Name = "x", Tags = secret.Tags.Remove("keyturn:database") }), "database-not-told"),
        NotApplicable("nobody reads", Rotating.With(secret => secret with { RotationFunctionArn = null, Tags = secret.Tags.Remove("keyturn:consumer:1") }).On(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name), Instances = Rotating.Part<Instance>(one => one.Id) }), "no-consumer"),
    ];
}
