namespace Amazon.RDS.Model;

/// <summary>A subnet group: the subnets that a database may stand in.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSubnetGroup.html"/>
public sealed class DBSubnetGroup
{
    /// <summary>The name of the subnet group.</summary>
    public string? DBSubnetGroupName { get; set; }

    /// <summary>What it is for.</summary>
    public string? DBSubnetGroupDescription { get; set; }

    /// <summary>The id of the VPC.</summary>
    public string? VpcId { get; set; }

    /// <summary>The status of the subnet group.</summary>
    public string? SubnetGroupStatus { get; set; }

    /// <summary>The subnets.</summary>
    public List<Subnet>? Subnets { get; set; }

    /// <summary>The ARN.</summary>
    public string? DBSubnetGroupArn { get; set; }

    /// <summary>The network types that all its subnets support.</summary>
    public List<string>? SupportedNetworkTypes { get; set; }
}
