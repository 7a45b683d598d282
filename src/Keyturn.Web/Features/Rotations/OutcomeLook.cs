using Keyturn.Operations.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Rotations;

/// <summary>How the end of a rotation looks where it is one among others.</summary>
public readonly record struct OutcomeLook(Tone Tone, string Icon, string Text)
{
    public static OutcomeLook Of(RotationOutcome outcome) => outcome switch
    {
        RotationOutcome.Running => new(Tone.Info, Glyphs.Rotate, RotationsStrings.StateRunning),
        RotationOutcome.Succeeded => new(Tone.Good, Glyphs.Check, RotationsStrings.StateDone),
        RotationOutcome.Failed => new(Tone.Bad, Glyphs.Alert, RotationsStrings.StateFailed),
        RotationOutcome.Abandoned => new(Tone.Bad, Glyphs.Unlink, RotationsStrings.StateAbandoned),
        RotationOutcome.Stopped => new(Tone.Warn, Glyphs.Stop, RotationsStrings.StateStopped),
        _ => new(Tone.Neutral, Glyphs.Question, RotationsStrings.StateUnknown),
    };
}
