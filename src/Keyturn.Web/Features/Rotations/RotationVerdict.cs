using System.Globalization;
using Keyturn.Operations.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Rotations;

/// <summary>What came of a rotation and what comes next, in words; <see langword="null"/> while it runs and nothing has failed.</summary>
/// <remarks>A step's failure leaves the database in a state that the labels do not show; the words say what is sure and what is not.</remarks>
public sealed record RotationVerdict(Tone Tone, string Outcome, string NextStep)
{
    public static RotationVerdict? Of(RotationProgress progress) => progress.Outcome switch
    {
        RotationOutcome.Running => progress.LastFailedStep is { } failed
            ? new(Tone.Warn, Say(RotationsStrings.StepFailedMeanwhile, StepLook.NameOf(failed)), NextWhileRunning(progress, failed))
            : null,
        RotationOutcome.Succeeded when progress.IsTest => new(Tone.Good, RotationsStrings.OutcomeTestSucceeded, RotationsStrings.OutcomeTestSucceededNext),
        RotationOutcome.Succeeded => new(Tone.Good, Say(RotationsStrings.OutcomeSucceeded, progress.VersionId), RotationsStrings.OutcomeSucceededNext),
        RotationOutcome.Failed when progress.IsTest => new(Tone.Bad, RotationsStrings.OutcomeTestFailed, RotationsStrings.OutcomeTestFailedNext),
        RotationOutcome.Failed => Failed(progress),
        RotationOutcome.Abandoned => new(Tone.Bad, RotationsStrings.OutcomeAbandoned, RotationsStrings.OutcomeAbandonedNext),
        RotationOutcome.Stopped => new(Tone.Warn, RotationsStrings.OutcomeStopped, RotationsStrings.OutcomeStoppedNext),
        _ => new(Tone.Warn, RotationsStrings.OutcomeUnknown, RotationsStrings.OutcomeUnknownNext),
    };

    /// <summary>The step that failed: from the evidence of the steps, else from what CloudTrail names.</summary>
    public static RotationStep? FailedStepOf(RotationProgress progress)
    {
        foreach (var step in progress.Steps)
        {
            if (step.State == StepState.Failed)
                return step.Step;
        }

        return Enum.TryParse<RotationStep>(progress.FinalEvent?.FailedStep, ignoreCase: true, out var named) ? named : null;
    }

    private static RotationVerdict Failed(RotationProgress progress) => FailedStepOf(progress) switch
    {
        { } step => new(Tone.Bad, Say(RotationsStrings.OutcomeFailedStep, StepLook.NameOf(step)), NextAfter(step)),
        null => new(Tone.Bad, RotationsStrings.OutcomeFailed, RotationsStrings.OutcomeFailedNext),
    };

    /// <summary>AWS tells the end of a rotation in an event that comes minutes later; until then it may try again at any time.</summary>
    private static string NextWhileRunning(RotationProgress progress, RotationStep failed) => progress.IsTest
        ? $"{RotationsStrings.OutcomeTestFailedNext} {RotationsStrings.EndComesLater}"
        : $"{RotationsStrings.AwsRetries} {NextAfter(failed)}";

    private static string NextAfter(RotationStep step) => step switch
    {
        RotationStep.CreateSecret => RotationsStrings.OutcomeFailedCreateNext,
        RotationStep.SetSecret => RotationsStrings.OutcomeFailedSetNext,
        _ => RotationsStrings.OutcomeFailedTestNext,
    };

    private static string Say(string sentence, string argument) => string.Format(CultureInfo.CurrentCulture, sentence, argument);
}
