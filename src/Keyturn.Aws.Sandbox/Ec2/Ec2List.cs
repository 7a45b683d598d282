using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Lists in EC2's answers: five to a thousand a page, everything when the call does not ask for pages.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html#api-pagination</remarks>
internal static class Ec2List
{
    private const int Smallest = 5;
    private const int Largest = 1000;

    /// <summary>The page that the call asks for.</summary>
    /// <param name="call">The call, with MaxResults and NextToken.</param>
    /// <param name="set">Member that holds the list.</param>
    /// <param name="all">Everything that matches, in the order of <paramref name="key"/>.</param>
    /// <param name="key">The key.</param>
    /// <param name="write">Writes an item.</param>
    public static JsonObject Page<T>(WireCall call, string set, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode> write)
    {
        var size = call.Number("MaxResults");
        if (size is < Smallest or > Largest) throw Ec2Errors.Invalid("MaxResults", call.Text("MaxResults"));
        var token = call.Text("NextToken");
        if (token is not null) size ??= Largest;
        var page = ListPage<T>.Take(all, key, size, token, new("InvalidNextToken", $"The token '{token}' is invalid"));
        return new JsonObject { [set] = Of(page.Items.Select(write)) }.With("nextToken", page.Next);
    }

    public static JsonArray Of(IEnumerable<JsonNode> items) => new([.. items]);

    public static JsonArray Of(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode)item)]);

    /// <summary>The tags of a resource.</summary>
    public static JsonArray Tags(NetworkResource resource) =>
        Of(resource.Tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));

    /// <summary>A date as XML has it.</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
