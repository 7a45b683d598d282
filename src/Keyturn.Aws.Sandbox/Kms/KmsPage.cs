using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Pages of KMS: Limit and Marker in, Truncated and NextMarker out.</summary>
internal static class KmsPage
{
    /// <param name="call">The call.</param>
    /// <param name="items">All items.</param>
    /// <param name="key">Their order.</param>
    /// <param name="usual">Size of a page when the call names none.</param>
    /// <param name="most">The largest Limit.</param>
    public static Page<T> Page<T>(this WireCall call, IEnumerable<T> items, Func<T, string> key, int usual, int most)
    {
        var limit = call.Number("Limit") ?? usual;
        if (limit < 1 || limit > most) throw KmsErrors.OutOfRange("Limit", limit, 1, most);
        return Paging.Take(items, key, call.Text("Marker"), limit, KmsErrors.InvalidMarker);
    }

    public static JsonObject WithPage<T>(this JsonObject json, Page<T> page)
    {
        json.With("NextMarker", page.Next);
        json["Truncated"] = page.Next is not null;
        return json;
    }
}
