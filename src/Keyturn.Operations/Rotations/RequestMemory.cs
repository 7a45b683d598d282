using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Rotations;

/// <summary>What one run came to, and whether that will not change any more.</summary>
internal readonly record struct RunResult(OperationResult<RotationAccepted> Result, bool IsFinal)
{
    /// <summary>An unknown outcome is not final: asked again, the audit log tells what was found out since.</summary>
    public static RunResult Sent(OperationResult<RotationAccepted> result) => new(result, IsFinal: result.Error?.OutcomeUnknown != true);

    public static RunResult NotSent(OperationError error) => new(error, IsFinal: false);
}

/// <summary>Makes a token mean one request: a second click joins the first, and later gets its result.</summary>
/// <remarks>Only for this process and the last few hundred requests; beyond that the audit log remembers.</remarks>
internal sealed class RequestMemory
{
    private const int Most = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Remembered> byToken = new(StringComparer.Ordinal);

    /// <summary>The tokens of <see cref="byToken"/>, each once, oldest first.</summary>
    private readonly LinkedList<string> order = new();

    public async Task<OperationResult<RotationAccepted>> OnceAsync(
        AuditAction action, RotationCommand command, Func<Task<RunResult>> run, CancellationToken cancellationToken)
    {
        var token = command.ClientRequestToken;
        var own = new Remembered(action, command.Secret.Value, new Lazy<Task<RunResult>>(run));
        Remembered joined;
        lock (gate)
        {
            if (!byToken.TryGetValue(token, out var known))
            {
                byToken[token] = known = own;
                order.AddLast(token);
                Forget();
            }

            joined = known;
        }

        if (joined.Action != action || joined.SecretArn != command.Secret.Value)
        {
            return OperationErrors.TokenReused();
        }

        // Outside the lock: the first caller starts the run here. A caller that goes away leaves the run to itself.
        var task = joined.Run.Value;
        if (ReferenceEquals(joined, own))
        {
            _ = task.ContinueWith(ended => ForgetUnsent(token, own, ended), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return (await task.WaitAsync(cancellationToken)).Result;
    }

    private void ForgetUnsent(string token, Remembered own, Task<RunResult> ended)
    {
        lock (gate)
        {
            // What was never sent may be tried again under the same token; what was sent is in the audit log.
            if ((!ended.IsCompletedSuccessfully || !ended.GetAwaiter().GetResult().IsFinal) && byToken.GetValueOrDefault(token) == own)
            {
                byToken.Remove(token);
                order.Remove(token);
            }
        }
    }

    private void Forget()
    {
        while (order.Count > Most && order.First is { } oldest)
        {
            byToken.Remove(oldest.Value);
            order.Remove(oldest);
        }
    }

    private sealed record Remembered(AuditAction Action, string SecretArn, Lazy<Task<RunResult>> Run);
}
