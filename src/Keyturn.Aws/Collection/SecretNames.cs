using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Finds the secret that a caller means: callers may leave the suffix of the ARN away, or give the name alone.</summary>
internal sealed class SecretNames
{
    private ImmutableDictionary<string, Secret>? indexed;
    private Dictionary<string, string> arnByName = new(StringComparer.Ordinal);

    /// <summary>The full ARN; <see langword="null"/> when no listed secret is meant.</summary>
    public string? ArnOf(string id, ImmutableDictionary<string, Secret> secrets)
    {
        if (secrets.ContainsKey(id))
            return id;

        Index(secrets);
        return id.StartsWith("arn:", StringComparison.Ordinal) && id.Split(':', 7) is [_, _, _, _, _, "secret", var name]
            ? Same(arnByName.GetValueOrDefault(name), id)
            : arnByName.GetValueOrDefault(id);
    }

    private static string? Same(string? arn, string id) => arn is not null && arn.StartsWith(id, StringComparison.Ordinal) ? arn : null;

    private void Index(ImmutableDictionary<string, Secret> secrets)
    {
        if (ReferenceEquals(indexed, secrets))
            return;

        indexed = secrets;
        arnByName = secrets.Values.GroupBy(secret => secret.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(secret => secret.Created)?.Arn ?? "", StringComparer.Ordinal);
    }
}
