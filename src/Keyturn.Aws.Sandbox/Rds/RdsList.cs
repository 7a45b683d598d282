using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>Lists in RDS's answers: one by its name, or pages of 20 to 100, and filters whose values are alternatives.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html</remarks>
internal static class RdsList
{
    private const int Smallest = 20;
    private const int Largest = 100;

    /// <summary>Answers a Describe call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="set">Member that holds the list.</param>
    /// <param name="table">The resources.</param>
    /// <param name="id">The name that the call asks for, or null; a name in capitals means the same.</param>
    /// <param name="missing">What an unknown name is answered with.</param>
    /// <param name="filters">Values by the filters' names.</param>
    /// <param name="write">Writes a resource.</param>
    public static JsonObject Page<T>(
        WireCall call, string set, NetworkTable<T> table, string? id, Func<string, WireException> missing, IReadOnlyDictionary<string, Func<T, string?>> filters, Func<T, JsonObject> write)
        where T : NetworkResource
    {
        IEnumerable<T> all = id is null ? table.All : [table.Find(Name(id)) ?? throw missing(id)];
        foreach (var filter in call.Structures("Filters"))
        {
            var name = (string?)filter["Name"] ?? "";
            if (!filters.TryGetValue(name, out var value)) throw new WireException("InvalidParameterValue", $"Unrecognized filter name: {name}");
            var wanted = (filter["Values"] as JsonArray ?? []).Select(one => (string?)one ?? "").ToHashSet(StringComparer.Ordinal);
            all = all.Where(one => value(one) is { } has && wanted.Contains(has));
        }

        var size = call.Number("MaxRecords") ?? Largest;
        if (size is < Smallest or > Largest) throw new WireException("InvalidParameterValue", $"Invalid value {size} for MaxRecords. Must be between {Smallest} and {Largest}");
        var marker = call.Text("Marker");
        var page = ListPage<T>.Take(all, one => one.Id, size, marker, new("InvalidParameterValue", $"Invalid marker: {marker}"));
        return new JsonObject { [set] = new JsonArray([.. page.Items.Select(write)]) }.With("Marker", page.Next);
    }

    /// <summary>A name as RDS keeps it.</summary>
    public static string Name(string id) => id.ToLowerInvariant();

    /// <summary>A date as XML has it.</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Groups of a database.</summary>
    public static JsonArray Groups(IEnumerable<string> ids) =>
        new([.. ids.Select(id => new JsonObject { ["VpcSecurityGroupId"] = id, ["Status"] = "active" })]);
}
