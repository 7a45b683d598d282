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

    /// <summary>Whether the zone is asked for Secrets Manager's name in a Region: the zone's domain is that name, or one above it.</summary>
    public static bool MayAnswer(HostedZoneSummary zone, string region)
    {
        var service = $"secretsmanager.{region}.amazonaws.com{(region.StartsWith("cn-", StringComparison.Ordinal) ? ".cn" : "")}";
        return NameOf(zone.Name) is var domain && (domain.Length == 0 || domain == service || service.EndsWith($".{domain}", StringComparison.Ordinal));
    }

    /// <summary>One record for each name. A name that answers in several ways, or by a CNAME, has neither addresses nor endpoint, which makes it unknown.</summary>
    public static ImmutableArray<ZoneRecord> RecordsOf(IEnumerable<ResourceRecordSet> sets) =>
        [.. sets.Where(set => set.Type?.Value is not ("NS" or "SOA")).GroupBy(set => NameOf(set.Name), StringComparer.Ordinal).Select(RecordOf)];

    private static ZoneRecord RecordOf(IGrouping<string, ResourceRecordSet> sets)
    {
        var answers = sets.Where(set => set.Type?.Value is "A" or "AAAA").ToList();
        var aliases = answers.Where(set => set.AliasTarget is not null).ToList();
        if (aliases.Count == 0)
            return new(sets.Key, [.. answers.SelectMany(set => set.ResourceRecords ?? []).Select(record => record.Value).OfType<string>().Select(Address.Parse)]);

        // Weighted or failover aliases may lead to several endpoints, or to an address beside one.
        return aliases.Count == answers.Count && aliases.Select(set => EndpointOf(set.AliasTarget?.DNSName)).Distinct(StringComparer.Ordinal).ToList() is [{ } only]
            ? new(sets.Key, [], only)
            : new(sets.Key, []);
    }

    // vpce-0f1e2d3c4b5a69788-abcdefgh.secretsmanager.ap-northeast-1.vpce.amazonaws.com, perhaps with a zone behind the second part.
    private static string? EndpointOf(string? name) =>
        name?.Split('.')[0].Split('-') is ["vpce", var id, ..] ? $"vpce-{id}" : null;
}
