using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>An attempt while its parts are put together.</summary>
internal sealed class AttemptDraft(string? versionId, bool isTest)
{
    /// <summary>CloudTrail tells whole seconds; a call and its event may seem swapped by that.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    /// <summary>An end that is told this shortly before its own start came out of order; a start later than that is a retry.</summary>
    private static readonly TimeSpan OutOfOrder = TimeSpan.FromMinutes(1);

    public string? VersionId { get; set; } = versionId;

    public bool IsTest => isTest;

    /// <summary>In order of time; at one time the start comes first.</summary>
    public List<RotationEvent> Events { get; } = [];

    public List<SecretCall> Calls { get; } = [];

    /// <summary>The RotateSecret call that names this version.</summary>
    public SecretCall? Request { get; set; }

    public AttemptLog? Log { get; set; }

    public string Id => VersionId ?? Events.FirstOrDefault()?.EventId ?? Request?.EventId ?? "";

    public DateTimeOffset Started => new[] { Events.FirstOrDefault()?.At, Request?.At, Log?.Started }.Min() ?? DateTimeOffset.MinValue;

    /// <summary>Last sign that it is under way: it may have begun again long after its first start.</summary>
    public DateTimeOffset LastStarted => new[] { Events.LastOrDefault(IsStart)?.At, Request?.At, Log?.Started, Started }.Max() ?? Started;

    /// <summary>A start was told right after the end that it belongs to.</summary>
    public bool CameOutOfOrder => Events is [var first, ..] && !IsStart(first) && Events.Find(IsStart) is { } start && start.At - first.At <= OutOfOrder;

    /// <summary>The event that ended it; <see langword="null"/> while none did, or while it has begun again since.</summary>
    public RotationEvent? Final
    {
        get
        {
            var end = Events.FindLastIndex(one => !IsStart(one));
            var beganAgain = end >= 0 && end < Events.Count - 1;
            return end < 0 || (beganAgain && Events[^1].At - Events[end].At > OutOfOrder) ? null : Events[end];
        }
    }

    /// <summary>The newest event that told of a failure, overcome or not.</summary>
    public RotationEvent? LastFailure => Events.FindLast(one => one.Kind is RotationEventKind.Failed or RotationEventKind.TestFailed or RotationEventKind.Abandoned);

    /// <summary>Until when a call may belong to it.</summary>
    public DateTimeOffset Closes => (Final?.At ?? Log?.Ended ?? LastStarted + RotationStates.LongestRun) + Slack;

    public void Sort() => Events.Sort(Order);

    public static bool IsStart(RotationEvent one) => one.Kind is RotationEventKind.Started or RotationEventKind.TestStarted;

    public static bool Tests(RotationEvent one) => one.Kind is RotationEventKind.TestStarted or RotationEventKind.TestSucceeded or RotationEventKind.TestFailed;

    public static int Order(RotationEvent one, RotationEvent other)
    {
        var byTime = one.At.CompareTo(other.At);
        var byKind = byTime != 0 ? byTime : IsStart(other).CompareTo(IsStart(one));
        return byKind != 0 ? byKind : string.CompareOrdinal(one.EventId, other.EventId);
    }
}
