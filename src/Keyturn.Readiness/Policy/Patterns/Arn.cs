namespace Keyturn.Readiness.Policy.Patterns;

/// <summary>Amazon Resource Names: six parts, the last with everything after the fifth colon.</summary>
/// <remarks>"Amazon Resource Names (ARNs)", AWS General Reference.</remarks>
public static class Arn
{
    /// <summary>Number of parts.</summary>
    public const int Parts = 6;

    /// <summary>Number of the service part.</summary>
    public const int Service = 2;

    /// <summary>Number of the Region part.</summary>
    public const int Region = 3;

    /// <summary>Number of the account part.</summary>
    public const int Account = 4;

    /// <summary>Number of the resource part.</summary>
    public const int Resource = 5;

    /// <summary>Splits a text at its first five colons. Returns how many parts there are, at most six.</summary>
    public static int Split(ReadOnlySpan<char> text, Span<Range> parts)
    {
        var start = 0;
        for (var part = 0; part < Parts - 1; part++)
        {
            var colon = text[start..].IndexOf(':');
            if (colon < 0)
            {
                parts[part] = start..text.Length;
                return part + 1;
            }

            parts[part] = start..(start + colon);
            start += colon + 1;
        }

        parts[Resource] = start..text.Length;
        return Parts;
    }

    /// <summary>One part of an ARN; empty when the text has not so many.</summary>
    public static string Part(string arn, int part)
    {
        Span<Range> parts = stackalloc Range[Parts];
        // The ranges of parts that are not there stay empty.
        Split(arn, parts);
        return arn[parts[part]];
    }

    /// <summary>The account part.</summary>
    public static string AccountOf(string arn) => Part(arn, Account);

    /// <summary>The Region part.</summary>
    public static string RegionOf(string arn) => Part(arn, Region);

    /// <summary>What stands behind the last slash: for a role ARN the name of the role.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
