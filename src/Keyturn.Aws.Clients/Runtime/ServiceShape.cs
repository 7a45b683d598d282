using Amazon.Runtime.Internal;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>What distinguishes one AWS service from another on the wire.</summary>
/// <param name="ServiceId">The id in AWS's models, such as <c>Secrets Manager</c>; names the service in configuration files and in the user agent.</param>
/// <param name="EndpointPrefix">The first label of the host name.</param>
/// <param name="ApiVersion">The version of the API, a date.</param>
/// <param name="SigningName">The service that signatures are made for.</param>
/// <param name="TargetPrefix">What precedes the operation in <c>X-Amz-Target</c>; null where the protocol has no such header.</param>
/// <param name="Global">Whether one endpoint serves all Regions of a partition.</param>
public sealed record ServiceShape(
    string ServiceId,
    string EndpointPrefix,
    string ApiVersion,
    string SigningName,
    string? TargetPrefix = null,
    bool Global = false) : IServiceMetadata
{
    /// <summary>Hosts that differ from the usual pattern; the first that fits is taken.</summary>
    public IReadOnlyList<EndpointException> EndpointExceptions { get; init; } = [];

    /// <summary>Whether the hosts of a global service name a Region all the same, as those of Organizations do.</summary>
    public bool RegionInHost { get; init; }

    /// <summary>The Region that signatures of a global service are made for, by partition, where it is not the partition's home Region.</summary>
    public IReadOnlyDictionary<string, string> SigningRegions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty: every operation is called by its own name.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
