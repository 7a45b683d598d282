using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>All functions, at most fifty a page whatever <c>MaxItems</c> says.</summary>
public sealed class ListFunctionsOperation : WireOperation
{
    private const int LargestPage = 50;

    public override RateGroup? Rate { get; } = new("lambda:ListFunctions", 15);

    public override JsonObject Answer(WireCall call)
    {
        var size = (int)Math.Clamp(call.Number("MaxItems") ?? LargestPage, 1, LargestPage);
        var marker = call.Text("Marker");
        lock (call.Region.Gate)
        {
            // The marker is the last name of the page before: a function that comes or goes does not shift a page.
            var page = call.Region.Functions.All
                .Where(function => marker is null || string.CompareOrdinal(function.Name, marker) > 0)
                .Take(size + 1)
                .ToList();
            return new JsonObject
            {
                ["Functions"] = new JsonArray([.. page.Take(size).Select(function => FunctionConfigurationJson.Write(function, withState: false))]),
            }.With("NextMarker", page.Count > size ? page[size - 1].Name : null);
        }
    }
}
