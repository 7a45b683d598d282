using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Sts;

/// <summary>The operations of STS that the sandbox answers.</summary>
public static class StsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() =>
        new("sts", WireProtocol.Query, "https://sts.amazonaws.com/doc/2011-06-15/", [new GetCallerIdentityOperation(), new AssumeRoleOperation()]);
}
