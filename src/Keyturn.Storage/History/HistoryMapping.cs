using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Storage.History;

/// <summary>Events, calls, read spans and logs to rows and back.</summary>
internal static class HistoryMapping
{
    public static readonly string[] EventColumns =
        ["partition", "account_id", "region", "event_id", "kind", "secret_arn", "version_id", "at", "error_message", "failed_step"];

    public static readonly string[] CallColumns =
    [
        "partition", "account_id", "region", "event_id", "kind", "secret_arn", "at", "actor", "source_identity", "version_id", "moved_to", "removed_from", "stage",
        "error_code", "error_message", "rotate_immediately",
    ];

    public static readonly string[] LogColumns =
        ["partition", "account_id", "region", "secret_arn", "attempt_id", "is_test", "read_at", "started", "ended", "outcome", "lines", "steps"];

    public static object?[] ToRow(EstateScope scope, RotationEvent seen) =>
        [scope.Partition, scope.AccountId, scope.Region, seen.EventId, seen.Kind.ToString(), seen.SecretArn, seen.VersionId, UnixMicroseconds.Of(seen.At), seen.ErrorMessage, seen.FailedStep];

    public static object?[] ToRow(EstateScope scope, SecretCall call) =>
    [
        scope.Partition, scope.AccountId, scope.Region, call.EventId, call.Kind.ToString(), call.SecretArn, UnixMicroseconds.Of(call.At), call.Actor, call.SourceIdentity,
        call.VersionId, call.MovedTo, call.RemovedFrom, call.Stage, call.ErrorCode, call.ErrorMessage, call.RotateImmediately,
    ];

    public static object?[] ToRow(EstateScope scope, AttemptLog log) =>
    [
        scope.Partition, scope.AccountId, scope.Region, log.SecretArn, log.AttemptId, log.IsTest, UnixMicroseconds.Of(log.ReadAt), Microseconds(log.Started), Microseconds(log.Ended),
        log.Outcome?.ToString(), log.Lines, JsonSerializer.Serialize(log.Steps.Select(StoredStep.Of).ToArray(), HistoryJson.Default.StoredStepArray),
    ];

    public static RotationEvent ToEvent(RotationEventRow row) => new(
        row.EventId, Enum.Parse<RotationEventKind>(row.Kind), row.SecretArn, row.VersionId, row.At, row.ErrorMessage, row.FailedStep);

    public static SecretCall ToCall(SecretCallRow row) => new(
        row.EventId, Enum.Parse<SecretCallKind>(row.Kind), row.SecretArn, row.At, row.Actor, row.SourceIdentity, row.VersionId, row.MovedTo, row.RemovedFrom, row.Stage,
        row.ErrorCode, row.ErrorMessage, row.RotateImmediately);

    /// <summary><see langword="null"/> for steps of another form: the log is read again.</summary>
    public static AttemptLog? TryToLog(AttemptLogRow row)
    {
        try
        {
            var steps = JsonSerializer.Deserialize(row.Steps, HistoryJson.Default.StoredStepArray) ?? [];
            return steps.Length != Enum.GetValues<RotationStep>().Length ? null : new AttemptLog(row.SecretArn, row.AttemptId, row.IsTest, row.ReadAt, row.Lines, [.. steps.Select(step => step.ToStep())])
            {
                Started = row.Started,
                Ended = row.Ended,
                Outcome = Enum.TryParse<RotationOutcome>(row.Outcome, out var outcome) ? outcome : null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string ToText(ImmutableArray<CoveredSpan> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{UnixMicroseconds.Of(span.From)}-{UnixMicroseconds.Of(span.Until)}")));

    /// <summary>Nothing for a text that cannot be understood: the time is read again.</summary>
    public static ImmutableArray<CoveredSpan> ToSpans(string text)
    {
        var spans = ImmutableArray.CreateBuilder<CoveredSpan>();
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('-') is not [var from, var until]
                || !long.TryParse(from, CultureInfo.InvariantCulture, out var start)
                || !long.TryParse(until, CultureInfo.InvariantCulture, out var end))
            {
                return [];
            }

            spans.Add(new(UnixMicroseconds.From(start), UnixMicroseconds.From(end)));
        }

        return spans.DrainToImmutable();
    }

    private static long? Microseconds(DateTimeOffset? at) => at is { } known ? UnixMicroseconds.Of(known) : null;
}
