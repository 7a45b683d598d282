using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Testing;

/// <summary>An account in which one web server can read one secret and reach its database. Tests take away what they are about.</summary>
public static class WholeEstate
{
    public const string RoleArn = $"arn:aws:iam::{A.AccountId}:role/web";
    public const string KeyArn = $"arn:aws:kms:{A.Region}:{A.AccountId}:key/1234abcd";
    private const string ProfileArn = $"arn:aws:iam::{A.AccountId}:instance-profile/web";

    /// <summary>The secret, whose tag names its database.</summary>
    public static Secret Secret { get; } = A.Secret(key: "alias/orders", function: null, tags: [("keyturn:database", "orders")]);

    /// <summary>Everything as it should be.</summary>
    public static EstateSnapshot Snapshot { get; } = A.Snapshot([Secret]) with { Network = Net(), Permissions = Allowed() };

    /// <summary>The estate with another network.</summary>
    public static EstateSnapshot With(Func<NetworkEstate, NetworkEstate> change) => Snapshot with { Network = change(Snapshot.Network) };

    /// <summary>The estate with other permissions.</summary>
    public static EstateSnapshot With(Func<PermissionEstate, PermissionEstate> change) => Snapshot with { Permissions = change(Snapshot.Permissions) };

    /// <summary>The estate with another rule on a security group: the peer that one port is open for.</summary>
    public static EstateSnapshot WithInbound(string groupId, int port, string peer) => With(network => network with
    {
        SecurityGroups = EstatePart<ImmutableDictionary<string, SecurityGroup>>.Read(
            network.SecurityGroups.Value!.SetItem(groupId, Group(groupId, Rule(groupId, false, port, peer))), A.Moment),
    });

    private static NetworkEstate Net() => new()
    {
        Vpcs = Part(one => one.Id, new Vpc("vpc-1", [Cidr.Parse("10.0.0.0/16")]) { Region = A.Region }),
        DhcpOptions = Part<DhcpOptions>(one => one.Id),
        Subnets = Part(one => one.Id, new Subnet("subnet-app", "vpc-1", "a", [Cidr.Parse("10.0.1.0/24")]), new Subnet("subnet-db", "vpc-1", "a", [Cidr.Parse("10.0.11.0/24")])),
        RouteTables = Part(one => one.Id, new RouteTable("rtb-1", "vpc-1", true, [], [new(Cidr.Parse("10.0.0.0/16"), RouteTarget.Local, "local")])),
        NetworkAcls = Part(one => one.Id, new NetworkAcl("acl-1", "vpc-1", ["subnet-app", "subnet-db"], [new(100, false, true, "-1", Cidr.AnyV4, null), new(100, true, true, "-1", Cidr.AnyV4, null)])),
        SecurityGroups = Part(
            one => one.Id,
            Group("sg-web", Rule("sg-web", true, 443, "sg-vpce"), Rule("sg-web", true, 1521, "sg-db")),
            Group("sg-vpce", Rule("sg-vpce", false, 443, "sg-web")),
            Group("sg-db", Rule("sg-db", false, 1521, "sg-web"))),
        PrefixLists = Part<PrefixList>(one => one.Id),
        Interfaces = Part(
            one => one.Id,
            new NetworkInterface("eni-web", "subnet-app", [Address.Parse("10.0.1.10")], ["sg-web"]),
            new NetworkInterface("eni-vpce", "subnet-app", [Address.Parse("10.0.1.100")], ["sg-vpce"])),
        Instances = Part(one => one.Id, new Instance("i-web", ["eni-web"]) { Name = "web-1", ProfileArn = ProfileArn }),
        Endpoints = Part(one => one.Id, new VpcEndpoint("vpce-1", "vpc-1", $"com.amazonaws.{A.Region}.secretsmanager", ["eni-vpce"]) { SubnetIds = ["subnet-app"], GroupIds = ["sg-vpce"] }),
        NatGateways = Part<NatGateway>(one => one.Id),
        InternetGateways = Part<InternetGateway>(one => one.Id),
        EgressOnlyGateways = Part<EgressOnlyGateway>(one => one.Id),
        Peerings = Part<Peering>(one => one.Id),
        TransitGateways = Part<TransitGateway>(one => one.Id),
        TransitAttachments = Part<TransitAttachment>(one => one.Id),
        TransitRouteTables = Part<TransitRouteTable>(one => one.Id),
        Zones = Part<PrivateZone>(one => one.Id),
        ResolverRules = Part<ResolverRule>(one => one.Id),
        PublicAccess = EstatePart<BlockPublicAccess>.Read(new(PublicAccessMode.Off, []), A.Moment),
        Databases = Part(one => one.Id, new DatabaseInstance("orders", 1521, ["sg-db"], "db") { Zone = "a" }),
        Clusters = Part<DatabaseCluster>(one => one.Id),
        SubnetGroups = Part(one => one.Name, new DatabaseSubnetGroup("db", "vpc-1", ["subnet-db"])),
        Proxies = Part<DatabaseProxy>(one => one.Name),
        Functions = Part<FunctionNetwork>(one => one.Name),
        Services = Part<ContainerService>(one => one.Arn),
    };

    private static PermissionEstate Allowed() => new()
    {
        Users = EstatePart<ImmutableDictionary<string, IamUser>>.Read(ImmutableDictionary<string, IamUser>.Empty, A.Moment),
        Groups = EstatePart<ImmutableDictionary<string, IamGroup>>.Read(ImmutableDictionary<string, IamGroup>.Empty, A.Moment),
        Roles = Part(one => one.Arn, new IamRole(RoleArn, "web") { Inline = [Policy("read", """{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*"}""")] }),
        ManagedPolicies = Part<PolicySource>(one => one.Name),
        InstanceProfiles = Part(one => one.Arn, new InstanceProfile(ProfileArn, RoleArn)),
        Keys = Part(one => one.Arn, new KmsKey(KeyArn, KeyFacts.Working)
        {
            Aliases = ["alias/orders"],
            Policy = EstatePart<PolicySource>.Read(Policy("default", $$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{A.AccountId}}:root"},"Action":"kms:*","Resource":"*"}"""), A.Moment),
            Grants = EstatePart<GrantSet>.Read(new([]), A.Moment),
            Tags = EstatePart<ImmutableDictionary<string, string>>.Read(ImmutableDictionary<string, string>.Empty, A.Moment),
        }),
        Organization = EstatePart<OrganizationPolicies>.Read(OrganizationPolicies.None, A.Moment),
        Secrets = ImmutableDictionary<string, SecretAccess>.Empty.Add(Secret.Arn, new()
        {
            Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, A.Moment),
            Versions = EstatePart<VersionSet>.Read(new([.. Secret.StagesByVersion.Select(version => new SecretVersion(version.Key, version.Value, A.Moment, null, [KeyArn]))], Secret.KmsKeyId), A.Moment),
        }),
    };

    private static PolicySource Policy(string name, string statement) => PolicySource.Parse(name, $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");

    private static SecurityGroup Group(string id, params SecurityGroupRule[] rules) => new(id, "vpc-1", [.. rules]);

    private static SecurityGroupRule Rule(string group, bool egress, int port, string peer) => new($"sgr-{group}-{port}", egress, "tcp", PortRange.Of(port)) { GroupId = peer };

    private static EstatePart<ImmutableDictionary<string, T>> Part<T>(Func<T, string> id, params T[] items)
        where T : class => EstatePart<ImmutableDictionary<string, T>>.Read(items.ToImmutableDictionary(id, StringComparer.Ordinal), A.Moment);
}
