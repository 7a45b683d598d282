using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>Operations of a world without the wire.</summary>
internal static class WorldCalls
{
    /// <summary>Carries an operation out and gives the answer as a client reads it.</summary>
    public static JsonObject Ask(this TestWorld world, WireOperation operation, JsonObject? input = null, SandboxRegion? region = null) =>
        operation.Answer(world.Call(operation.Name, input ?? [], region));

    /// <summary>The refusal of an operation.</summary>
    public static WireException Refuse(this TestWorld world, WireOperation operation, JsonObject? input = null, SandboxRegion? region = null) =>
        Should.Throw<WireException>(() => world.Ask(operation, input, region));

    /// <summary>A list of an answer.</summary>
    public static IReadOnlyList<JsonObject> List(this JsonNode answer, string member) => [.. answer[member].ShouldNotBeNull().AsArray().Select(item => item.ShouldNotBeNull().AsObject())];

    /// <summary>A list of texts of an answer.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode answer, string member) => [.. answer[member].ShouldNotBeNull().AsArray().Select(item => (string?)item ?? "")];
}
