using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>The rotation function's log during one watch: reads on from where it was, slowly while reading fails.</summary>
internal sealed class WatchedLog(ILogsGateway logs, ILambdaGateway lambda, EstateFeed estate, TimeProvider time)
{
    private const int MostLines = 5_000;
    private const int MostPages = 10;

    // A line may appear this much later than its own time.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly LogRing ring = new(MostLines);
    private ImmutableArray<LogEvent> lines = [];
    private string? logGroup;
    private DateTimeOffset notBefore;
    private int failures;

    public ImmutableArray<LogEvent> Lines => lines;

    public int Dropped => ring.Dropped;

    public bool IsShared { get; private set; }

    public OperationError? Trouble { get; private set; }

    public void Forget() => Trouble = null;

    public async Task ReadAsync(SecretArn secret, Secret described, DateTimeOffset started, CancellationToken cancellationToken)
    {
        if (described.RotationFunctionArn is not { } function || time.GetUtcNow() < notBefore)
        {
            return;
        }

        if (logGroup is null)
        {
            IsShared = FunctionLogGroup.IsShared(estate, secret.Scope, function);
            logGroup = await FunctionLogGroup.FindAsync(estate, lambda, secret.Scope, function, cancellationToken).ConfigureAwait(false);
        }

        var from = ring.Newest is { } newest && newest - Overlap > started ? newest - Overlap : started - RotationProgressReader.ClockSlack;
        string? next = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await logs.ReadAsync(new LogQuery(secret.Scope, logGroup, from, null, next), cancellationToken).ConfigureAwait(false);
            if (!page.Succeeded)
            {
                Failed(page.Error);
                return;
            }

            ring.Add(page.Value.Events);
            next = page.Value.NextToken;
            if (next is null)
            {
                break;
            }
        }

        failures = 0;
        Trouble = null;
        lines = ring.Lines;
    }

    private void Failed(OperationError error)
    {
        // A function that has never run has no log group yet: that is not a trouble.
        Trouble = error.Kind == OperationErrorKind.NotFound ? null : error;
        failures++;
        lines = ring.Lines;
        notBefore = time.GetUtcNow() + (error.Kind == OperationErrorKind.NotFound ? WatchTimes.Fast : WatchTimes.Pause(TimeSpan.Zero, failures));
    }
}
