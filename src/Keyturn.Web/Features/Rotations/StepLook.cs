using Keyturn.Operations.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Rotations;

/// <summary>How a step looks and what it is called. AWS's step names are never translated.</summary>
public readonly record struct StepLook(Tone Tone, string Icon, string Text)
{
    public static StepLook Of(StepState state) => state switch
    {
        StepState.Running => new(Tone.Info, Glyphs.Rotate, RotationsStrings.StateRunning),
        StepState.Done => new(Tone.Good, Glyphs.Check, RotationsStrings.StateDone),
        StepState.Failed => new(Tone.Bad, Glyphs.Alert, RotationsStrings.StateFailed),
        _ => new(Tone.Neutral, Glyphs.Question, RotationsStrings.StateNotSeen),
    };

    /// <summary>The look inside a whole rotation: a test never runs the steps that would change something.</summary>
    public static StepLook Of(StepProgress step, bool isTest) =>
        isTest && step.Step != RotationStep.TestSecret && step.State == StepState.NotSeen
            ? new(Tone.Neutral, Glyphs.Minus, RotationsStrings.StateNotRun)
            : Of(step.State);

    public static string NameOf(RotationStep step) => step switch
    {
        RotationStep.CreateSecret => "createSecret",
        RotationStep.SetSecret => "setSecret",
        RotationStep.TestSecret => "testSecret",
        _ => "finishSecret",
    };

    public static string MeaningOf(RotationStep step) => step switch
    {
        RotationStep.CreateSecret => RotationsStrings.StepCreate,
        RotationStep.SetSecret => RotationsStrings.StepSet,
        RotationStep.TestSecret => RotationsStrings.StepTest,
        _ => RotationsStrings.StepFinish,
    };
}
