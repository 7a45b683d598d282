using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Features.Readiness.BlastRadius;

/// <summary>Addresses of a role, and of everything that it could read.</summary>
public static class RoleAddress
{
    private const string Marker = ":role/";

    /// <summary>The role's page. Roles are an account's, so that no Region is in it.</summary>
    public static string Of(string roleArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(roleArn);
        return $"/roles/{AccountOf(roleArn)}/{string.Join('/', NameOf(roleArn).Split('/').Select(Uri.EscapeDataString))}";
    }

    /// <summary>The list of secrets, narrowed to those that the role can or may be able to read.</summary>
    public static string Secrets(string roleArn) => "/secrets?" + (SecretQuery.Empty with { Reader = roleArn }).ToQueryString();

    /// <summary>The readers of a secret with this role opened.</summary>
    public static string OnSecret(SecretArn secret, string roleArn) => $"{SecretAddress.Of(secret, SecretTab.Readers)}&role={Uri.EscapeDataString(roleArn)}";

    /// <summary>The name with its path.</summary>
    public static string NameOf(string roleArn) => roleArn.IndexOf(Marker, StringComparison.Ordinal) is var at and >= 0 ? roleArn[(at + Marker.Length)..] : roleArn;

    /// <summary>Twelve digits.</summary>
    public static string AccountOf(string roleArn) => roleArn.Split(':').ElementAtOrDefault(4) ?? "";
}
