using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Web.Tests.Instances;

/// <summary>One sandbox over HTTP and one database, for as many instances as a test starts.</summary>
internal sealed class SharedWorld : IAsyncDisposable
{
    private readonly ConcurrentQueue<ObservedCall> calls = new();
    private readonly ConcurrentQueue<Notice> notices = new();
    private readonly List<InstanceHost> instances = [];
    private readonly IDisposable observing;

    private SharedWorld(SandboxHost sandbox, SharedDatabase database)
    {
        (Sandbox, Database) = (sandbox, database);
        observing = sandbox.World.Calls.Observe(calls.Enqueue);
    }

    public SandboxHost Sandbox { get; }

    public SharedDatabase Database { get; }

    public IReadOnlyList<ObservedCall> Calls => [.. calls];

    /// <summary>What was sent, by all instances together.</summary>
    public IReadOnlyList<Notice> Notices => [.. notices];

    public static async Task<SharedWorld> StartAsync(SandboxPace? pace = null)
    {
        var database = await SharedDatabase.CreateAsync();
        return new(await SandboxHost.StartAsync(new SandboxOptions { Pace = pace ?? SandboxPace.Immediate }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None), database);
    }

    /// <summary>Starts an instance with this name.</summary>
    public async Task<InstanceHost> StartInstanceAsync(string name, params (string Key, string Value)[] settings)
    {
        var instance = await InstanceHost.StartAsync(this, name, new Channel(notices), settings);
        instances.Add(instance);
        return instance;
    }

    /// <summary>The full ARN of a secret by its name.</summary>
    public SecretArn Arn(string name, string region = "ap-northeast-1") =>
        SecretArn.Parse(Sandbox.World.Accounts[0].FindRegion(region)?.Secrets.Find(name)?.Arn ?? throw new InvalidOperationException($"The world has no secret {name}."));

    public int CallsOf(string operation) => calls.Count(call => call.Operation == operation);

    public async ValueTask DisposeAsync()
    {
        observing.Dispose();
        foreach (var instance in instances)
            await instance.DisposeAsync();
        await Sandbox.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Channel(ConcurrentQueue<Notice> sent) : INoticeChannel
    {
        public string Name => "test";

        public Task<string?> SendAsync(Notice notice, CancellationToken cancellationToken)
        {
            sent.Enqueue(notice);
            return Task.FromResult<string?>(null);
        }
    }
}
