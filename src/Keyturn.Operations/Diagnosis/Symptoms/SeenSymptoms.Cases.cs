using Keyturn.Operations.Attempts;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>Symptoms that take more than one thing that was seen.</summary>
internal sealed partial class SeenSymptoms
{
    public string? SecretArn => Input.Attempt?.Secret.Value ?? Input.Secret?.Arn;

    /// <summary>Whether the failing step reads no other secret: setSecret of alternating users reads the superuser's too.</summary>
    public bool IsAboutOwnValue => FailedStep != RotationStep.SetSecret || (Input.Secret is { } secret && RotationStrategies.Of(secret) == RotationStrategy.SingleUser);

    /// <summary>Whether the database is of this engine, by what tells without the value.</summary>
    public bool IsEngine(string engine) => Input.Engine?.StartsWith(engine, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The function complains of the engine although it is made for the database's.</summary>
    public bool IsEngineOfFunction => WantedEngine is { } wanted && IsEngine(wanted);

    /// <summary>The function is made for another engine than the database's; which one, it says itself.</summary>
    public IEnumerable<Evidence> OtherEngine() => WantedEngine is not { } wanted || IsEngine(wanted) ? []
        : Input.Engine is null ? Says(EvidenceWeight.Sign, LogLineKind.WrongEngine)
        : Says(EvidenceWeight.Proof, LogLineKind.WrongEngine).Select(one => one with { Sentence = Say("OtherEngine", wanted, Input.Engine) });

    /// <summary>Steps that start over without failing and never reach the end.</summary>
    public IEnumerable<Evidence> Loops()
    {
        var created = Runs.Where(run => run.Step == RotationStep.CreateSecret).ToList();
        if (created.Count >= 3 && Runs.All(run => !run.IsFailed && run.Step != RotationStep.FinishSecret))
            yield return new(EvidenceSource.Log, EvidenceWeight.Sign, Say("Loops", created.Count)) { Line = created[^1].Lines[0].Event };
    }

    /// <summary>With alternating users the first login is that of the user in use; only the superuser's, which comes after it, can change anything.</summary>
    public bool WaitsForSuperuser(SeenRun run) => run is { Step: RotationStep.SetSecret, Logins: 1 }
        && Input.Secret is { } secret && RotationStrategies.Of(secret) == RotationStrategy.AlternatingUsers;

    /// <summary>setSecret said that the password was changed, and a later try of it failed.</summary>
    public IEnumerable<Evidence> SetBefore(EvidenceWeight weight)
    {
        if (FailedStep == RotationStep.SetSecret && Runs.LastOrDefault(run => run is { Step: RotationStep.SetSecret, IsDone: true }) is { } done)
            yield return new(EvidenceSource.Log, weight, Say("WasDone", Name(done.Step))) { Line = done.Lines.First(line => line.Line.IsSuccess).Event };
    }

    /// <summary>A try of setSecret was cut off where it could have changed the password, and none after it logged in and said otherwise.</summary>
    public IEnumerable<Evidence> CutOffInSet(EvidenceWeight weight)
    {
        if (FailedStep != RotationStep.SetSecret)
            yield break;

        var tries = Runs.Where(run => run.Step == RotationStep.SetSecret).ToList();
        var last = tries.FindLastIndex(run => run is { TimedOut: not null, Connected: not null } && !WaitsForSuperuser(run));
        if (last >= 0 && !tries.Skip(last + 1).Any(run => run is { IsFailed: true, TimedOut: null, Connected: not null }))
            yield return new(EvidenceSource.Log, weight, Say("TimedOut", Name(RotationStep.SetSecret), Seconds(tries[last].Duration))) { Line = tries[last].TimedOut?.Event };
    }

    /// <summary>All of the memory was used by an invocation that gave no other reason.</summary>
    public IEnumerable<Evidence> MemoryFull(EvidenceWeight weight)
    {
        if (Failing is not null && Reason is null && First(Failing, line => line.Line.Report?.IsMemoryFull == true) is { } line)
        {
            var exited = Failing.Lines.Any(one => one.Kind == LogLineKind.RuntimeExited);
            yield return new(EvidenceSource.Log, exited ? EvidenceWeight.Proof : weight, Say("MemoryFull", Name(Failing.Step), line.Line.Report!.MemoryMegabytes ?? 0)) { Line = line.Event };
        }
    }

    /// <summary>A value that somebody else than the function wrote while the attempt ran.</summary>
    public IEnumerable<Evidence> WrittenMeanwhile() => Input.Attempt is not { } own ? [] : Called(
        own.Outcome == RotationOutcome.Abandoned ? EvidenceWeight.Proof : EvidenceWeight.Hint,
        call => call.Kind is SecretCallKind.PutSecretValue or SecretCallKind.UpdateSecret && call.VersionId is { } written
            && !written.Equals(own.VersionId, StringComparison.OrdinalIgnoreCase) && call.At >= own.Started && call.At <= (own.Ended ?? own.AsOf));

    /// <summary>The superuser's secret, which the failing line names, was being rotated at the same time.</summary>
    public IEnumerable<Evidence> SuperuserBeside(EvidenceWeight weight) => First(Failing, line => line.Kind == LogLineKind.SuperuserLoginFailed) is not { } line
        ? []
        : Beside(weight, other => Contains(line.Line.Text.Span, other.Secret.Value)).Select(one => one with { Line = line.Event });

    /// <summary>The label was taken off the version whose password the database has: in this attempt, or in one before it.</summary>
    public IEnumerable<Evidence> DetachedAfterSet()
    {
        if (IsDone(RotationStep.SetSecret) && !IsDone(RotationStep.FinishSecret))
        {
            var own = Input.Attempt?.VersionId;
            return Called(EvidenceWeight.Proof, call => call is { Kind: SecretCallKind.UpdateSecretVersionStage, Stage: VersionStage.Pending, MovedTo: null, RemovedFrom: { } from } && from.Equals(own, StringComparison.OrdinalIgnoreCase))
                .Concat(Labels(EvidenceWeight.Sign, Version is { Stages.IsEmpty: true }, "VersionUnlabelled", own ?? ""));
        }

        return UnlabelledBefore() is { } before
            ? FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed).Concat(Labels(EvidenceWeight.Sign, true, "VersionUnlabelled", before)).Take(2)
            : [];
    }

    private string? WantedEngine => First(Failing, line => line.Kind == LogLineKind.WrongEngine) is { } line && Between(line.Line.Text.ToString(), "must be set to '", '\'') is { } engine ? engine : null;

    /// <summary>The version of an earlier attempt of this secret that changed the database, did not end, and has lost its labels.</summary>
    private string? UnlabelledBefore() => Input.Attempt is not { } own || Failing is null ? null : Input.Others
        .Where(other => other.Secret == own.Secret && other.Started < own.Started && other.VersionId is not null && other.Outcome != RotationOutcome.Succeeded
            && other.Steps.Any(step => step is { Step: RotationStep.SetSecret, State: StepState.Done }))
        .OrderByDescending(other => other.Started).Select(other => other.VersionId)
        .FirstOrDefault(version => Input.Versions?.Any(one => one.VersionId.Equals(version, StringComparison.OrdinalIgnoreCase) && one.Stages.IsEmpty) == true);

    private static string? Between(string text, string before, char after)
    {
        var start = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.IndexOf(after, start + before.Length);
        return end < 0 ? null : text[(start + before.Length)..end];
    }
}
