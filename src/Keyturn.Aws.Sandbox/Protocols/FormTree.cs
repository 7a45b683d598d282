using System.Globalization;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Makes the dotted names of a form into the tree that the client had: <c>Filter.1.Value.2=x</c> is a member of a list within a list.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html</remarks>
internal static class FormTree
{
    /// <param name="pairs">Names and values of the form.</param>
    /// <param name="namedItems">Whether lists wear the name of their items, as <c>Values.Value.1</c> or <c>Tags.member.1</c>; EC2's do not.</param>
    public static JsonObject Read(IEnumerable<KeyValuePair<string, string>> pairs, bool namedItems)
    {
        var root = new Branch();
        foreach (var (name, value) in pairs)
        {
            var branch = name.Split('.').Aggregate(root, (at, part) => at.Child(part));
            branch.Value = value;
        }

        return new JsonObject(root.Children.Select(child => KeyValuePair.Create(child.Key, child.Value.ToJson(namedItems))));
    }

    private sealed class Branch
    {
        public OrderedDictionary<string, Branch> Children { get; } = new(StringComparer.Ordinal);

        public string? Value { get; set; }

        private bool IsList => Children.Count > 0 && Children.Keys.All(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _));

        public Branch Child(string name)
        {
            if (!Children.TryGetValue(name, out var child)) Children[name] = child = new Branch();
            return child;
        }

        public JsonNode? ToJson(bool namedItems)
        {
            if (Children.Count == 0) return Value;
            if (IsList)
                return new JsonArray([.. Children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(child => child.Value.ToJson(namedItems))]);
            if (namedItems && Children.Count == 1 && Children.Values.First() is { IsList: true } list) return list.ToJson(namedItems);
            return new JsonObject(Children.Select(child => KeyValuePair.Create(child.Key, child.Value.ToJson(namedItems))));
        }
    }
}
