using System.Globalization;
using System.Resources;

namespace Keyturn.Readiness.Parameters;

/// <summary>Says a finding in a few words, in English or Japanese.</summary>
public static class ParameterSentences
{
    private static readonly ResourceManager Texts = new(typeof(ParameterSentences));

    /// <summary>The words of a finding.</summary>
    public static string Of(ParameterFinding finding, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return string.Format(culture, Texts.GetString($"{finding.Reason}", culture) ?? $"{finding.Reason}", finding.Argument);
    }
}
