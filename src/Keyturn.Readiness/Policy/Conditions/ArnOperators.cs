using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>The Arn operators: Equals and Like are the same; each of the six parts is compared by itself.</summary>
/// <remarks>"Amazon Resource Name (ARN) condition operators", IAM User Guide. What a text of fewer parts does is not documented.</remarks>
internal static class ArnOperators
{
    public static Answer Fits(GlobText value, string actual)
    {
        Span<Range> parts = stackalloc Range[Arn.Parts];
        Span<Range> actualParts = stackalloc Range[Arn.Parts];
        if (Arn.Split(value.Text, parts) < Arn.Parts)
        {
            return Answer.Unknown(UnknownCode.ArnTooShort, value.Text);
        }

        if (Arn.Split(actual, actualParts) < Arn.Parts)
        {
            return Answer.Unknown(UnknownCode.ArnTooShort, actual);
        }

        for (var part = 0; part < Arn.Parts; part++)
        {
            if (!value.Matches(parts[part], actual.AsSpan(actualParts[part])))
            {
                return Answer.No;
            }
        }

        return Answer.Yes;
    }
}
