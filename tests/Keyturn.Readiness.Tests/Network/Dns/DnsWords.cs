using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Dns;

/// <summary>An answer of the resolver inside vpc-a, one line a branch, then what is in doubt and what is missing.</summary>
internal static class DnsWords
{
    public static string Of(NetworkEstate estate)
    {
        var answer = SecretsManagerName.Resolve(new NetworkIndex(estate), "vpc-a", Places.Region);
        return string.Join('\n',
            answer.Branches.Select(branch => $"{Said(branch.Evidence)} -> {Target(branch)}{string.Concat(branch.Evidence.Repairs.Select(Repair))}")
                .Concat(answer.Doubt is { } doubt ? [$"doubt {Said(doubt)}"] : [])
                .Concat(answer.Missing.Select(one => $"missing {one.Call} {one.Resource}")));
    }

    private static string Said(Evidence hop) => $"{hop.Outcome} {hop.Reason.Code} {string.Join(" | ", hop.Reason.Arguments)}";

    private static string Target(DnsBranch branch) => branch.Public ? "public"
        : branch.Endpoint?.Id ?? (branch.Addresses.IsDefaultOrEmpty ? "nothing" : string.Join(' ', branch.Addresses));

    private static string Repair(EstateChange change) => $", repair {change.GetType().Name}{(change is PutZoneAlias alias ? $" {alias.ZoneId} {alias.Name} {alias.EndpointId}" : "")}";
}
