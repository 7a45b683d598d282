using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>The operations of CloudWatch Logs that the sandbox answers.</summary>
public static class LogsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("logs", WireProtocol.AwsJson11, "Logs_20140328",
    [
        new DescribeLogGroupsOperation(),
        new DescribeLogStreamsOperation(),
        new FilterLogEventsOperation(),
        new GetLogEventsOperation(),
    ]);
}
