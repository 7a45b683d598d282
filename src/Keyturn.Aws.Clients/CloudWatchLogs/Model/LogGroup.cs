using System.Text.Json.Serialization;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log group.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html"/>
public sealed class LogGroup
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>When it was created.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTime? CreationTime { get; set; }

    /// <summary>Days that events are kept; null for ever.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>The number of metric filters.</summary>
    public int? MetricFilterCount { get; set; }

    /// <summary>The ARN, with a trailing <c>:*</c>.</summary>
    public string? Arn { get; set; }

    /// <summary>The stored bytes.</summary>
    public long? StoredBytes { get; set; }

    /// <summary>The KMS key that encrypts it; null for the AWS managed key.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The state of the data protection policy.</summary>
    public DataProtectionStatus? DataProtectionStatus { get; set; }

    /// <summary>What the log group takes from its account; see <see cref="InheritedProperty"/>.</summary>
    public List<string>? InheritedProperties { get; set; }

    /// <summary>The storage class.</summary>
    public LogGroupClass? LogGroupClass { get; set; }

    /// <summary>The ARN without the trailing <c>:*</c>.</summary>
    public string? LogGroupArn { get; set; }

    /// <summary>Whether the log group is protected from deletion.</summary>
    public bool? DeletionProtectionEnabled { get; set; }

    /// <summary>Whether log events may be sent with a bearer token.</summary>
    public bool? BearerTokenAuthenticationEnabled { get; set; }
}
