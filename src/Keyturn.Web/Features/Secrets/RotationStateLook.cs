using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Secrets;

/// <summary>How a rotation state looks: never by colour alone, always with an icon and a word.</summary>
public readonly record struct RotationStateLook(Tone Tone, string Icon, string Text)
{
    public static RotationStateLook Of(RotationState state) => state switch
    {
        RotationState.Failed => new(Tone.Bad, Glyphs.Alert, SecretsStrings.StateFailed),
        RotationState.Stuck => new(Tone.Bad, Glyphs.Unlink, SecretsStrings.StateStuck),
        RotationState.Overdue => new(Tone.Bad, Glyphs.Bell, SecretsStrings.StateOverdue),
        RotationState.Rotating => new(Tone.Info, Glyphs.Rotate, SecretsStrings.StateRotating),
        RotationState.DueSoon => new(Tone.Warn, Glyphs.Clock, SecretsStrings.StateDueSoon),
        RotationState.Off => new(Tone.Warn, Glyphs.Pause, SecretsStrings.StateOff),
        RotationState.Never => new(Tone.Neutral, Glyphs.Minus, SecretsStrings.StateNever),
        RotationState.Healthy => new(Tone.Good, Glyphs.Check, SecretsStrings.StateHealthy),
        RotationState.Managed => new(Tone.Neutral, Glyphs.Shield, SecretsStrings.StateManaged),
        RotationState.Replica => new(Tone.Neutral, Glyphs.Copy, SecretsStrings.StateReplica),
        RotationState.ScheduledForDeletion => new(Tone.Warn, Glyphs.Trash, SecretsStrings.StateScheduledForDeletion),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No look for this state."),
    };
}
