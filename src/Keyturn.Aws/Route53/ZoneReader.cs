using System.Collections.Immutable;
using Amazon.Route53;
using Amazon.Route53.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Ec2;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Route53;

/// <summary>Private hosted zones of the VPCs of a Region. Records are read only of zones that can answer for Secrets Manager's own name: no other zone has a say in a path.</summary>
internal sealed class ZoneReader(AwsConnections connections, AwsCaller caller, INetworkReader network)
{
    public async Task<OperationResult<ImmutableArray<PrivateZone>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var vpcs = await network.VpcsAsync(scope, cancellationToken);
        if (!vpcs.Succeeded)
            return vpcs.Error;

        var byZone = new SortedDictionary<string, (string Name, List<string> Vpcs)>(StringComparer.Ordinal);
        foreach (var vpc in vpcs.Value)
        {
            var zones = await ZonesOfAsync(scope, vpc.Id, cancellationToken);
            if (!zones.Succeeded)
                return zones.Error;

            foreach (var zone in zones.Value)
            {
                var id = zone.HostedZoneId ?? "";
                byZone.TryAdd(id, (ZoneMapping.NameOf(zone.Name), []));
                byZone[id].Vpcs.Add(vpc.Id);
            }
        }

        var name = $"secretsmanager.{scope.Region}.amazonaws.com";
        var read = ImmutableArray.CreateBuilder<PrivateZone>(byZone.Count);
        foreach (var (id, zone) in byZone)
        {
            var records = ZoneMapping.CanAnswer(zone.Name, name) ? await RecordsAsync(scope, id, cancellationToken) : [];
            read.Add(new(id, zone.Name, [.. zone.Vpcs], records));
        }

        return read.ToImmutable();
    }

    private Task<OperationResult<ImmutableArray<HostedZoneSummary>>> ZonesOfAsync(EstateScope scope, string vpcId, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.ListHostedZonesByVPC, scope, async (token, cancel) =>
        {
            var client = await connections.Route53Async(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListHostedZonesByVPCAsync(new ListHostedZonesByVPCRequest { VPCId = vpcId, VPCRegion = VPCRegion.FindValue(scope.Region), NextToken = token }, cancel);
            return new CallPage<HostedZoneSummary>(answer.HostedZoneSummaries, answer.NextToken);
        }, cancellationToken);

    // A zone whose records may not be read makes names in it unknown; it takes no other zone with it.
    private async Task<ImmutableArray<ZoneRecord>?> RecordsAsync(EstateScope scope, string zoneId, CancellationToken cancellationToken)
    {
        (string? Name, RRType? Type, string? Id) next = default;
        var records = await caller.CallPagesAsync(AwsOperation.ListResourceRecordSets, scope, async (_, cancel) =>
        {
            var client = await connections.Route53Async(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest
            {
                HostedZoneId = zoneId, StartRecordName = next.Name, StartRecordType = next.Type, StartRecordIdentifier = next.Id,
            }, cancel);
            next = (answer.NextRecordName, answer.NextRecordType, answer.NextRecordIdentifier);
            return new CallPage<ResourceRecordSet>(answer.ResourceRecordSets, answer.IsTruncated == true ? answer.NextRecordName : null);
        }, cancellationToken);
        return records.Succeeded ? ZoneMapping.RecordsOf(records.Value) : null;
    }
}
