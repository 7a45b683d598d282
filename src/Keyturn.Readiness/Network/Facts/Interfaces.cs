using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A network interface after DescribeNetworkInterfaces.</summary>
public sealed record NetworkInterface(string Id, string SubnetId, ImmutableArray<Address> Addresses, ImmutableArray<string> GroupIds)
{
    /// <summary>Associated public IPv4 address.</summary>
    public Address? PublicAddress { get; init; }

    /// <summary>Description, by which AWS services mark what they own.</summary>
    public string Description { get; init; } = "";

    /// <summary>Managed by an AWS service.</summary>
    public bool RequesterManaged { get; init; }

    /// <summary>Availability Zone name.</summary>
    public string Zone { get; init; } = "";
}

/// <summary>An instance after DescribeInstances.</summary>
/// <param name="Id">Instance id.</param>
/// <param name="InterfaceIds">Attached interfaces.</param>
/// <param name="Windows">Platform windows; decides the client ports.</param>
public sealed record Instance(string Id, ImmutableArray<string> InterfaceIds, bool Windows = false)
{
    /// <summary>Tag <c>Name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>IamInstanceProfile.Arn; <see langword="null"/> for an instance without a role.</summary>
    public string? ProfileArn { get; init; }
}

/// <summary>An interface endpoint after DescribeVpcEndpoints.</summary>
public sealed record VpcEndpoint(string Id, string VpcId, string ServiceName, ImmutableArray<string> InterfaceIds)
{
    /// <summary>Only <c>available</c> answers.</summary>
    public string State { get; init; } = "available";

    /// <summary>Interface; gateway endpoints never serve Secrets Manager.</summary>
    public bool IsInterface { get; init; } = true;

    /// <summary>Its subnets, one per zone.</summary>
    public ImmutableArray<string> SubnetIds { get; init; } = [];

    /// <summary>Its security groups.</summary>
    public ImmutableArray<string> GroupIds { get; init; } = [];

    /// <summary>Whether the service's usual name answers with this endpoint inside its VPC.</summary>
    public bool PrivateDns { get; init; } = true;

    /// <summary>DnsRecordIpType allows AAAA answers.</summary>
    public bool Ipv6Answers { get; init; }

    /// <summary>DnsRecordIpType allows A answers.</summary>
    public bool Ipv4Answers { get; init; } = true;

    /// <summary>Endpoint policy as JSON; <see langword="null"/> is full access. It refuses with AccessDenied, never with a timeout.</summary>
    public string? Policy { get; init; }
}
