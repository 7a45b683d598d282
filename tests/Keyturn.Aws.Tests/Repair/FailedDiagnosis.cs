using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>What the console says of why it failed.</summary>
/// <param name="Attempt">The attempt that it explains; <see langword="null"/> when none began, and the calls are asked.</param>
/// <param name="Told">Causes and what to look at next.</param>
internal sealed record FailedDiagnosis(Attempt? Attempt, AttemptDiagnosis Told)
{
    /// <summary>Ids of the first and of what is tied with it.</summary>
    public ImmutableArray<string> Top => [.. Told.Top.Select(finding => finding.Cause.Id)];

    public override string ToString() => string.Join(' ', Told.Findings.Select(finding => $"{finding.Place}:{finding.Cause.Id} {finding.Strength}"));

    /// <summary>As somebody has it who opens the newest attempt that did not end well.</summary>
    public static async Task<FailedDiagnosis> OfAsync(IServiceProvider services, SecretArn secret, CancellationToken cancellationToken)
    {
        var (feed, time) = (services.GetRequiredService<EstateFeed>(), services.GetRequiredService<TimeProvider>());
        using var board = new AttemptBoard(feed, services.GetRequiredService<TrailFeed>(), new RotationFeed(), services.GetRequiredService<IAccountDirectory>(), time);
        var diagnose = new DiagnoseAttempt(feed, new CheckBoard(feed, new ReadinessBoard(feed), time), time);
        var history = board.Of(secret);
        var failed = history.Attempts.Where(attempt => attempt.Outcome is not (RotationOutcome.Succeeded or RotationOutcome.Running)).OrderBy(attempt => attempt.Started).LastOrDefault();
        if (failed is null || history.LooseCalls.Any(call => call.ErrorCode is not null && call.At > failed.Started))
            return new(failed, diagnose.Of(secret, history.LooseCalls));

        var logs = new AttemptLogs(
            services.GetRequiredService<ILogsGateway>(), services.GetRequiredService<ILambdaGateway>(), feed, board, services.GetRequiredService<IHistoryStore>(), time, NullLogger<AttemptLogs>.Instance);
        var read = await logs.ReadAsync(failed, cancellationToken);
        var told = read.Value?.Tell(failed) ?? failed;
        return new(failed, diagnose.Of(told, [.. history.Attempts.Where(other => other.Id != failed.Id), .. board.Beside(failed)]));
    }
}
