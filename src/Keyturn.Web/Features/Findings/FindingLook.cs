using Keyturn.Operations.Watching;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Findings;

/// <summary>How a kind of finding strikes the eye.</summary>
public sealed record FindingLook(Tone Tone, string Icon, string Text)
{
    public static FindingLook Of(FindingKind kind)
    {
        var (tone, icon) = kind switch
        {
            FindingKind.Failing => (Tone.Bad, Glyphs.Alert),
            FindingKind.Stuck => (Tone.Bad, Glyphs.Pause),
            FindingKind.Overdue => (Tone.Warn, Glyphs.Clock),
            FindingKind.KeyDeletion => (Tone.Bad, Glyphs.Trash),
            FindingKind.SuperuserWindow => (Tone.Warn, Glyphs.User),
            FindingKind.FunctionRuntime => (Tone.Warn, Glyphs.Settings),
            _ => (Tone.Info, Glyphs.Clock),
        };
        return new(tone, icon, WatchSentences.NameOf(kind).ToText());
    }
}
