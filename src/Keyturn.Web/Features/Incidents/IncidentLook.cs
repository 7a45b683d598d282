using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Incidents;

/// <summary>How states of an incident strike the eye.</summary>
public readonly record struct IncidentLook(Tone Tone, string Icon, string Text)
{
    /// <summary>Whether something is still to be done.</summary>
    public static IncidentLook Of(bool isOpen) => isOpen
        ? new(Tone.Info, Glyphs.Play, IncidentsStrings.Open)
        : new(Tone.Neutral, Glyphs.Check, IncidentsStrings.Closed);

    public static IncidentLook Of(RoundPhase phase) => phase switch
    {
        RoundPhase.NotAsked => new(Tone.Neutral, Glyphs.Minus, IncidentsStrings.PhaseNotAsked),
        RoundPhase.Asked => new(Tone.Info, Glyphs.Clock, IncidentsStrings.PhaseAsked),
        RoundPhase.Sending => new(Tone.Info, Glyphs.ArrowRight, IncidentsStrings.PhaseSending),
        RoundPhase.Running => new(Tone.Info, Glyphs.Rotate, IncidentsStrings.PhaseRunning),
        RoundPhase.Succeeded => new(Tone.Good, Glyphs.Check, IncidentsStrings.PhaseSucceeded),
        RoundPhase.Failed => new(Tone.Bad, Glyphs.Alert, IncidentsStrings.PhaseFailed),
        _ => new(Tone.Neutral, Glyphs.Ban, IncidentsStrings.PhaseSkipped),
    };

    public static IncidentLook Of(StepStanding standing)
    {
        var (tone, icon) = standing switch
        {
            StepStanding.Ready => (Tone.Info, Glyphs.ArrowRight),
            StepStanding.Queued or StepStanding.Waiting => (Tone.Warn, Glyphs.Clock),
            StepStanding.Running => (Tone.Info, Glyphs.Rotate),
            StepStanding.Done => (Tone.Good, Glyphs.Check),
            StepStanding.Failed => (Tone.Bad, Glyphs.Alert),
            StepStanding.Skipped => (Tone.Neutral, Glyphs.Ban),
            _ => (Tone.Neutral, Glyphs.Minus),
        };
        return new(tone, icon, IncidentSentences.Of(standing).ToText());
    }

    public static IncidentLook Of(Uptake uptake)
    {
        ArgumentNullException.ThrowIfNull(uptake);
        var (tone, icon) = uptake.State switch
        {
            UptakeState.Taken => (Tone.Good, Glyphs.Check),
            UptakeState.Waiting => (Tone.Info, Glyphs.Clock),
            UptakeState.Late => (Tone.Bad, Glyphs.Alert),
            _ => (Tone.Warn, Glyphs.Question),
        };
        return new(tone, icon, uptake.Sentence.ToText());
    }
}
