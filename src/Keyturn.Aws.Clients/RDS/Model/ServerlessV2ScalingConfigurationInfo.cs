namespace Amazon.RDS.Model;

/// <summary>How Aurora Serverless v2 scales.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfigurationInfo.html"/>
public sealed class ServerlessV2ScalingConfigurationInfo
{
    /// <summary>The lowest capacity in capacity units.</summary>
    public double? MinCapacity { get; set; }

    /// <summary>The highest capacity in capacity units.</summary>
    public double? MaxCapacity { get; set; }

    /// <summary>Idle seconds before it pauses.</summary>
    public int? SecondsUntilAutoPause { get; set; }
}
