using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>One CloudTrail event, kept as fields and written as JSON when it is looked up.</summary>
public sealed record TrailRecord
{
    /// <summary>Unique id of the event.</summary>
    public Guid EventId { get; init; } = Guid.NewGuid();

    /// <summary>Name, for example <c>RotateSecret</c> or <c>RotationFailed</c>.</summary>
    public required string EventName { get; init; }

    /// <summary>Service, for example <c>secretsmanager.amazonaws.com</c>.</summary>
    public string EventSource { get; init; } = "secretsmanager.amazonaws.com";

    /// <summary>When it happened.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>When LookupEvents shows it.</summary>
    public required DateTimeOffset AvailableAt { get; init; }

    /// <summary>False for an event that a service made by itself.</summary>
    public bool IsApiCall { get; init; } = true;

    /// <summary>Whether the call changes nothing.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Who called; null on service events.</summary>
    public CallerIdentity? Caller { get; init; }

    /// <summary>The request id; <c>Rotation-&lt;arn&gt;-&lt;version&gt;</c> on rotation events.</summary>
    public required string RequestId { get; init; }

    /// <summary>Source address of the call, or the service's name.</summary>
    public string SourceAddress { get; init; } = "secretsmanager.amazonaws.com";

    /// <summary>User agent of the call, or the service's name.</summary>
    public string UserAgent { get; init; } = "secretsmanager.amazonaws.com";

    /// <summary>Request parameters without values, or null.</summary>
    public JsonObject? RequestParameters { get; init; }

    /// <summary>Response elements, or null.</summary>
    public JsonObject? ResponseElements { get; init; }

    /// <summary>ARN of the secret in additionalEventData, on service events.</summary>
    public string? SecretId { get; init; }

    /// <summary>Error code of a refused call.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error text, also of RotationFailed.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Interface endpoint the call came through, or null.</summary>
    public string? VpcEndpointId { get; init; }

    /// <summary>Names or ARNs that LookupEvents finds under ResourceName.</summary>
    public IReadOnlyList<string> ResourceNames { get; init; } = [];
}
