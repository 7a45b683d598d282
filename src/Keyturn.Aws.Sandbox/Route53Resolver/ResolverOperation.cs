using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53Resolver;

/// <summary>A List operation of Route 53 Resolver over one table: filters and pages of at most a hundred.</summary>
/// <param name="set">Member that holds the list.</param>
internal abstract class ResolverOperation<T>(string set) : WireOperation
    where T : NetworkResource
{
    private const int Largest = 100;

    /// <summary>Values by the filters' names.</summary>
    protected abstract IReadOnlyDictionary<string, Func<T, string?>> Filters { get; }

    public sealed override JsonObject Answer(WireCall call)
    {
        var size = call.Number("MaxResults") ?? Largest;
        if (size is < 1 or > Largest) throw new WireException("InvalidParameterException", "[RSLVR-00109] MaxResults must be between 1 and 100.");
        lock (call.Region.Gate)
        {
            IEnumerable<T> all = Table(call.Region.Network).All;
            foreach (var filter in call.Structures("Filters")) all = Left(all, filter);
            var page = ListPage<T>.Take(all, one => one.Id, size, call.Text("NextToken"), new("InvalidNextTokenException", "[RSLVR-00110] Invalid NextToken."));
            return new JsonObject { [set] = new JsonArray([.. page.Items.Select(one => Write(one, call.Region))]), ["MaxResults"] = size }.With("NextToken", page.Next);
        }
    }

    protected abstract NetworkTable<T> Table(NetworkStore network);

    protected abstract JsonObject Write(T one, SandboxRegion region);

    private IEnumerable<T> Left(IEnumerable<T> all, JsonObject filter)
    {
        var name = (string?)filter["Name"] ?? "";
        if (!Filters.TryGetValue(name, out var value)) throw new WireException("InvalidParameterException", $"[RSLVR-00104] The filter {name} is not supported.");
        var wanted = (filter["Values"] as JsonArray ?? []).Select(one => (string?)one).ToHashSet(StringComparer.Ordinal);
        return all.Where(one => wanted.Contains(value(one)));
    }
}
