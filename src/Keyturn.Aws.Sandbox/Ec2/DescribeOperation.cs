using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>A Describe operation over one table: ids, filters, pages.</summary>
/// <param name="set">Member of the answer that holds the list.</param>
/// <param name="ids">Member of the request that names ids.</param>
internal abstract class DescribeOperation<T>(string set, string ids) : Ec2Operation
    where T : NetworkResource
{
    protected abstract Ec2Filters<T> Filters { get; }

    protected abstract NetworkTable<T> Table(NetworkStore network);

    protected abstract JsonObject Write(T one, SandboxRegion region);

    protected sealed override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var table = Table(network);
        IEnumerable<T> all = table.All;
        if (call.Texts(ids) is { Count: > 0 } wanted)
        {
            if (call.Number("MaxResults") is not null) throw new WireException("InvalidParameterCombination", $"The parameter {ids} cannot be used with the parameter MaxResults");
            all = wanted.Distinct(StringComparer.Ordinal).Select(id => table.Require(id, ids)).OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        }

        return Ec2List.Page(call, set, Filters.Apply(all, call), one => one.Id, one => Write(one, call.Region));
    }
}
