using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>What stands between a function and what it calls: its platform, its network, its permissions. A Region without any lets everything through.</summary>
/// <remarks>Called with and without the Region's gate held; answers from the state as it is at that moment, so that what is repaired works.</remarks>
public interface IFunctionSurroundings
{
    /// <summary>Why the platform cannot start the function, or null.</summary>
    InvocationOutcome? Startup(FunctionRecord function);

    /// <summary>Whether the function's role may write its log.</summary>
    bool MayLog(FunctionRecord function);

    /// <summary>How far the function gets with a call to an AWS service.</summary>
    /// <param name="function">The function.</param>
    /// <param name="service">For example <c>secretsmanager</c> or <c>rds</c>.</param>
    ServiceReach ToService(FunctionRecord function, string service);

    /// <summary>How far the function gets with a connection to a database.</summary>
    DatabaseReach ToDatabase(FunctionRecord function, string host);

    /// <summary>Refuses a call that the function's role may not make, in the service's words.</summary>
    /// <param name="function">The function.</param>
    /// <param name="caller">Its session.</param>
    /// <param name="action">For example <c>secretsmanager:PutSecretValue</c>.</param>
    /// <param name="secret">The secret that the call names, or null for none.</param>
    /// <param name="version">The version whose value is read, or null.</param>
    /// <exception cref="Protocols.WireException">AWS's refusal.</exception>
    void Authorize(FunctionRecord function, CallerIdentity caller, string action, SecretRecord? secret, VersionRecord? version);

    /// <summary>Refuses a caller of RotateSecret who may not invoke the function.</summary>
    /// <exception cref="Protocols.WireException">AWS's refusal.</exception>
    void AuthorizeInvocation(CallerIdentity caller, FunctionRecord function);
}

/// <summary>How a call to an AWS service ends on the way.</summary>
public enum ServiceReach
{
    /// <summary>It arrives.</summary>
    Open,

    /// <summary>Packets are dropped: the client waits.</summary>
    Silent,

    /// <summary>The name leads nowhere: fast.</summary>
    NoName,

    /// <summary>Something between shows a certificate that the client does not know: fast.</summary>
    Intercepted,
}
