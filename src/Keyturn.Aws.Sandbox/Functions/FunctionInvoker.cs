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

    private static readonly InvocationOutcome Throttled = new(false, "TooManyRequestsException", "Rate Exceeded.");

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastUse = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _running = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<InvocationOutcome> InvokeAsync(
        SandboxRegion region, FunctionRecord function, RotationStepEvent step, StepFault? fault, IFunctionSecretsApi secrets, CancellationToken cancellationToken)
    {
        if (CannotStart(region, function, fault) is { } refused)
            return refused;
        using var slot = Slot.Take(_running, function);
        if (slot is null)
            return Throttled;

        var run = new FunctionRun(region, function, Guid.NewGuid(), IsCold(function, region.World.Now));
        run.Start();
        if (function.ImportError is not null || function.Program is not { } program)
            return run.EndWith(new("Runtime.ImportModuleError", $"Unable to import module 'lambda_function': {function.ImportError ?? "No module named 'lambda_function'"}", []));

        var limit = TimeSpan.FromSeconds(function.TimeoutSeconds) + Overrun;
        using var allowed = new CancellationTokenSource(limit, region.World.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(allowed.Token, cancellationToken);
        try
        {
            await Task.Delay(region.World.Pace.StepDuration(), region.World.Time, either.Token);
            if (function.UsedMemory > function.MemorySize)
                return run.Kill();
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
    private static InvocationOutcome? CannotStart(SandboxRegion region, FunctionRecord function, StepFault? fault)
    {
        if (fault is { Kind: StepFaultKind.InvokeError })
            return new(false, fault.ErrorType ?? "KMSAccessDeniedException", fault.ErrorMessage ?? "Lambda was unable to decrypt the environment variables because KMS access was denied.");
        if (function.ReservedConcurrency == 0)
            return Throttled;
        switch (function.State)
        {
            case "Failed":
                return new(false, "ResourceNotReadyException", function.StateReason ?? "The function could not be made ready.");
            case "Inactive":
                // The first call wakes an idle function: its network interfaces are made anew, which takes minutes.
                (function.State, function.StateReasonCode, function.StateReason) = ("Pending", "Restoring", "The function is being restored.");
                return NotReady(function);
            case "Pending":
                return NotReady(function);
            default:
                return region.Surroundings?.Startup(function);
        }
    }

    private static InvocationOutcome NotReady(FunctionRecord function) =>
        new(false, "ResourceConflictException", $"The operation cannot be performed at this time. The function is currently in the following state: {function.State}");

    private bool IsCold(FunctionRecord function, DateTimeOffset now)
    {
        var cold = !_lastUse.TryGetValue(function.Arn, out var last) || now - last > KeptWarm;
        _lastUse[function.Arn] = now;
        return cold;
    }

    /// <summary>The name of the stream that a function writes to on one day.</summary>
    internal static string StreamName(string functionArn, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy/MM/dd}/[$LATEST]{StableId.Uuid($"{functionArn}/{at.UtcDateTime:yyyyMMdd}").Replace("-", "", StringComparison.Ordinal)}");

    /// <summary>One of the invocations that a function may have at a time.</summary>
    private sealed class Slot(ConcurrentDictionary<string, int> running, string function) : IDisposable
    {
        /// <summary>Null when the reserved concurrency is used up.</summary>
        public static Slot? Take(ConcurrentDictionary<string, int> running, FunctionRecord function)
        {
            var slot = new Slot(running, function.Arn);
            if (running.AddOrUpdate(function.Arn, 1, (_, count) => count + 1) <= (function.ReservedConcurrency ?? int.MaxValue)) return slot;
            slot.Dispose();
            return null;
        }

        public void Dispose() => running.AddOrUpdate(function, 0, (_, count) => count - 1);
    }
}
