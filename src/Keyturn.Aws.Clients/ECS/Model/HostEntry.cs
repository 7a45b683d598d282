namespace Amazon.ECS.Model;

/// <summary>An entry of <c>/etc/hosts</c>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html"/>
public sealed class HostEntry
{
    /// <summary>The host name.</summary>
    public string? Hostname { get; set; }

    /// <summary>The address.</summary>
    public string? IpAddress { get; set; }
}
