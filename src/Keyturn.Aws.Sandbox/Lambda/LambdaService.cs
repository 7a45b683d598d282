using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>The operations of Lambda that the sandbox answers.</summary>
public static class LambdaService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("lambda", WireProtocol.RestJson, "", []);
}
