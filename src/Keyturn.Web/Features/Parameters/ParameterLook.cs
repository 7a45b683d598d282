using System.Globalization;
using Keyturn.Readiness.Parameters;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Parameters;

/// <summary>How advice looks: tone, icon and word together, so that none has to be told by colour.</summary>
public sealed record ParameterLook(Tone Tone, string Icon, string Text)
{
    public static ParameterLook Of(ParameterVerdict verdict) => verdict switch
    {
        ParameterVerdict.Duplicate => new(Tone.Bad, Glyphs.Copy, ParametersStrings.Duplicate),
        ParameterVerdict.Move => new(Tone.Warn, Glyphs.ArrowRight, ParametersStrings.Move),
        ParameterVerdict.Look => new(Tone.Info, Glyphs.Eye, ParametersStrings.Look),
        _ => new(Tone.Neutral, Glyphs.Minus, ParametersStrings.Stay),
    };

    /// <summary>An amount a month with its sign: nothing is a dash.</summary>
    public static string Money(decimal amount, string currency) =>
        amount == 0 ? "–" : $"{(amount > 0 ? "+" : "−")}{Math.Abs(amount).ToString("N2", CultureInfo.CurrentCulture)} {currency}";
}
