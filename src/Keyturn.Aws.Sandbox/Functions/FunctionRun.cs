using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>One invocation as its log shows it.</summary>
internal sealed class FunctionRun(SandboxRegion region, FunctionRecord function, Guid requestId, bool isCold)
{
    private static readonly TimeSpan Init = TimeSpan.FromMilliseconds(412.37);
    private readonly long _started = region.World.Time.GetTimestamp();
    private readonly LogGroupRecord? _group = region.Surroundings?.MayLog(function) == false
        ? null
        : region.Logs.Ensure(function.LogGroup.Length > 0 ? function.LogGroup : $"/aws/lambda/{function.Name}", region.World.Now);

    private readonly string _stream = FunctionInvoker.StreamName(function.Arn, region.World.Now);

    public Guid RequestId { get; } = requestId;

    private string Id => RequestId.ToString("D");

    public void Start() => Write(FunctionLogFormat.Start(Id));

    public void Log(string level, string message) => Write(FunctionLogFormat.Line(level, region.World.Now, Id, message));

    public InvocationOutcome End()
    {
        WriteEnd();
        return new(true);
    }

    public InvocationOutcome EndWith(PythonError error)
    {
        Write(FunctionLogFormat.Uncaught(error));
        WriteEnd();
        return new(false, error.Type, error.Message);
    }

    /// <summary>The platform ended the function after <paramref name="spent"/>.</summary>
    public InvocationOutcome TimeOut(TimeSpan spent)
    {
        Write(FunctionLogFormat.TimedOut(region.World.Now, Id, spent));
        WriteEnd("timeout");
        return new(false, "Sandbox.Timedout", FormattableString.Invariant($"RequestId: {Id} Error: Task timed out after {spent.TotalSeconds:0.00} seconds"));
    }

    /// <summary>The platform killed the function because its memory was used up.</summary>
    public InvocationOutcome Kill()
    {
        WriteEnd("error\tError Type: Runtime.OutOfMemory");
        Write(FunctionLogFormat.Killed(Id));
        return new(false, "Runtime.ExitError", $"RequestId: {Id} Error: Runtime exited with error: signal: killed");
    }

    private void WriteEnd(string? status = null)
    {
        Write(FunctionLogFormat.End(Id));
        Write(FunctionLogFormat.Report(Id, Spent(), function.MemorySize, Math.Min(function.MemorySize, function.UsedMemory), isCold ? Init : null, status));
    }

    private TimeSpan Spent() => region.World.Time.GetElapsedTime(_started);

    private void Write(string text)
    {
        var now = region.World.Now;
        _group?.Append(_stream, now, text, now + region.World.Pace.LogDelay);
    }
}
