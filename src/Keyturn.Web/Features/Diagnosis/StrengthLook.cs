using Keyturn.Operations.Diagnosis;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Diagnosis;

/// <summary>How sure a finding looks: tone, icon and word together, so that none has to be told by colour.</summary>
public sealed record StrengthLook(Tone Tone, string Icon, string Text)
{
    public static StrengthLook Of(Strength strength) => strength switch
    {
        Strength.Certain => new(Tone.Bad, Glyphs.Check, DiagnosisStrings.Certain),
        Strength.Likely => new(Tone.Warn, Glyphs.Alert, DiagnosisStrings.Likely),
        _ => new(Tone.Neutral, Glyphs.Question, DiagnosisStrings.Possible),
    };
}
