using System.Text;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Ec2;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rds;
using Keyturn.Aws.Sandbox.Route53;
using Keyturn.Aws.Sandbox.Route53Resolver;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>A world with a network, and calls as their forms and bodies say them; no HTTP in between.</summary>
internal sealed class NetworkBench(IScenario? scenario = null) : IAsyncDisposable
{
    public static readonly WireService Ec2Table = Ec2Service.Create();
    public static readonly WireService RdsTable = RdsService.Create();
    public static readonly WireService Route53Table = Route53Service.Create();
    private static readonly WireService ResolverTable = Route53ResolverService.Create();

    public TestWorld World { get; } = new(scenario ?? new ArticleScenario());

    public NetworkStore Network => World.Tokyo.Network;

    /// <summary>A bench whose network is empty.</summary>
    public static NetworkBench Empty() => new(new EmptyScenario());

    /// <summary>Calls EC2 with the parameters of a form.</summary>
    public JsonObject Ec2(string action, string form = "") => Send(Ec2Table, Form(action, form));

    /// <summary>Calls RDS with the parameters of a form.</summary>
    public JsonObject Rds(string action, string form = "") => Send(RdsTable, Form(action, form));

    /// <summary>Calls Route 53.</summary>
    public JsonObject Route53(string method, string path, string body = "") => Send(Route53Table, Request(method, $"/2013-04-01/{path}", body));

    /// <summary>Calls Route 53 Resolver.</summary>
    public JsonObject Resolver(string operation, string body = "{}") =>
        Send(ResolverTable, Request("POST", "/", body, ("x-amz-target", $"Route53Resolver.{operation}")));

    /// <summary>The refusal of a call that must not succeed.</summary>
    public static WireException Refusal(Func<JsonObject> call) => Should.Throw<WireException>(() => call());

    public static SignedRequest Form(string action, string form) => Request("POST", "/", $"Action={action}&Version=2016-11-15{(form.Length > 0 ? "&" : "")}{form}");

    public static SignedRequest Request(string method, string target, string body, params (string Name, string Value)[] headers) =>
        new(method, target, headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.Ordinal), Encoding.UTF8.GetBytes(body));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private JsonObject Send(WireService service, SignedRequest request)
    {
        var (operation, input) = RouteTable.Find(service, request);
        return operation.Answer(World.Call(operation.Name, input));
    }
}

/// <summary>Reads answers.</summary>
internal static class AnswerReading
{
    /// <summary>The structures of a list.</summary>
    public static IReadOnlyList<JsonObject> List(this JsonNode? answer, string member) =>
        [.. answer.ShouldNotBeNull()[member].ShouldNotBeNull(member).AsArray().Select(item => item.ShouldNotBeNull().AsObject())];

    /// <summary>A member of each structure of a list.</summary>
    public static IReadOnlyList<string> Each(this JsonNode? answer, string list, string member) => [.. answer.List(list).Select(item => item.Text(member))];

    /// <summary>A structure within another.</summary>
    public static JsonObject Part(this JsonNode? json, string member) => json.ShouldNotBeNull()[member].ShouldNotBeNull(member).AsObject();

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? json, string member) => [.. json.ShouldNotBeNull()[member].ShouldNotBeNull(member).AsArray().Select(one => one.ShouldNotBeNull().ToString())];

    /// <summary>A member as text.</summary>
    public static string Text(this JsonNode? json, string member) => json.ShouldNotBeNull()[member].ShouldNotBeNull(member).ToString();
}
