using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>Runs a function's program as the Lambda platform does.</summary>
public sealed class FunctionInvoker : IFunctionInvoker
{
    /// <inheritdoc />
    public async Task<InvocationOutcome> InvokeAsync(SandboxRegion region, FunctionRecord function, RotationStepEvent step, StepFault? fault, IFunctionSecretsApi secrets, CancellationToken cancellationToken)
    {
        if (function.Program is null) return new InvocationOutcome(false, "Runtime.ImportModuleError");
        var requestId = Guid.NewGuid();
        await Task.Delay(region.World.Options.Pace.StepDuration(), region.World.Time, cancellationToken);
        try
        {
            await function.Program.RunAsync(new RotationInvocation(step, function, region, secrets, requestId, (_, _) => { }, fault), cancellationToken);
            return new InvocationOutcome(true);
        }
        catch (Exception error) when (error is WireException or InvalidOperationException)
        {
            return new InvocationOutcome(false, error.GetType().Name, error.Message);
        }
    }
}
