namespace Amazon.RDS.Model;

/// <summary>How Aurora Serverless v1 scales.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ScalingConfigurationInfo.html"/>
public sealed class ScalingConfigurationInfo
{
    /// <summary>The lowest capacity in capacity units.</summary>
    public int? MinCapacity { get; set; }

    /// <summary>The highest capacity in capacity units.</summary>
    public int? MaxCapacity { get; set; }

    /// <summary>Whether it pauses when idle.</summary>
    public bool? AutoPause { get; set; }

    /// <summary>Idle seconds before it pauses.</summary>
    public int? SecondsUntilAutoPause { get; set; }

    /// <summary>What is done when scaling times out.</summary>
    public string? TimeoutAction { get; set; }

    /// <summary>Seconds to look for a point to scale at.</summary>
    public int? SecondsBeforeTimeout { get; set; }
}
