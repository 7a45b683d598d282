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

/// <summary>Private hosted zones of the VPCs of a Region: a call for each VPC, and one for each zone that can answer for Secrets Manager.</summary>
/// <remarks>
/// Of other zones the name is kept and no record. That is safe: Route 53 asks a zone only for names in its domain, Secrets Manager's own name is the
/// only one that a path is traced by, and databases are found by what RDS tells of them. A zone that a service owns, as the hidden one of an
/// interface endpoint, is not asked for records either: nobody else may list it, and the endpoint tells how its name answers. Its records stay unknown.
/// Source: Route 53 API reference, ListHostedZonesByVPC; Route 53 Developer Guide, "Considerations when working with a private hosted zone".
/// </remarks>
internal sealed class ZoneReader(AwsConnections connections, AwsCaller caller, INetworkReader network)
{
    public async Task<OperationResult<ImmutableArray<PrivateZone>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var vpcs = await network.VpcIdsAsync(scope, cancellationToken);
        if (!vpcs.Succeeded)
            return vpcs.Error;

        var byId = new SortedDictionary<string, (HostedZoneSummary Zone, List<string> Vpcs)>(StringComparer.Ordinal);
        foreach (var vpcId in vpcs.Value)
        {
            var zones = await ZonesOfAsync(scope, vpcId, cancellationToken);
            if (!zones.Succeeded)
                return zones.Error;

            foreach (var zone in zones.Value)
            {
                var id = zone.HostedZoneId ?? "";
                byId.TryAdd(id, (zone, []));
                byId[id].Vpcs.Add(vpcId);
            }
        }

        var read = ImmutableArray.CreateBuilder<PrivateZone>(byId.Count);
        foreach (var (id, (zone, ofVpcs)) in byId)
        {
            ImmutableArray<ZoneRecord>? records = ZoneMapping.MayAnswer(zone, scope.Region) ? await RecordsAsync(scope, zone, cancellationToken) : [];
            read.Add(new(id, ZoneMapping.NameOf(zone.Name), [.. ofVpcs], records));
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
    private async Task<ImmutableArray<ZoneRecord>?> RecordsAsync(EstateScope scope, HostedZoneSummary zone, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(zone.Owner?.OwningService))
            return null;

        (string? Name, RRType? Type, string? Id) next = default;
        var records = await caller.CallPagesAsync(AwsOperation.ListResourceRecordSets, scope, async (_, cancel) =>
        {
            var client = await connections.Route53Async(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest
            {
                HostedZoneId = zone.HostedZoneId, StartRecordName = next.Name, StartRecordType = next.Type, StartRecordIdentifier = next.Id,
            }, cancel);
            next = (answer.NextRecordName, answer.NextRecordType, answer.NextRecordIdentifier);
            return new CallPage<ResourceRecordSet>(answer.ResourceRecordSets, answer.IsTruncated == true ? answer.NextRecordName : null);
        }, cancellationToken);
        return records.Succeeded ? ZoneMapping.RecordsOf(records.Value) : null;
    }
}
