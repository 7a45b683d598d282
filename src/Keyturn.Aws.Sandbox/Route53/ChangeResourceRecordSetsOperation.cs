using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>Makes, puts or deletes records; all of a batch, or none.</summary>
internal sealed class ChangeResourceRecordSetsOperation : Route53Operation
{
    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var zone = Zone(call, zones);
        var records = zone.Records.ToList();
        foreach (var change in XmlTree.Items(call.Structure("ChangeBatch")?["Changes"], "Change"))
            Apply(records, (string?)change["Action"], Read(change["ResourceRecordSet"] as JsonObject ?? [], zone));
        zone.Records.Clear();
        zone.Records.AddRange(records);
        return Change(call);
    }

    private static void Apply(List<RecordSetRecord> records, string? action, RecordSetRecord wanted)
    {
        var place = records.FindIndex(one => one.Name == wanted.Name && one.Type == wanted.Type);
        if (action == "CREATE" && place >= 0)
            throw Refused($"Tried to create resource record set [name='{wanted.Name}', type='{wanted.Type}'] but it already exists");
        if (action == "DELETE" && place < 0)
            throw Refused($"Tried to delete resource record set [name='{wanted.Name}', type='{wanted.Type}'] but it was not found");
        if (action is not ("CREATE" or "UPSERT" or "DELETE")) throw new WireException("InvalidInput", $"Unknown action: {action}");
        if (place >= 0) records.RemoveAt(place);
        if (action != "DELETE") records.Add(wanted);
    }

    private static RecordSetRecord Read(JsonObject json, HostedZoneRecord zone)
    {
        var name = ((string?)json["Name"] ?? "").TrimEnd('.').ToLowerInvariant() + ".";
        if (name != zone.Name && !name.EndsWith("." + zone.Name, StringComparison.Ordinal)) throw Refused($"RRSet with DNS name {name} is not permitted in zone {zone.Name}");
        var alias = json["AliasTarget"] as JsonObject;
        var ttl = long.TryParse((string?)json["TTL"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : (long?)null;
        return new RecordSetRecord(name, (string?)json["Type"] ?? "A", ttl, [.. XmlTree.Items(json["ResourceRecords"], "ResourceRecord").Select(one => (string?)one["Value"] ?? "")])
        {
            AliasZoneId = (string?)alias?["HostedZoneId"], AliasName = (string?)alias?["DNSName"],
        };
    }

    private static WireException Refused(string why) => new("InvalidChangeBatch", $"[{why}]");
}
