using Keyturn.Operations.Emergency;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Emergency;

/// <summary>What the pre-flight of one secret says, in one word.</summary>
/// <param name="Refuses">Whether a rotation would be refused as things stand.</param>
/// <param name="NeedsOverride">Whether checks say that it will fail, so that somebody has to take it upon themselves.</param>
public readonly record struct PreflightVerdict(Tone Tone, string Icon, string Text, bool Refuses, bool NeedsOverride)
{
    public static PreflightVerdict Of(PlannedSecret planned) => planned.Preview.Value switch
    {
        null => new(Tone.Bad, Glyphs.Question, EmergencyStrings.VerdictUnread, Refuses: true, NeedsOverride: false),
        { IsBlocked: true } => new(Tone.Bad, Glyphs.Ban, EmergencyStrings.VerdictBlocked, Refuses: true, NeedsOverride: false),
        { Failing.IsEmpty: false } => new(Tone.Bad, Glyphs.Alert, EmergencyStrings.VerdictFails, Refuses: false, NeedsOverride: true),
        { Warnings.IsEmpty: false } or { Open.IsEmpty: false } => new(Tone.Warn, Glyphs.Alert, EmergencyStrings.VerdictWarnings, Refuses: false, NeedsOverride: false),
        _ => new(Tone.Good, Glyphs.Check, EmergencyStrings.VerdictGo, Refuses: false, NeedsOverride: false),
    };
}
