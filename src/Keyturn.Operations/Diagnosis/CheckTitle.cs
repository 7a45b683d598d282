using System.Globalization;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Diagnosis;

/// <summary>The title of a readiness check inside a sentence, in the language of the sentence.</summary>
/// <param name="CheckId">Its id; of a check that is no longer in the catalogue the id stands for the title.</param>
public sealed record CheckTitle(string CheckId) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        ReadinessChecks.Find(CheckId)?.Title(formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture) ?? CheckId;

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);
}
