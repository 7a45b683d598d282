using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>One call, whatever protocol it came by: path, query and form values stand in <see cref="Input"/> beside the members of a JSON body.</summary>
public sealed class WireCall
{
    /// <summary>Name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Who signed the call.</summary>
    public required CallerIdentity Caller { get; init; }

    /// <summary>The account and Region it acts in.</summary>
    public required SandboxRegion Region { get; init; }

    /// <summary>The input members. Path and query values are JSON strings.</summary>
    public required JsonObject Input { get; init; }

    /// <summary>The request id that the answer carries.</summary>
    public required string RequestId { get; init; }

    /// <summary>Where the call came from.</summary>
    public string SourceAddress { get; init; } = "127.0.0.1";

    /// <summary>The caller's user agent.</summary>
    public string UserAgent { get; init; } = "";

    /// <summary>The present moment.</summary>
    public DateTimeOffset Now => Region.World.Now;

    /// <summary>A text member, or null.</summary>
    public string? Text(string member) => Input[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A whole number, given as a number or as text; null when absent.</summary>
    public long? Number(string member) => Input[member] switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<string>(out var text) && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A boolean, given as such or as text; null when absent.</summary>
    public bool? Flag(string member) => Input[member] switch
    {
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<string>(out var text) && bool.TryParse(text, out var flag) => flag,
        _ => null,
    };

    /// <summary>A list of texts; null when absent.</summary>
    public IReadOnlyList<string>? Texts(string member) =>
        Input[member] is JsonArray list ? [.. list.Select(item => item?.GetValueKind() == JsonValueKind.String ? item.GetValue<string>() : "")] : null;

    /// <summary>A list of structures; empty when absent.</summary>
    public IReadOnlyList<JsonObject> Structures(string member) =>
        Input[member] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>A structure; null when absent.</summary>
    public JsonObject? Structure(string member) => Input[member] as JsonObject;
}
