using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Kms;

/// <summary>Which keys of a Region matter: those that secrets, their versions and databases name, and the AWS managed one of Secrets Manager.</summary>
internal static class KeyNames
{
    public const string Own = "alias/aws/secretsmanager";

    // ListSecretVersionIds' word for the AWS managed key.
    private const string Default = "DefaultEncryptionKey";

    /// <summary>Every name that is used, each once: ids, ARNs, aliases, ARNs of aliases.</summary>
    public static ImmutableHashSet<string> In(EstateSnapshot snapshot) =>
    [
        Own,
        .. (snapshot.Secrets.Value?.Values ?? []).Where(secret => secret.Deleted is null).Select(secret => secret.KmsKeyId).OfType<string>(),
        .. snapshot.Permissions.Secrets.Values.SelectMany(access => access.Versions.Value?.Versions ?? []).SelectMany(version => version.KmsKeyIds).Where(key => key != Default),
        .. (snapshot.Network.Databases.Value?.Values ?? []).Select(database => database.StorageKeyArn).OfType<string>(),
    ];

    /// <summary>What to ask DescribeKey for, so that a key of many names is asked once; <see langword="null"/> for an alias that does not exist.</summary>
    /// <param name="scope">Account and Region of the secrets.</param>
    /// <param name="name">As a secret names its key.</param>
    /// <param name="aliases">The Region's aliases; <see langword="null"/> when they could not be read.</param>
    public static string? Resolve(EstateScope scope, string name, IReadOnlyDictionary<string, string>? aliases)
    {
        var home = $"arn:{scope.Partition}:kms:{scope.Region}:{scope.AccountId}:";
        var local = name.StartsWith(home, StringComparison.Ordinal) ? name[home.Length..] : name;
        if (local.StartsWith("key/", StringComparison.Ordinal))
            return local["key/".Length..];

        // An alias of another account stands in no list of ours: it is asked for as it is.
        return local.StartsWith("alias/", StringComparison.Ordinal) && aliases is not null ? aliases.GetValueOrDefault(local) : local;
    }
}
