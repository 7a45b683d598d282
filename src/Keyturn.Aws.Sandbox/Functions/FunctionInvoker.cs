using System.Collections.Concurrent;
using System.Globalization;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>The Lambda platform around a program: START, END and REPORT lines, the timeout, the traceback of an uncaught error.</summary>
public sealed class FunctionInvoker : IFunctionInvoker
{
    private static readonly TimeSpan KeptWarm = TimeSpan.FromMinutes(10);

    // The platform notices the end of the allowed time a little late: Task timed out after 30.03 seconds.
    private static readonly TimeSpan Overrun = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastUse = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<InvocationOutcome> InvokeAsync(
        SandboxRegion region, FunctionRecord function, RotationStepEvent step, StepFault? fault, IFunctionSecretsApi secrets, CancellationToken cancellationToken)
    {
        if (CannotStart(function, fault) is { } refused)
            return refused;

        var run = new FunctionRun(region, function, Guid.NewGuid(), IsCold(function, region.World.Now));
        run.Start();
        if (function.Program is not { } program)
            return run.EndWith(new("Runtime.ImportModuleError", "Unable to import module 'lambda_function': No module named 'lambda_function'", []));

        var limit = TimeSpan.FromSeconds(function.TimeoutSeconds) + Overrun;
        using var allowed = new CancellationTokenSource(limit, region.World.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(allowed.Token, cancellationToken);
        try
        {
            await Task.Delay(region.World.Options.Pace.StepDuration(), region.World.Time, either.Token);
            await program.RunAsync(new(step, function, region, secrets, run.RequestId, run.Log, fault), either.Token);
            return run.End();
        }
        catch (OperationCanceledException) when (allowed.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return run.TimeOut(limit);
        }
        catch (PythonErrorException error)
        {
            return run.EndWith(error.Error);
        }
        catch (WireException refusal)
        {
            return run.EndWith(PythonError.Client("lambda_handler", "GetSecretValue", refusal.Code, refusal.Message));
        }
    }

    /// <summary>A function that cannot be started answers at once and leaves no log stream.</summary>
    private static InvocationOutcome? CannotStart(FunctionRecord function, StepFault? fault)
    {
        if (fault is { Kind: StepFaultKind.InvokeError })
            return new(false, fault.ErrorType ?? "KMSAccessDeniedException", fault.ErrorMessage ?? "Lambda was unable to decrypt the environment variables because KMS access was denied.");
        if (function.ReservedConcurrency == 0)
            return new(false, "TooManyRequestsException", "Rate Exceeded.");
        return function.State == "Failed"
            ? new(false, "ResourceNotReadyException", function.StateReason ?? "The function could not be made ready.")
            : null;
    }

    private bool IsCold(FunctionRecord function, DateTimeOffset now)
    {
        var cold = !_lastUse.TryGetValue(function.Arn, out var last) || now - last > KeptWarm;
        _lastUse[function.Arn] = now;
        return cold;
    }

    /// <summary>The name of the stream that a function writes to on one day.</summary>
    internal static string StreamName(string functionArn, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy/MM/dd}/[$LATEST]{StableId.Uuid($"{functionArn}/{at.UtcDateTime:yyyyMMdd}").Replace("-", "", StringComparison.Ordinal)}");
}
