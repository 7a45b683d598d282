using System.Collections.Immutable;
using Amazon.Route53.Model;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Route53;

/// <summary>Names and records of private zones as facts.</summary>
internal static class ZoneMapping
{
    /// <summary>Without the last dot, and with the asterisk that Route 53 writes as <c>\052</c>.</summary>
    public static string NameOf(string? name) => (name ?? "").TrimEnd('.').Replace(@"\052", "*", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a zone is asked for a name: it is the name's own domain, or one above it.</summary>
    public static bool CanAnswer(string zone, string name) =>
        name.Equals(zone, StringComparison.OrdinalIgnoreCase) || name.EndsWith($".{zone}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A, AAAA and aliases to endpoints, those of one name together; a name with other records has none of these, which makes it unknown.</summary>
    public static ImmutableArray<ZoneRecord> RecordsOf(IEnumerable<ResourceRecordSet> sets) =>
    [
        .. sets.Where(set => set.Type?.Value is not ("NS" or "SOA")).GroupBy(set => NameOf(set.Name), StringComparer.Ordinal).Select(group => new ZoneRecord(
            group.Key,
            [.. group.Where(set => set.Type?.Value is "A" or "AAAA").SelectMany(set => set.ResourceRecords ?? []).Select(record => record.Value).OfType<string>().Select(Address.Parse)],
            group.Select(set => EndpointOf(set.AliasTarget?.DNSName)).FirstOrDefault(id => id is not null))),
    ];

    // vpce-0f1e2d3c4b5a69788-abcdefgh.secretsmanager.ap-northeast-1.vpce.amazonaws.com, perhaps with a zone behind the second part.
    private static string? EndpointOf(string? name) =>
        name?.Split('.')[0].Split('-') is ["vpce", var id, ..] ? $"vpce-{id}" : null;
}
