using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>Instead of private DNS a private zone of one's own names the endpoint, and still names the address of the one before.</summary>
internal sealed class ZoneNamesOldEndpoint : Defect
{
    private const string Address = "10.20.1.200";

    public override string Name => "endpoint-function-zone";

    public override string Summary => "A private zone leads the name of Secrets Manager to the address of an endpoint that is gone.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.OtherFunction;

    public override void Plant(SandboxRegion region)
    {
        Planting.Endpoint(region).PrivateDns = false;
        region.Account.Zones.Add(new HostedZoneRecord
        {
            Id = $"Z0{StableId.Of(region.Account.Id + Name, 19)}", Name = NameIn(region), Comment = "Names the endpoint", Vpcs = [(ArticleNetwork.VpcId, region.Name)],
            Records = [new(NameIn(region), "A", 300, [Address])],
        });
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => Target.Endpoint(region) is not { } endpoint || !(endpoint.PrivateDns || Leads(region, endpoint));

    // By its alias, or by an address that an interface of the endpoint has.
    private static bool Leads(SandboxRegion region, VpcEndpointRecord endpoint) =>
        region.Account.Zones.All.Where(zone => zone.Vpcs.Exists(vpc => vpc.VpcId == endpoint.VpcId)).SelectMany(zone => zone.Records).Where(record => record.Name == NameIn(region)).Any(record =>
            record.AliasName?.StartsWith(endpoint.Id, StringComparison.Ordinal) == true
            || (record.Values.Count > 0 && record.Values.All(address => endpoint.InterfaceIds.Exists(id => region.Network.Interfaces.Find(id)?.PrivateAddress == address))));

    private static string NameIn(SandboxRegion region) => $"secretsmanager.{region.Name}.amazonaws.com.";
}
