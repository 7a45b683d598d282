using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Addresses of a secret's page. Names keep their slashes: <c>%2F</c> is refused by some proxies.</summary>
public static class SecretAddress
{
    public const string RotateAction = "rotate";

    public static string Of(SecretArn secret, SecretTab tab = SecretTab.Overview) =>
        $"/secrets/{secret.Scope.AccountId}/{secret.Scope.Region}/{EscapeName(secret.Name)}{Query(tab)}";

    /// <summary>The secret of the same name in another Region, such as the one that a replica is made from.</summary>
    public static string InRegion(SecretArn secret, string region) => $"/secrets/{secret.Scope.AccountId}/{region}/{EscapeName(secret.Name)}";

    /// <summary>One rotation of a secret, to be sent to a colleague.</summary>
    /// <param name="secret">Whose.</param>
    /// <param name="versionId">The version that it makes.</param>
    public static string OfAttempt(SecretArn secret, string versionId) =>
        $"{Of(secret, SecretTab.Rotation)}&attempt={Uri.EscapeDataString(versionId)}";

    /// <summary>One attempt of the past, to be sent to a colleague.</summary>
    /// <param name="secret">Whose.</param>
    /// <param name="attemptId">Its id, most often its version.</param>
    public static string OfHistory(SecretArn secret, string attemptId) =>
        $"{Of(secret, SecretTab.Attempts)}&attempt={Uri.EscapeDataString(attemptId)}";

    /// <summary>The log of one attempt; the newest lines without one.</summary>
    public static string OfLogs(SecretArn secret, string? attemptId) =>
        Of(secret, SecretTab.Logs) + (attemptId is null ? "" : $"&attempt={Uri.EscapeDataString(attemptId)}");

    public static SecretTab ParseTab(string? value) =>
        Enum.TryParse<SecretTab>(value, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : SecretTab.Overview;

    private static string Query(SecretTab tab) =>
        tab == SecretTab.Overview ? "" : $"?tab={tab.ToString().ToLowerInvariant()}";

    private static string EscapeName(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>The parts of a secret's page.</summary>
public enum SecretTab
{
    Overview,
    Versions,
    Rotation,
    Attempts,
    Logs,
    Function,
    Readiness,
    Checks,
    Readers,
}
