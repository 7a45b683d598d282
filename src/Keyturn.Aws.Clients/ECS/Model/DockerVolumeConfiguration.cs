namespace Amazon.ECS.Model;

/// <summary>A Docker volume.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html"/>
public sealed class DockerVolumeConfiguration
{
    /// <summary>How long it lives.</summary>
    public Scope? Scope { get; set; }

    /// <summary>Whether it is made if it is not there.</summary>
    public bool? Autoprovision { get; set; }

    /// <summary>The driver.</summary>
    public string? Driver { get; set; }

    /// <summary>The options of the driver.</summary>
    public Dictionary<string, string>? DriverOpts { get; set; }

    /// <summary>The labels.</summary>
    public Dictionary<string, string>? Labels { get; set; }
}
