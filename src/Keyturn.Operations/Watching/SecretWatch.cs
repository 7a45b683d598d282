using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Watching;

/// <summary>What the watch says of one secret, from its rotation state and the checks that are watched. Pure.</summary>
/// <param name="Findings">In order of <see cref="FindingKind"/>.</param>
/// <param name="Unknown">Kinds whose question is open.</param>
public sealed record SecretWatch(ImmutableArray<WatchFinding> Findings, ImmutableArray<FindingKind> Unknown)
{
    /// <summary>A rotation that takes this many times its typical duration does not move any more.</summary>
    private const int FarLonger = 3;

    /// <summary>Shorter than this is never far too long.</summary>
    private static readonly TimeSpan LeastRun = TimeSpan.FromMinutes(10);

    /// <summary>The checks that are watched, each with the finding it becomes.</summary>
    private static readonly ImmutableArray<(string CheckId, FindingKind Kind)> Checks =
    [
        ("rotation-overdue", FindingKind.Overdue),
        ("key-deletion", FindingKind.KeyDeletion),
        ("rotation-superuser-window", FindingKind.SuperuserWindow),
        ("function-runtime", FindingKind.FunctionRuntime),
        ("rotation-window-soon", FindingKind.WindowSoon),
    ];

    /// <summary>The same, for the board that asks them. Beside the secret they read the list of secrets, the keys and the functions: the board asks again when one of these changes.</summary>
    public static ImmutableArray<ReadinessCheck> WatchedChecks { get; } =
        [.. Checks.Select(watched => ReadinessChecks.Find(watched.CheckId) ?? throw new InvalidOperationException($"There is no check {watched.CheckId}."))];

    /// <param name="row">The secret with its state.</param>
    /// <param name="snapshot">The facts of its account and Region.</param>
    /// <param name="results">What <see cref="WatchedChecks"/> say, in their order.</param>
    /// <param name="now">The moment (UTC).</param>
    public static SecretWatch Of(SecretRow row, EstateSnapshot snapshot, ImmutableArray<CheckResult> results, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (row.State is RotationState.ScheduledForDeletion or RotationState.Replica)
            return new([], []);

        var found = ImmutableArray.CreateBuilder<WatchFinding>();
        var unknown = ImmutableArray.CreateBuilder<FindingKind>();
        ImmutableArray<RotationEvent> events = snapshot.RotationEvents.Value?.GetValueOrDefault(row.Arn.Value) is { IsDefault: false } known ? known : [];
        if (row.State == RotationState.Failed)
            found.Add(Failing(row, events));
        else if (row.State == RotationState.Rotating || snapshot.RotationEvents.ReadAt is null)
            unknown.Add(FindingKind.Failing);

        if (Stuck(row, snapshot, events, now) is { } stuck)
            found.Add(stuck);
        else if (row.State == RotationState.Rotating)
            unknown.Add(FindingKind.Stuck);

        foreach (var ((_, kind), result) in Checks.Zip(results))
        {
            // What fails or is stuck is overdue as well: one matter is one finding. While it rotates, its end decides.
            if (kind == FindingKind.Overdue && row.State is (RotationState.Failed or RotationState.Stuck))
                continue;
            if (kind == FindingKind.Overdue && row.State == RotationState.Rotating)
                unknown.Add(kind);
            else if (result.Outcome is CheckOutcome.Fail or CheckOutcome.Warn)
                found.Add(Of(row, kind, result.Findings[0]));
            else if (result.Outcome == CheckOutcome.Unknown)
                unknown.Add(kind);
        }

        return new(found.ToImmutable(), unknown.ToImmutable());
    }

    /// <summary>Whether the other says the same, word for word: then it need not be kept beside this one.</summary>
    public bool Says(SecretWatch other) => Findings.SequenceEqual(other.Findings) && Unknown.SequenceEqual(other.Unknown);

    private static WatchFinding Of(SecretRow row, FindingKind kind, CheckFinding finding)
    {
        DateTimeOffset? since = kind == FindingKind.Overdue ? row.Secret.NextRotation : null;
        var print = finding.Evidence is CheckSentence sentence ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Code} {string.Join(' ', sentence.Arguments.Where(argument => argument is not int))}") : finding.Evidence.Code;
        return new(new(row.Arn.Value, kind), row, new(finding.Evidence), print, since);
    }

    private static WatchFinding Failing(SecretRow row, ImmutableArray<RotationEvent> events)
    {
        var streak = events.Reverse().Where(one => one.Kind is RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned)
            .TakeWhile(one => one.Kind != RotationEventKind.Succeeded).ToList();
        if (streak is not [var last, ..])
            return new(new(row.Arn.Value, FindingKind.Failing), row, new(Say("FailedBefore")), "", null);

        var step = last.FailedStep ?? "–";
        var text = last.Kind == RotationEventKind.Abandoned ? Say("Abandoned", last.At.UtcDateTime) : Say("FailedInARow", streak.Count, last.At.UtcDateTime, step);
        return new(new(row.Arn.Value, FindingKind.Failing), row, new(text), $"{last.Kind} {step}", streak[^1].At);
    }

    private static WatchFinding? Stuck(SecretRow row, EstateSnapshot snapshot, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        if (RotationStates.StrayPending(row.Secret) is not { } pending)
            return null;

        var started = events.LastOrDefault(one => one.Kind == RotationEventKind.Started && one.VersionId == pending)?.At;
        var since = started ?? (snapshot.VersionCreated.TryGetValue(pending, out var created) ? created : null);
        FindingId id = new(row.Arn.Value, FindingKind.Stuck);
        if (row.State == RotationState.Stuck)
            return new(id, row, new(Say("StuckPending", pending)), pending, since);
        if (row.State == RotationState.Rotating && started is { } at && TypicalDuration.Of(events) is { } typical && now - at > Longest(typical))
            return new(id, row, new(Say("RunsTooLong", pending, at.UtcDateTime, (int)Math.Ceiling(typical.TotalMinutes))), pending, at);

        return null;
    }

    private static TimeSpan Longest(TimeSpan typical) => typical * FarLonger > LeastRun ? typical * FarLonger : LeastRun;

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => WatchSentences.Book.Say(code, arguments);
}
