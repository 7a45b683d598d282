using System.Globalization;
using System.Security.Cryptography;

namespace Keyturn.Operations.Incidents;

/// <summary>Ids that people can read out: the day and minute (UTC), and something that makes them one.</summary>
public static class IncidentId
{
    public static string New(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd-HHmm}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");

    /// <summary>Whether it has the form of one; what has not is looked for nowhere.</summary>
    public static bool Is(string? id) => id is { Length: 20 } && id.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter) || letter == '-');
}
