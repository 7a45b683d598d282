namespace Keyturn.Aws.Sandbox.State;

/// <summary>What a rotation function does in one step. It completes, or throws what the real function would raise.</summary>
public interface IRotationFunctionProgram
{
    /// <summary>Runs one step.</summary>
    Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken);
}

/// <summary>Everything a program sees of the world in one step.</summary>
/// <param name="Event">The event the service sent.</param>
/// <param name="Function">The function that runs.</param>
/// <param name="Region">Its Region, for the databases and the log.</param>
/// <param name="Secrets">Secrets Manager, as the function's execution role sees it.</param>
/// <param name="RequestId">Lambda's request id of this invocation.</param>
/// <param name="Log">Writes one line of the program with its level (<c>INFO</c>, <c>ERROR</c> …).</param>
/// <param name="Fault">The fault to meet in this step, or null.</param>
public sealed record RotationInvocation(
    RotationStepEvent Event,
    FunctionRecord Function,
    SandboxRegion Region,
    IFunctionSecretsApi Secrets,
    Guid RequestId,
    Action<string, string> Log,
    StepFault? Fault);

/// <summary>The event a rotation function gets.</summary>
/// <param name="Step"><c>createSecret</c>, <c>setSecret</c>, <c>testSecret</c> or <c>finishSecret</c>.</param>
/// <param name="SecretId">Full ARN.</param>
/// <param name="ClientRequestToken">Id of the version being made.</param>
/// <param name="RotationToken">Proof for functions that work through another role.</param>
public sealed record RotationStepEvent(string Step, string SecretId, string ClientRequestToken, string RotationToken);
