using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ssm;

/// <summary>The operations of Systems Manager that the sandbox answers: what parameters there are, never what they hold.</summary>
public static class SsmService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() =>
        new("ssm", WireProtocol.AwsJson11, "AmazonSSM", [new DescribeParametersOperation(), new ListTagsForResourceOperation()]);
}
