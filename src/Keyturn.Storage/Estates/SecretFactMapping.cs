using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Storage.Estates;

/// <summary>What was asked of each secret by itself, to rows and back.</summary>
internal static class SecretFactMapping
{
    private const string Policy = "policy";
    private const string Versions = "versions";

    /// <summary>Values in the order of <see cref="Columns"/>; what was not read has no row.</summary>
    public static IEnumerable<object?[]> ToRows(EstateScope scope, string arn, SecretAccess access, PartJson json)
    {
        if (ToRow(scope, arn, Policy, access.Policy, json.ResourcePolicy) is { } policy)
            yield return policy;
        if (ToRow(scope, arn, Versions, access.Versions, json.VersionSet) is { } versions)
            yield return versions;
    }

    public static string[] Columns { get; } = ["partition", "account_id", "region", "secret_arn", "kind", "read_at", "format", "content"];

    /// <summary>By secret ARN; rows of another form are left out.</summary>
    public static ImmutableDictionary<string, SecretAccess> ToAccess(IEnumerable<SecretFactRow> rows, PartJson json)
    {
        var found = ImmutableDictionary.CreateBuilder<string, SecretAccess>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var known = found.GetValueOrDefault(row.SecretArn, SecretAccess.NotRead);
            if (row.Kind == Policy && Unpack(row, json.ResourcePolicy) is { } policy)
                found[row.SecretArn] = known with { Policy = EstatePart<ResourcePolicy>.Read(policy, row.ReadAt) };
            else if (row.Kind == Versions && Unpack(row, json.VersionSet) is { } versions)
                found[row.SecretArn] = known with { Versions = EstatePart<VersionSet>.Read(versions, row.ReadAt) };
        }

        return found.ToImmutable();
    }

    private static object?[]? ToRow<T>(EstateScope scope, string arn, string kind, EstatePart<T> part, JsonTypeInfo<T> type)
        where T : class => part is { Value: { } value, ReadAt: { } at }
            ? [scope.Partition, scope.AccountId, scope.Region, arn, kind, UnixMicroseconds.Of(at), PartFormat.Of(type), EstateDocuments.Pack(value, type)]
            : null;

    private static T? Unpack<T>(SecretFactRow row, JsonTypeInfo<T> type)
        where T : class => row.Format == PartFormat.Of(type) ? EstateDocuments.TryUnpack(row.Content, type) : null;
}
