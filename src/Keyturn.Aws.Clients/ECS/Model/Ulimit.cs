namespace Amazon.ECS.Model;

/// <summary>A limit.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html"/>
public sealed class Ulimit
{
    /// <summary>The resource.</summary>
    public UlimitName? Name { get; set; }

    /// <summary>The soft limit.</summary>
    public int? SoftLimit { get; set; }

    /// <summary>The hard limit.</summary>
    public int? HardLimit { get; set; }
}
