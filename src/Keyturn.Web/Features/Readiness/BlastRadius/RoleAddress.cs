using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Features.Readiness.BlastRadius;

/// <summary>Addresses of a role or a user, and of everything that it could read.</summary>
public static class RoleAddress
{
    private static readonly string[] Markers = [":role/", ":user/"];

    /// <summary>The page of a role or user. Both are an account's, so that no Region is in it.</summary>
    public static string Of(string roleArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(roleArn);
        return $"/{(IsUser(roleArn) ? "users" : "roles")}/{AccountOf(roleArn)}/{string.Join('/', NameOf(roleArn).Split('/').Select(Uri.EscapeDataString))}";
    }

    /// <summary>The list of secrets, narrowed to those that the role can or may be able to read.</summary>
    public static string Secrets(string roleArn) => "/secrets?" + (SecretQuery.Empty with { Reader = roleArn }).ToQueryString();

    /// <summary>The readers of a secret with this role opened.</summary>
    public static string OnSecret(SecretArn secret, string roleArn) => $"{SecretAddress.Of(secret, SecretTab.Readers)}&role={Uri.EscapeDataString(roleArn)}";

    /// <summary>The name with its path.</summary>
    public static string NameOf(string roleArn) =>
        Markers.Select(marker => (marker, At: roleArn.IndexOf(marker, StringComparison.Ordinal))).Where(one => one.At >= 0).Select(one => roleArn[(one.At + one.marker.Length)..]).FirstOrDefault() ?? roleArn;

    /// <summary>Whether it is a user's, and not a role's.</summary>
    public static bool IsUser(string roleArn) => IamUser.IsArnOf(roleArn);

    /// <summary>Twelve digits.</summary>
    public static string AccountOf(string roleArn) => roleArn.Split(':').ElementAtOrDefault(4) ?? "";
}
