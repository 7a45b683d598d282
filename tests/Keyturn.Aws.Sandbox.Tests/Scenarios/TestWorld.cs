using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>A world on a clock of its own, without the wire: build a scenario, rotate, look at what happened.</summary>
public sealed class TestWorld : IAsyncDisposable
{
    public const string Token = "6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34";

    public TestWorld(IScenario scenario, SandboxOptions? options = null, DateTimeOffset? now = null)
    {
        Time = new WatchedTimeProvider(now ?? new DateTimeOffset(2026, 4, 15, 3, 30, 0, TimeSpan.Zero));
        World = new SandboxWorld(options ?? new SandboxOptions { Pace = SandboxPace.Immediate }, Time);
        scenario.Build(World);
        Rotations = new RotationService(World, new FunctionInvoker(), NullLogger<RotationService>.Instance);
    }

    public WatchedTimeProvider Time { get; }

    public SandboxWorld World { get; }

    public RotationService Rotations { get; }

    public SandboxRegion Tokyo => World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();

    public SecretRecord Secret(string name) => Tokyo.Secrets.Find(name).ShouldNotBeNull();

    public SimulatedDatabase Database(string engine) =>
        Tokyo.Databases.Find(ArticleNetwork.RdsHost($"test-{engine}")).ShouldBeOfType<SimulatedDatabase>();

    /// <summary>Runs a rotation to its end and gives the messages that the function wrote, level first.</summary>
    public async Task<IReadOnlyList<string>> RotateAsync(string name, string token = Token)
    {
        Begin(name, token);
        await Rotations.WhenIdleAsync();
        return Messages(name);
    }

    public void Begin(string name, string token = Token)
    {
        lock (Tokyo.Gate)
        {
            Rotations.Begin(Tokyo, Secret(name), token);
        }
    }

    /// <summary>Everything written since the world began, without the times and ids.</summary>
    public IReadOnlyList<string> Messages(string name) => [.. Raw(name).Select(Short)];

    public IReadOnlyList<string> Raw(string name)
    {
        var function = Tokyo.Functions.Find(Secret(name).RotationLambdaArn.ShouldNotBeNull()).ShouldNotBeNull();
        return [.. (Tokyo.Logs.Find(function.LogGroup)?.VisibleAt(World.Now) ?? [])
            .Where(entry => entry.At >= Start)
            .Select(entry => entry.Message)];
    }

    public IReadOnlyList<TrailRecord> Events(string eventName) =>
        [.. Tokyo.Trail.VisibleAt(World.Now, eventName).Where(record => record.EventTime >= Start)];

    /// <summary>A call as it comes off the wire.</summary>
    public WireCall Call(string operation, System.Text.Json.Nodes.JsonObject input, SandboxRegion? region = null) => new()
    {
        Operation = operation,
        Caller = CallerIdentity.OfUser(World.Accounts[0].Id, "test", "test"),
        Region = region ?? Tokyo,
        Input = System.Text.Json.Nodes.JsonNode.Parse(input.ToJsonString()).ShouldNotBeNull().AsObject(),
        RequestId = "request",
    };

    public ValueTask DisposeAsync() => Rotations.DisposeAsync();

    private DateTimeOffset Start { get; } = new(2026, 4, 15, 3, 30, 0, TimeSpan.Zero);

    private static string Short(string message)
    {
        var parts = message.TrimEnd('\n').Split('\t');
        return parts is [['[', ..] level, _, _, var text] ? $"{level} {text}" : parts[0];
    }
}
