using Amazon.Runtime;
using Amazon.SecretsManager;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>A sandbox on a free port with one function, for tests that talk to it over HTTP.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    public const string AccountId = "111122223333";
    public const string OtherAccountId = "444455556666";
    public const string RegionName = "ap-northeast-1";

    private RunningSandbox(SandboxHost host, ScriptedFunction script)
    {
        Host = host;
        Script = script;
        Wire = new RawWire(host.ServiceUrl);
        Secrets = Client("test", "test");
    }

    public SandboxHost Host { get; }

    public SandboxWorld World => Host.World;

    public SandboxRegion Region => World.Accounts[0].FindRegion(RegionName) ?? throw new InvalidOperationException("The Region is missing.");

    public ScriptedFunction Script { get; }

    public RawWire Wire { get; }

    /// <summary>The client the console uses.</summary>
    public AmazonSecretsManagerClient Secrets { get; }

    public string FunctionArn => Region.Arn("lambda", "function:rotate");

    public static async Task<RunningSandbox> StartAsync(SandboxOptions? options = null, TimeProvider? time = null)
    {
        var script = new ScriptedFunction();
        options ??= new SandboxOptions { Pace = SandboxPace.Immediate };
        var host = await SandboxHost.StartAsync(new OneFunctionScenario(script), options, time ?? Clock(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        return new RunningSandbox(host, script);
    }

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public AmazonSecretsManagerClient Client(string key, string secret, string? token = null)
    {
        var config = new AmazonSecretsManagerConfig { ServiceURL = Host.ServiceUrl.ToString(), AuthenticationRegion = RegionName, MaxErrorRetry = 0 };
        AWSCredentials credentials = token is null ? new BasicAWSCredentials(key, secret) : new SessionAWSCredentials(key, secret, token);
        return new AmazonSecretsManagerClient(credentials, config);
    }

    /// <summary>Creates a secret over the wire and returns its record.</summary>
    public async Task<SecretRecord> CreateAsync(string name, string value = """{"password":"first"}""")
    {
        var reply = await Wire.CallAsync("CreateSecret", new { Name = name, SecretString = value, ClientRequestToken = Guid.NewGuid().ToString("D") });
        return Record(reply["ARN"]);
    }

    /// <summary>Creates a secret whose rotation is configured and on.</summary>
    public async Task<SecretRecord> CreateRotatingAsync(string name)
    {
        var secret = await CreateAsync(name);
        lock (Region.Gate)
        {
            secret.RotationEnabled = true;
            secret.RotationLambdaArn = FunctionArn;
            secret.RotationRules = new RotationRules(AutomaticallyAfterDays: 30);
            secret.NextRotationDate = World.Now.AddDays(30);
        }

        return secret;
    }

    public Task WhenIdleAsync() => Host.Rotations.WhenIdleAsync();

    /// <summary>Rotates a secret through the console's client, under a token of its own.</summary>
    public async Task<string> RotateAsync(SecretRecord secret)
    {
        var token = Guid.NewGuid().ToString("D");
        await Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = token }, TestContext.Current.CancellationToken);
        return token;
    }

    /// <summary>The labels of a secret's versions, as DescribeSecret gives them.</summary>
    public async Task<IReadOnlyDictionary<string, List<string>>> LabelsAsync(SecretRecord secret)
    {
        var answer = await Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        return answer.VersionIdsToStages ?? [];
    }

    /// <summary>Names of the events the rotation service wrote for a secret, oldest first.</summary>
    public IReadOnlyList<string> Events(SecretRecord secret) =>
        [.. Region.Trail.VisibleAt(World.Now).Where(record => record.SecretId == secret.Arn).OrderBy(record => record.EventTime).ThenBy(Order).Select(record => record.EventName)];

    public SecretRecord Record(string? arn) => Region.Secrets.Find(arn ?? "") ?? throw new InvalidOperationException($"No secret {arn}.");

    public async ValueTask DisposeAsync()
    {
        Script.ReleaseAll();
        Secrets.Dispose();
        Wire.Dispose();
        await Host.DisposeAsync();
    }

    // With a frozen clock several events share a moment; a rotation starts before it ends.
    private static int Order(TrailRecord record) => record.EventName.EndsWith("Started", StringComparison.Ordinal) ? 0 : 1;

    private sealed class OneFunctionScenario(ScriptedFunction script) : IScenario
    {
        public string Name => "One function";

        public string Summary => "Two accounts, one rotation function.";

        public void Build(SandboxWorld world)
        {
            var region = world.AddAccount(AccountId, "prod", true, RegionName, "ap-northeast-3").AddRegion(RegionName);
            world.AddAccount(OtherAccountId, "dev", false, RegionName);
            var function = new FunctionRecord
            {
                Name = "rotate",
                Arn = region.Arn("lambda", "function:rotate"),
                Runtime = "python3.12",
                Role = $"arn:aws:iam::{AccountId}:role/rotate-role",
                LastModified = world.Now,
                LogGroup = "/aws/lambda/rotate",
                Program = script,
            };
            function.Permissions.Add(new FunctionPermission("secretsmanager"));
            region.Functions.Add(function);
        }
    }
}
