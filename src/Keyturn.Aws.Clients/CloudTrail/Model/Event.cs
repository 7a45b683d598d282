namespace Amazon.CloudTrail.Model;

/// <summary>A recorded event.</summary>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html"/>
public sealed class Event
{
    /// <summary>The id of the event.</summary>
    public string? EventId { get; set; }

    /// <summary>The name of the call or event.</summary>
    public string? EventName { get; set; }

    /// <summary><c>true</c> or <c>false</c>, as text.</summary>
    public string? ReadOnly { get; set; }

    /// <summary>The access key id that signed the call.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>When it happened.</summary>
    public DateTime? EventTime { get; set; }

    /// <summary>The service, such as <c>secretsmanager.amazonaws.com</c>.</summary>
    public string? EventSource { get; set; }

    /// <summary>Who made the call.</summary>
    public string? Username { get; set; }

    /// <summary>The resources that the event names.</summary>
    public List<Resource>? Resources { get; set; }

    /// <summary>The whole event as JSON text.</summary>
    public string? CloudTrailEvent { get; set; }
}
