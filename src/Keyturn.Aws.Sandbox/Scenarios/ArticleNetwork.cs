using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>
/// The network of the Article world: one VPC in Tokyo, compute and database subnets in two zones, two web/AP servers,
/// the rotation function, Multi-AZ RDS for Oracle, the customer managed key and the interface endpoint of Secrets Manager.
/// </summary>
public static class ArticleNetwork
{
    public const string Region = "ap-northeast-1";
    public const string AccountId = "111122223333";

    public const string VpcId = "vpc-0a1b2c3d4e5f60718";
    public const string VpcCidr = "10.20.0.0/16";

    /// <summary>Key of the database's storage and of the secrets of the orders system.</summary>
    public const string KeyArn = $"arn:aws:kms:{Region}:{AccountId}:key/6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34";
    public const string KeyAlias = "alias/keyturn-orders";

    /// <summary>Key of the systems that hold personal data.</summary>
    public const string PersonalDataKeyArn = $"arn:aws:kms:{Region}:{AccountId}:key/b0c4e2d8-71f5-4a36-8e20-95d3a6f1c7be";

    public static ImmutableArray<SubnetFact> ComputeSubnets { get; } =
    [
        new("subnet-0c1a5b7d92e4f6011", "ap-northeast-1a", "10.20.1.0/24"),
        new("subnet-0c1c8e3a60b7d2012", "ap-northeast-1c", "10.20.2.0/24"),
    ];

    /// <summary>Subnets of the NAT gateways.</summary>
    public static ImmutableArray<SubnetFact> PublicSubnets { get; } =
    [
        new("subnet-0fb1a3d68e25c7031", "ap-northeast-1a", "10.20.101.0/24"),
        new("subnet-0fb1c70f4d91ab032", "ap-northeast-1c", "10.20.102.0/24"),
    ];

    public static ImmutableArray<SubnetFact> DatabaseSubnets { get; } =
    [
        new("subnet-0db1a47c5f8e93021", "ap-northeast-1a", "10.20.11.0/24"),
        new("subnet-0db1c92e06a4bd022", "ap-northeast-1c", "10.20.12.0/24"),
    ];

    public const string WebGroup = "sg-0eb5a7c41f9d26301";
    public const string FunctionGroup = "sg-0f2c81b6e04a7d902";
    public const string DatabaseGroup = "sg-0db6e93a5c17f8403";
    public const string EndpointGroup = "sg-0ce47d20b9a6f1504";

    public static ImmutableArray<InstanceFact> WebServers { get; } =
    [
        new("i-0aa11bb22cc33dd44", "web-ap-1a", ComputeSubnets[0].Id, "10.20.1.21", $"arn:aws:iam::{AccountId}:role/orders-web-ap"),
        new("i-0ee55ff66aa77bb88", "web-ap-1c", ComputeSubnets[1].Id, "10.20.2.21", $"arn:aws:iam::{AccountId}:role/orders-web-ap"),
    ];

    /// <summary>The interface endpoint of Secrets Manager in the compute subnets.</summary>
    public static EndpointFact SecretsManagerEndpoint { get; } = new(
        "vpce-0f1e2d3c4b5a69788", $"com.amazonaws.{Region}.secretsmanager", [.. ComputeSubnets.Select(subnet => subnet.Id)], EndpointGroup, PrivateDns: true);

    /// <summary>The Multi-AZ RDS for Oracle instance of the orders system.</summary>
    public static DatabaseInstanceFact Orders { get; } = new(
        "keyturn-orders", RdsHost("keyturn-orders"), 1521, "oracle-ee", MultiAz: true, KeyArn, DatabaseGroup, [.. DatabaseSubnets.Select(subnet => subnet.Id)]);

    /// <summary>The endpoint name that RDS gives to an instance of this account.</summary>
    public static string RdsHost(string instance, string region = Region) => $"{instance}.c9xkq2mzt7ab.{region}.rds.amazonaws.com";
}

/// <param name="Id">Subnet id.</param>
/// <param name="Zone">Availability zone.</param>
/// <param name="Cidr">Address range.</param>
public sealed record SubnetFact(string Id, string Zone, string Cidr);

/// <param name="Id">Instance id.</param>
/// <param name="Name">Name tag.</param>
/// <param name="SubnetId">Its subnet.</param>
/// <param name="PrivateAddress">Its private address.</param>
/// <param name="RoleArn">Role of its instance profile.</param>
public sealed record InstanceFact(string Id, string Name, string SubnetId, string PrivateAddress, string RoleArn);

/// <param name="Id">Endpoint id.</param>
/// <param name="ServiceName">Service name.</param>
/// <param name="SubnetIds">Subnets with a network interface.</param>
/// <param name="SecurityGroupId">Its security group.</param>
/// <param name="PrivateDns">Whether the service's own name resolves to it.</param>
public sealed record EndpointFact(string Id, string ServiceName, ImmutableArray<string> SubnetIds, string SecurityGroupId, bool PrivateDns);

/// <param name="Id">Instance identifier.</param>
/// <param name="Host">Endpoint name.</param>
/// <param name="Port">Port.</param>
/// <param name="Engine">RDS's engine name.</param>
/// <param name="MultiAz">Whether a standby runs in another zone.</param>
/// <param name="KeyArn">Key of the storage.</param>
/// <param name="SecurityGroupId">Its security group.</param>
/// <param name="SubnetIds">Subnets of its subnet group.</param>
public sealed record DatabaseInstanceFact(
    string Id, string Host, int Port, string Engine, bool MultiAz, string KeyArn, string SecurityGroupId, ImmutableArray<string> SubnetIds);
