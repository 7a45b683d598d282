namespace Amazon.ECS.Model;

/// <summary>An event of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceEvent.html"/>
public sealed class ServiceEvent
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The text of the event.</summary>
    public string? Message { get; set; }
}
