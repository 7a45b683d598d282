using System.Text.Json.Serialization;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log event of one log stream.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_OutputLogEvent.html"/>
public sealed class OutputLogEvent
{
    /// <summary>When the event happened.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? Timestamp { get; set; }

    /// <summary>The text of the event.</summary>
    public string? Message { get; set; }

    /// <summary>When the event was taken in.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? IngestionTime { get; set; }
}
