using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>What sources beside the log say: CloudTrail, checks, facts, labels, other attempts.</summary>
internal sealed partial class SeenSymptoms
{
    /// <summary>A step that failed and said nothing that is known; the step from the event, or from what the log has of it.</summary>
    public IEnumerable<Evidence> FailedSilentlyIn(ImmutableArray<RotationStep> steps)
    {
        if (FailedStep is not { } step || Reason is not null || Failing?.TimedOut is not null || !steps.Contains(step))
            yield break;
        if (Events.LastOrDefault(one => one.FailedStep is not null) is { } named)
            yield return new(EvidenceSource.Event, EvidenceWeight.Hint, Say("EventNamesStep", Name(step))) { Event = named };
        else
            yield return new(EvidenceSource.Silence, EvidenceWeight.Hint, Say("FailedWithoutReason", Name(step)));
    }

    /// <summary>The log was read, holds nothing of the attempt, and the function was to be called.</summary>
    public IEnumerable<Evidence> NoLines(EvidenceWeight weight)
    {
        if (Runs.IsEmpty && Input.Attempt?.Gaps.Contains(AttemptGap.NoLogLines) == true)
            yield return new(EvidenceSource.Silence, weight, Say("NoLines"));
    }

    /// <summary>Words of a service event.</summary>
    public IEnumerable<Evidence> EventSays(EvidenceWeight weight, params string[] words)
    {
        if (Events.LastOrDefault(one => one.ErrorMessage is { } message && words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase))) is { } found)
            yield return new(EvidenceSource.Event, weight, Say("EventSays", found.ErrorMessage!)) { Event = found };
    }

    public IEnumerable<Evidence> EventIs(EvidenceWeight weight, RotationEventKind kind)
    {
        if (Events.LastOrDefault(one => one.Kind == kind) is { } found)
            yield return new(EvidenceSource.Event, weight, Say("EventIs", kind.ToString())) { Event = found };
    }

    /// <summary>A call on the secret that AWS refused in these words.</summary>
    public IEnumerable<Evidence> Refused(EvidenceWeight weight, params string[] words) => Called(
        weight, "CallRefused", call => call.ErrorCode is not null && words.Any(word => $"{call.ErrorCode} {call.ErrorMessage}".Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A call on the secret that AWS accepted.</summary>
    public IEnumerable<Evidence> Called(EvidenceWeight weight, Func<SecretCall, bool> wanted) => Called(weight, "CallSeen", call => call.ErrorCode is null && wanted(call));

    /// <summary>A fact of the function, or of the secret.</summary>
    public IEnumerable<Evidence> Fact(EvidenceWeight weight, bool holds, string code, params ReadOnlySpan<object> arguments) =>
        holds ? [new(EvidenceSource.Facts, weight, Say(code, arguments))] : [];

    /// <summary>Labels as they are.</summary>
    public IEnumerable<Evidence> Labels(EvidenceWeight weight, bool holds, string code, params ReadOnlySpan<object> arguments) =>
        holds ? [new(EvidenceSource.Labels, weight, Say(code, arguments))] : [];

    /// <summary>AWS began again at least so many times.</summary>
    public IEnumerable<Evidence> Retried(EvidenceWeight weight, int times)
    {
        if (Input.Attempt?.Retries >= times)
            yield return new(EvidenceSource.Attempts, weight, Say("Retried", Input.Attempt.Retries));
    }

    /// <summary>Another attempt that ran at the same time.</summary>
    public IEnumerable<Evidence> Beside(EvidenceWeight weight, Func<Attempt, bool> wanted)
    {
        if (Input.Attempt is { } own && Input.Others.Where(other => other.Secret != own.Secret && Overlaps(own, other) && wanted(other)).OrderBy(other => other.Started).ThenBy(other => other.Secret.Value, StringComparer.Ordinal).FirstOrDefault() is { } found)
            yield return new(EvidenceSource.Attempts, weight, Say("Beside", found.Secret.Name, found.Started));
    }

    /// <summary>No line was written, and rotations of other secrets held the executions that are set aside for the function.</summary>
    public IEnumerable<Evidence> SlotsTaken()
    {
        var silent = NoLines(EvidenceWeight.Hint).ToList();
        return silent.Count > 0 && Input.Function?.Concurrency?.Reserved is { } reserved and > 0 && CountBeside(IsOfFunction) >= reserved
            ? [.. silent, .. Beside(EvidenceWeight.Sign, IsOfFunction), .. Fact(EvidenceWeight.Hint, true, "FewExecutions", reserved)]
            : [];

        bool IsOfFunction(Attempt other) => Input.SameFunction.Contains(other.Secret.Value);
    }

    /// <summary>Number of other secrets that were rotated at the same time.</summary>
    public int CountBeside(Func<Attempt, bool> wanted) =>
        Input.Attempt is { } own ? Input.Others.Where(other => other.Secret != own.Secret && Overlaps(own, other) && wanted(other)).DistinctBy(other => other.Secret).Count() : 0;

    /// <summary>A check that fails, or that warns where it cannot do worse.</summary>
    public Evidence? CheckFails(string id) => Input.Checks.GetValueOrDefault(id) switch
    {
        { Outcome: CheckOutcome.Fail } => new(EvidenceSource.Check, EvidenceWeight.Sign, Say("CheckFails", new CheckTitle(id))) { CheckId = id },
        { Outcome: CheckOutcome.Warn } => new(EvidenceSource.Check, ReadinessChecks.Find(id)?.Failing == CheckOutcome.Warn ? EvidenceWeight.Sign : EvidenceWeight.Hint, Say("CheckWarns", new CheckTitle(id))) { CheckId = id },
        _ => null,
    };

    /// <summary>A check that passes now; what was wrong then may have been repaired since, so that it is a doubt and no more.</summary>
    public Evidence? CheckPasses(string id) => Input.Checks.GetValueOrDefault(id) is { Outcome: CheckOutcome.Pass }
        ? new(EvidenceSource.Check, EvidenceWeight.Sign, Say("CheckPasses", new CheckTitle(id))) { CheckId = id }
        : null;

    public bool Passes(string checkId) => Input.Checks.GetValueOrDefault(checkId) is { Outcome: CheckOutcome.Pass };

    /// <summary>Whether the reasons behind a failing check hold one of these codes.</summary>
    public bool CheckNames(string checkId, params string[] codes) => Input.Checks.GetValueOrDefault(checkId) is { Outcome: CheckOutcome.Fail } answer && answer.Codes.Any(codes.Contains);

    /// <summary>The version being made, as last listed.</summary>
    public SecretVersion? Version => Input.Versions?.FirstOrDefault(version => version.VersionId.Equals(Input.Attempt?.VersionId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether AWSPENDING is on the version being made and AWSCURRENT is not.</summary>
    public bool IsPending => Input.Secret is { } secret && Input.Attempt?.VersionId is { } version
        && version.Equals(secret.VersionWith(VersionStage.Pending), StringComparison.OrdinalIgnoreCase) && !version.Equals(secret.VersionWith(VersionStage.Current), StringComparison.OrdinalIgnoreCase);

    private static bool Overlaps(Attempt one, Attempt other) => one.Started <= (other.Ended ?? other.AsOf) && other.Started <= (one.Ended ?? one.AsOf);

    private IEnumerable<Evidence> Called(EvidenceWeight weight, string code, Func<SecretCall, bool> wanted)
    {
        if (Calls.LastOrDefault(wanted) is { } call)
        {
            Sentence sentence = code == "CallRefused" ? Say(code, call.Kind.ToString(), call.ErrorCode!, call.ErrorMessage ?? "") : Say(code, call.Kind.ToString(), call.Actor ?? "?", call.At);
            yield return new(EvidenceSource.Call, weight, sentence) { Call = call };
        }
    }
}
