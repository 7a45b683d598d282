using System.Globalization;

namespace Keyturn.Web.Features.Home;

/// <summary>Counts in words.</summary>
internal static class HomeWords
{
    /// <summary><c>1 secret</c>, <c>2 secrets</c>.</summary>
    public static string Secrets(int count) =>
        string.Format(CultureInfo.CurrentCulture, count == 1 ? HomeStrings.SecretCountOne : HomeStrings.SecretCount, count);
}
