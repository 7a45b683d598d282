using System.Text.Json.Serialization;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log stream.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogStream.html"/>
public sealed class LogStream
{
    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>When it was created.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? CreationTime { get; set; }

    /// <summary>The time of the first event.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? FirstEventTimestamp { get; set; }

    /// <summary>The time of the last event; eventually consistent.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? LastEventTimestamp { get; set; }

    /// <summary>When an event was last taken in.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? LastIngestionTime { get; set; }

    /// <summary>No longer used by the service.</summary>
    public string? UploadSequenceToken { get; set; }

    /// <summary>The ARN of the log stream.</summary>
    public string? Arn { get; set; }

    /// <summary>No longer filled: always zero for a log stream.</summary>
    [Obsolete("The service no longer uses this member.")]
    public long? StoredBytes { get; set; }
}
