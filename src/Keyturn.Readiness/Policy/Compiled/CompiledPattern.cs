using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>A Resource pattern, cut into its parts once.</summary>
/// <remarks>Agrees with <see cref="ArnPattern"/>, which is the standard.</remarks>
internal sealed class CompiledPattern
{
    private readonly GlobText whole;
    private readonly GlobText[] parts;
    private readonly bool hasWildcardInService;

    public CompiledPattern(GlobText pattern)
    {
        whole = pattern;
        Span<Range> ranges = stackalloc Range[Arn.Parts];
        var count = Arn.Split(pattern.Text, ranges);
        parts = new GlobText[count];
        for (var part = 0; part < count; part++)
        {
            parts[part] = pattern[ranges[part]];
        }

        Colons = pattern.Text.AsSpan().Count(':');
        hasWildcardInService = IsWhole && parts[Arn.Service].HasWildcard;
        HasLiteralHeader = IsWhole && !parts[..Arn.Resource].Any(part => part.HasWildcard);
    }

    /// <summary>A lone <c>*</c>.</summary>
    public bool IsAll => whole is { Text: "*", EndsWithStar: true };

    /// <summary>Whether it has all six parts.</summary>
    public bool IsWhole => parts.Length == Arn.Parts;

    /// <summary>Number of colons; each stands for itself.</summary>
    public int Colons { get; }

    /// <summary>Whether no part before the resource has a wildcard.</summary>
    public bool HasLiteralHeader { get; }

    /// <summary>What a match is worth: a wildcard in the service part leaves it unknown.</summary>
    public bool IsCertain => !hasWildcardInService;

    /// <summary>The sixth part.</summary>
    public GlobText Resource => parts[Arn.Resource];

    /// <summary>Whether the first five parts fit those of an ARN.</summary>
    public bool FitsHeader(string[] header)
    {
        for (var part = 0; part < Arn.Resource; part++)
        {
            if (!parts[part].Matches(header[part]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an ARN fits, part by part.</summary>
    public Truth Match(string arn)
    {
        if (IsAll)
        {
            return Truth.Yes;
        }

        if (!whole.Matches(arn))
        {
            return Truth.No;
        }

        if (hasWildcardInService)
        {
            return Truth.Unknown;
        }

        Span<Range> actual = stackalloc Range[Arn.Parts];
        var count = Arn.Split(arn, actual);
        for (var part = 0; part < parts.Length; part++)
        {
            var rest = part == parts.Length - 1 && whole.EndsWithStar;
            if (!parts[part].Matches(rest ? arn.AsSpan(actual[part].Start.Value) : arn.AsSpan(actual[part])))
            {
                return Truth.Unknown;
            }
        }

        return IsWhole || whole.EndsWithStar ? Truth.Yes : parts.Length < count ? Truth.Unknown : Truth.No;
    }
}
