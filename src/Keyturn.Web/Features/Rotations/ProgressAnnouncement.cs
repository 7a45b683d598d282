using System.Globalization;
using Keyturn.Operations.Rotations;

namespace Keyturn.Web.Features.Rotations;

/// <summary>What a screen reader hears of a change: steps that moved and the outcome, never each log line.</summary>
public static class ProgressAnnouncement
{
    /// <summary>Empty when nothing worth saying changed.</summary>
    public static string Between(RotationProgress? before, RotationProgress after)
    {
        if (before is not null && before.VersionId != after.VersionId)
            before = null;

        var said = new List<string>();
        for (var i = 0; i < after.Steps.Length; i++)
        {
            var now = after.Steps[i];
            var then = before?.Steps[i].State ?? StepState.NotSeen;
            if (now.State != then)
                said.Add(string.Format(CultureInfo.CurrentCulture, RotationsStrings.AnnounceStep, StepLook.NameOf(now.Step), StepLook.Of(now.State).Text));
        }

        if ((before?.Outcome ?? RotationOutcome.Running) != after.Outcome && RotationVerdict.Of(after) is { } verdict)
            said.Add(verdict.Outcome);

        return string.Join(' ', said);
    }
}
