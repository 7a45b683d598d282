namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>Words by which people call credentials.</summary>
internal static class CredentialWords
{
    private static readonly string[][] All =
    [
        ["password"], ["passwords"], ["passwd"], ["pwd"], ["secret"], ["secrets"], ["credential"], ["credentials"], ["token"], ["tokens"],
        ["apikey"], ["api", "key"], ["private", "key"], ["privatekey"], ["oracle"], ["rds"], ["db"],
    ];

    /// <summary>The first of them in a text.</summary>
    public static string? In(string? text) => NameWords.FirstOf(NameWords.Of(text), All);
}
