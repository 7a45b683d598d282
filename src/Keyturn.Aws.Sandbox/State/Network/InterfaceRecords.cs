namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A network interface.</summary>
public sealed class NetworkInterfaceRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its subnet.</summary>
    public required string SubnetId { get; init; }

    /// <summary>Availability Zone name.</summary>
    public required string Zone { get; init; }

    /// <summary>Primary private IPv4 address.</summary>
    public required string PrivateAddress { get; init; }

    /// <summary>IPv6 addresses.</summary>
    public List<string> Ipv6Addresses { get; init; } = [];

    /// <summary>Public IPv4 address, or null.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary>Description, by which AWS's services mark what they own.</summary>
    public string Description { get; init; } = "";

    /// <summary><c>interface</c>, <c>lambda</c>, <c>vpc_endpoint</c>, <c>nat_gateway</c> and so on.</summary>
    public string InterfaceType { get; init; } = "interface";

    /// <summary>Who made it when an AWS service did, for example <c>amazon-rds</c>.</summary>
    public string? RequesterId { get; init; }

    /// <summary>What an AWS service made it for, for example a DB instance; no answer tells it.</summary>
    public string? ServesId { get; init; }

    /// <summary>The instance it is attached to, or null.</summary>
    public string? InstanceId { get; init; }
}

/// <summary>An instance.</summary>
public sealed class InstanceRecord : NetworkResource
{
    /// <summary>Attached interfaces, the primary one first.</summary>
    public required List<string> InterfaceIds { get; init; }

    /// <summary>ARN of its instance profile, or null.</summary>
    public string? InstanceProfileArn { get; set; }

    /// <summary><c>windows</c>, or null.</summary>
    public string? Platform { get; init; }

    /// <summary>Type.</summary>
    public string InstanceType { get; init; } = "m7i.large";

    /// <summary>State name: <c>running</c>, <c>stopped</c>, <c>terminated</c>.</summary>
    public string State { get; set; } = "running";

    /// <summary>When it was started.</summary>
    public required DateTimeOffset LaunchTime { get; init; }
}

/// <summary>A VPC endpoint.</summary>
public sealed class VpcEndpointRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Service name, for example <c>com.amazonaws.ap-northeast-1.secretsmanager</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary><c>Interface</c> or <c>Gateway</c>.</summary>
    public string EndpointType { get; init; } = "Interface";

    /// <summary>State.</summary>
    public string State { get; set; } = "available";

    /// <summary>Subnets with an interface.</summary>
    public List<string> SubnetIds { get; init; } = [];

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary>Route tables of a gateway endpoint.</summary>
    public List<string> RouteTableIds { get; init; } = [];

    /// <summary>Interfaces, one per subnet.</summary>
    public List<string> InterfaceIds { get; init; } = [];

    /// <summary>Whether the service's usual name leads here.</summary>
    public bool PrivateDns { get; set; }

    /// <summary>Policy as JSON; null for full access.</summary>
    public string? Policy { get; set; }

    /// <summary><c>ipv4</c>, <c>ipv6</c> or <c>dualstack</c>.</summary>
    public string IpAddressType { get; set; } = "ipv4";

    /// <summary><c>ipv4</c>, <c>ipv6</c>, <c>dualstack</c> or <c>service-defined</c>.</summary>
    public string DnsRecordIpType { get; set; } = "ipv4";

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
