using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.CloudTrail;

/// <summary>The operation of CloudTrail that the sandbox answers.</summary>
public static class CloudTrailService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() =>
        new("cloudtrail", WireProtocol.AwsJson11, "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", [new LookupEventsOperation()]);
}
