using Keyturn.Readiness.Checks;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Readiness.Checks;

/// <summary>How the outcome of a check looks: tone, icon and word together, so that none has to be told by colour.</summary>
public sealed record CheckLook(Tone Tone, string Icon, string Text)
{
    public static CheckLook Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Fail => new(Tone.Bad, Glyphs.Ban, ChecksStrings.Fail),
        CheckOutcome.Warn => new(Tone.Warn, Glyphs.Alert, ChecksStrings.Warn),
        CheckOutcome.Pass => new(Tone.Good, Glyphs.Check, ChecksStrings.Pass),
        CheckOutcome.NotApplicable => new(Tone.Neutral, Glyphs.Minus, ChecksStrings.NotApplicable),
        _ => new(Tone.Warn, Glyphs.Question, ChecksStrings.Unknown),
    };
}
