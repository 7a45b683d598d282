using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>The filters that an operation knows: several values of one are alternatives, several filters all count, <c>*</c> and <c>?</c> are wildcards.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html</remarks>
internal sealed class Ec2Filters<T>
{
    private readonly Dictionary<string, Func<T, IEnumerable<string?>>> values = new(StringComparer.Ordinal);

    /// <summary>Knows a filter of one value.</summary>
    public Ec2Filters<T> On(string name, Func<T, string?> value) => Each(name, one => [value(one)]);

    /// <summary>Knows a filter of a boolean.</summary>
    public Ec2Filters<T> On(string name, Func<T, bool> value) => On(name, one => value(one) ? "true" : "false");

    /// <summary>Knows a filter that one of several values satisfies.</summary>
    public Ec2Filters<T> Each(string name, Func<T, IEnumerable<string?>> several)
    {
        values[name] = several;
        return this;
    }

    /// <summary>What the filters of the call leave.</summary>
    /// <exception cref="WireException">A filter is not known.</exception>
    public IEnumerable<T> Apply(IEnumerable<T> all, WireCall call)
    {
        var filters = call.Structures("Filter")
            .Select(filter => (Values: Find((string?)filter["Name"] ?? ""), Wanted: (filter["Value"] as JsonArray ?? []).Select(one => (string?)one ?? "").ToList()))
            .ToList();
        return all.Where(one => filters.TrueForAll(filter => filter.Values(one).Any(value => value is not null && filter.Wanted.Exists(wanted => Wildcard.Matches(wanted, value)))));
    }

    private Func<T, IEnumerable<string?>> Find(string name)
    {
        if (values.TryGetValue(name, out var known)) return known;
        if (name == "tag-key") return one => one is NetworkResource resource ? resource.Tags.Keys : [];
        if (name.StartsWith("tag:", StringComparison.Ordinal)) return one => [one is NetworkResource resource ? resource.Tags.GetValueOrDefault(name[4..]) : null];
        throw new WireException("InvalidParameterValue", $"The filter '{name}' is invalid");
    }
}
