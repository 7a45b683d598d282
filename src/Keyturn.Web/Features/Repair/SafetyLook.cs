using Keyturn.Operations.Repair;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Repair;

/// <summary>How a verdict looks: a tone, a glyph and its word, never a colour alone.</summary>
public readonly record struct SafetyLook(Tone Tone, string Icon, string Text)
{
    public static SafetyLook Of(RepairSafety safety) => safety switch
    {
        RepairSafety.Safe => new(Tone.Good, Glyphs.Shield, RepairSentences.NameOf(safety).ToText()),
        RepairSafety.Unsafe => new(Tone.Bad, Glyphs.Alert, RepairSentences.NameOf(safety).ToText()),
        RepairSafety.Unknown => new(Tone.Warn, Glyphs.Question, RepairSentences.NameOf(safety).ToText()),
        _ => new(Tone.Neutral, Glyphs.Ban, RepairSentences.NameOf(safety).ToText()),
    };

    /// <summary>Where a piece of evidence comes from, in a word.</summary>
    public static string Of(RepairSource source) => source switch
    {
        RepairSource.Line => RepairStrings.SourceLine,
        RepairSource.Event => RepairStrings.SourceEvent,
        RepairSource.Label => RepairStrings.SourceLabel,
        RepairSource.Call => RepairStrings.SourceCall,
        _ => RepairStrings.SourceNote,
    };
}
