using System.Globalization;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Attempts;

/// <summary>Attempts in words. Names of steps, events and calls are AWS's own and never translated.</summary>
public static class AttemptWords
{
    public static string GapText(AttemptGap gap) => gap switch
    {
        AttemptGap.StartNotSeen => AttemptsStrings.GapStartNotSeen,
        AttemptGap.EndNotSeen => AttemptsStrings.GapEndNotSeen,
        AttemptGap.LogsNotRead => AttemptsStrings.GapLogsNotRead,
        AttemptGap.NoLogLines => AttemptsStrings.GapNoLogLines,
        AttemptGap.TrailNotRead => AttemptsStrings.GapTrailNotRead,
        AttemptGap.LateEvent => AttemptsStrings.GapLateEvent,
        _ => AttemptsStrings.GapVersionUnknown,
    };

    /// <summary>Who or what set it off.</summary>
    public static string TriggerText(Attempt attempt) => attempt.Trigger switch
    {
        AttemptTrigger.Schedule => AttemptsStrings.BySchedule,
        AttemptTrigger.Call => AttemptRows.PersonOf(attempt.Actor, attempt.SourceIdentity) ?? AttemptsStrings.ByUnnamed,
        _ => AttemptsStrings.ByUnknown,
    };

    public static string RangeText(AttemptRange range) => range switch
    {
        AttemptRange.Night => AttemptsStrings.RangeNight,
        AttemptRange.Day => AttemptsStrings.RangeDay,
        AttemptRange.Week => AttemptsStrings.RangeWeek,
        AttemptRange.Month => AttemptsStrings.RangeMonth,
        AttemptRange.Quarter => AttemptsStrings.RangeQuarter,
        _ => AttemptsStrings.RangeYear,
    };

    public static string TestsText(AttemptTests tests) => tests switch
    {
        AttemptTests.Without => AttemptsStrings.TestsWithout,
        AttemptTests.Only => AttemptsStrings.TestsOnly,
        _ => AttemptsStrings.TestsWith,
    };

    /// <summary>One sentence: what it came to and where.</summary>
    public static string Sentence(Attempt attempt)
    {
        var step = attempt.FailedStep is { } failed ? StepLook.NameOf(failed) : null;
        return (attempt.Outcome, step) switch
        {
            (RotationOutcome.Failed, not null) => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.SentenceFailedAt, step),
            (RotationOutcome.Failed, _) => AttemptsStrings.SentenceFailed,
            (RotationOutcome.Succeeded, _) => attempt.IsTest ? AttemptsStrings.SentenceTestSucceeded : AttemptsStrings.SentenceSucceeded,
            (RotationOutcome.Abandoned, _) => AttemptsStrings.SentenceAbandoned,
            (RotationOutcome.Stopped, _) => AttemptsStrings.SentenceStopped,
            (RotationOutcome.Running, _) => AttemptsStrings.SentenceRunning,
            _ => AttemptsStrings.SentenceUnknown,
        };
    }

    public static (Tone Tone, string Icon) LookOf(RotationEventKind kind) => kind switch
    {
        RotationEventKind.Succeeded or RotationEventKind.TestSucceeded => (Tone.Good, Glyphs.Check),
        RotationEventKind.Failed or RotationEventKind.TestFailed => (Tone.Bad, Glyphs.Alert),
        RotationEventKind.Abandoned => (Tone.Bad, Glyphs.Unlink),
        _ => (Tone.Info, Glyphs.Play),
    };
}
