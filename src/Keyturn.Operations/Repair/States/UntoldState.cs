using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>A version that may have reached the database, and no source tells: nothing is concluded from silence.</summary>
internal static class UntoldState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Current is null)
            return Ask(view, "QuestionNoCurrent", "");
        if (view.Facts.Versions is null)
            return Ask(view, "QuestionVersionsNotListed", "");
        if (view.Stray is { } pending && view.AttemptOf(pending) is null)
            return view.IsEmpty(pending) ? null : Ask(view, "QuestionNoAttempt", pending);
        if (view.UnknownVersion is { } unlabelled && !view.IsEmpty(unlabelled))
            return Ask(view, "QuestionUnlabelled", unlabelled);

        if (view.FailedTest is { } test && SetOutcomes.RunsOf(test, RotationStep.TestSecret).Count == 0)
            return Ask(view, "QuestionTestNotRead", view.Current);

        var silent = view.Since.LastOrDefault(one => one.Set.Result == SetResult.NotTold && (one.Version == view.Stray || !view.IsLabelled(one.Version)));
        return silent is null ? null : Ask(view, view.Exists(silent.Version) ? "QuestionLogsNotRead" : "QuestionTrimmed", silent.Version);
    }

    private static RepairReading Ask(RepairView view, string question, string version) =>
        view.Reading(RepairState.Unknown, RepairSentences.Say("State_Unknown")) with
        {
            Question = RepairSentences.Say(question, version),
            Evidence = view.Stray is { } pending ? [RepairView.Holds(pending, VersionStage.Pending)] : [],
        };
}
