using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>Records of a zone, by name with its labels turned round, then by type; a page begins at the name and type that the call gives.</summary>
/// <remarks>https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html</remarks>
internal sealed class ListResourceRecordSetsOperation : Route53Operation
{
    private const int Largest = 300;

    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var (size, name, type) = (Size(call, Largest), call.Text("name"), call.Text("type"));
        if (type is not null && name is null) throw new WireException("InvalidInput", "The type of a record set needs its name.");
        var from = name is null ? null : Key(name.EndsWith('.') ? name : name + ".", type ?? "");
        var rest = Zone(call, zones).Records
            .OrderBy(one => Key(one.Name, one.Type), StringComparer.Ordinal)
            .SkipWhile(one => from is not null && string.CompareOrdinal(Key(one.Name, one.Type), from) < 0)
            .Take(size + 1).ToList();
        var next = rest.Count > size ? rest[size] : null;
        return new JsonObject { ["ResourceRecordSets"] = new JsonArray([.. rest.Take(size).Select(Tree)]) }
            .With("IsTruncated", next is not null).With("NextRecordName", next?.Name).With("NextRecordType", next?.Type).With("MaxItems", size);
    }

    private static string Key(string name, string type) => $"{string.Join('.', name.ToLowerInvariant().TrimEnd('.').Split('.').Reverse())} {type}";

    private static JsonObject Tree(RecordSetRecord one) => new JsonObject { ["Name"] = one.Name, ["Type"] = one.Type }
        .With("TTL", one.Ttl)
        .With("ResourceRecords", one.Values.Count == 0 ? null : new JsonArray([.. one.Values.Select(value => new JsonObject { ["Value"] = value })]))
        .With("AliasTarget", one.AliasName is null ? null : new JsonObject { ["HostedZoneId"] = one.AliasZoneId, ["DNSName"] = one.AliasName, ["EvaluateTargetHealth"] = false });
}
