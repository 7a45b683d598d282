using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>Oracle's PASSWORD_ROLLOVER_TIME, which no AWS API shows: a tag of the secret that says how long the former password is accepted.</summary>
/// <remarks>https://docs.oracle.com/en/database/oracle/oracle-database/19/dbseg/configuring-authentication.html (gradual password rollover): one hour to sixty days.</remarks>
public static class RolloverNote
{
    /// <summary>For instance <c>keyturn:password-rollover=12h</c> or <c>=2d</c>.</summary>
    public const string Tag = "keyturn:password-rollover";

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>How long, or <see langword="null"/> where nothing, or nothing that can be understood, is noted.</summary>
    public static TimeSpan? Of(Secret secret)
    {
        if (!secret.Tags.TryGetValue(Tag, out var text) || text is not { Length: >= 2 and <= 8 }
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 10_000)
        {
            return null;
        }

        TimeSpan? length = char.ToLowerInvariant(text[^1]) switch
        {
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
        return length >= Shortest && length <= Longest ? length : null;
    }
}
