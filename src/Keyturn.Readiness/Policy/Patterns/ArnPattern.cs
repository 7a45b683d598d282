using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Patterns;

/// <summary>Patterns of Resource and NotResource: six parts, each compared by itself and with regard to case.</summary>
/// <remarks>"IAM JSON policy elements: Resource", IAM User Guide. Its newer text lets a <c>*</c> at the end of a part reach past the
/// colon, its older one does not: a pattern that needs this is Unknown.</remarks>
public static class ArnPattern
{
    /// <summary>Whether an ARN, or <c>*</c> for no resource, fits a pattern.</summary>
    public static Answer Match(string pattern, string arn) => Match(new GlobText(pattern), arn);

    internal static Answer Match(GlobText pattern, string arn)
    {
        if (pattern is { Text: "*", EndsWithStar: true })
        {
            return Answer.Yes;
        }

        if (!pattern.Matches(arn))
        {
            return Answer.No;
        }

        Span<Range> parts = stackalloc Range[Arn.Parts];
        Span<Range> actual = stackalloc Range[Arn.Parts];
        var count = Arn.Split(pattern.Text, parts);
        var actualCount = Arn.Split(arn, actual);
        if (count == Arn.Parts && pattern.HasWildcardIn(parts[Arn.Service]))
        {
            return Answer.Unknown(UnknownCode.WildcardInService, pattern.Text);
        }

        for (var part = 0; part < count; part++)
        {
            // A pattern of fewer parts may end in a star that takes in all that follows.
            var text = part == count - 1 && pattern.EndsWithStar ? arn.AsSpan(actual[part].Start.Value) : arn.AsSpan(actual[part]);
            if (!pattern.Matches(parts[part], text))
            {
                return Answer.Unknown(UnknownCode.WildcardCrossesColon, pattern.Text);
            }
        }

        if (count == Arn.Parts || pattern.EndsWithStar)
        {
            return Answer.Yes;
        }

        // All parts that the pattern has fit, and so does the whole: a star inside took in those that it lacks.
        return count < actualCount ? Answer.Unknown(UnknownCode.WildcardCrossesColon, pattern.Text) : Answer.No;
    }
}
