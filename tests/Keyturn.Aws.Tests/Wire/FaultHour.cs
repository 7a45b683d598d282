using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>A whole console without pages, its AWS behind a <see cref="FaultHandler"/>, and one clock for both that a test moves.</summary>
internal sealed class FaultHour : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly SandboxHost host;
    private readonly ServiceProvider services;
    private readonly ConcurrentQueue<string> broken = new();
    private readonly Dictionary<(string Region, string Call), (DateTimeOffset? At, int Moves)> moved = [];
    private readonly Random choice;

    private FaultHour(SandboxHost host, FakeTimeProvider time, int seed, int retries)
    {
        (this.host, Time, choice) = (host, time, new Random(seed));
        Handler = new FaultHandler(seed);
        var settings = SandboxedAws.Settings(host.ServiceUrl, [host.Accounts[0]]);
        foreach (var role in settings.Keys.Where(key => key.EndsWith("RoleArn", StringComparison.Ordinal)).ToArray())
            settings.Remove(role);
        services = SandboxedAws.Build(settings, collection => collection
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(time))
            .Configure<AwsOptions>(options => (options.Wire, options.Retries, options.PeopleSignIn) = (new FaultHandler.Factory(Handler), retries, true))
            .AddKeyturnOperations()
            .AddSingleton<IOperatorDirectory>(FixedOperators.All())
            .AddInMemoryStores());
    }

    public FakeTimeProvider Time { get; }

    public FaultHandler Handler { get; }

    /// <summary>What was claimed and is not so.</summary>
    public IReadOnlyCollection<string> Broken => broken;

    public IReadOnlyList<string> Tokens { get; private set; } = [];

    public IAuditLog Audit => services.GetRequiredService<IAuditLog>();

    public RotationFeed Rotations => services.GetRequiredService<RotationFeed>();

    public SecretBoard Board => services.GetRequiredService<SecretBoard>();

    public IReadOnlyList<string> Regions => host.Accounts[0].Regions;

    /// <param name="retries">How often the SDK tries again by itself; it waits in real time.</param>
    public static async Task<FaultHour> StartAsync(int seed, int retries = 0)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var pace = SandboxPace.Immediate with { StepAtLeast = TimeSpan.FromSeconds(3), StepAtMost = TimeSpan.FromSeconds(3), TrailDelay = TimeSpan.FromMinutes(2) };
        var hour = new FaultHour(await SandboxHost.StartAsync(new SandboxOptions { Pace = pace }, time, NullLoggerFactory.Instance, CancellationToken.None), time, seed, retries);
        hour.Watch();
        foreach (var hosted in hour.services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        await hour.PassAsync(TimeSpan.FromMinutes(1));
        return hour;
    }

    /// <summary>Lets this time pass, as fast as the calls are answered.</summary>
    public Task PassAsync(TimeSpan span) => PassAsync(span, Step, calm: 3);

    /// <param name="step">How far the clock jumps at once: whoever waits, waits as long.</param>
    /// <param name="calm">How many milliseconds in a row nothing is under way before it jumps.</param>
    public async Task PassAsync(TimeSpan span, TimeSpan step, int calm)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var until = Time.GetUtcNow() + span; Time.GetUtcNow() < until;)
        {
            Time.Advance(step);
            for (var quiet = 0; quiet < calm; quiet = Handler.Active == 0 ? quiet + 1 : 0)
                await beat.WaitForNextTickAsync();
        }
    }

    /// <summary>Asks for a rotation of some secret, as a person who does not wait for it.</summary>
    public void Rotate()
    {
        var able = Board.Current.Rows.Where(row => row.Secret is { RotationEnabled: true, RotationFunctionArn: not null, OwningService: null } && row.State != RotationState.Rotating).ToList();
        if (able.Count == 0)
            return;

        var (secret, token) = (able[choice.Next(able.Count)].Arn, Guid.NewGuid().ToString());
        Tokens = [.. Tokens, token];
        _ = Task.Run(async () =>
        {
            try
            {
                var use = services.GetRequiredService<RotateNow>();
                var preview = await use.PreviewAsync(secret, FixedOperators.Aiko.Id, CancellationToken.None);
                await use.RunAsync(new(secret, FixedOperators.Aiko.Id, token, "fault hour", [.. preview.Value?.Failing.Select(check => check.Check.Id) ?? []]), CancellationToken.None);
            }
            catch (Exception failure)
            {
                broken.Enqueue($"RotateNow threw: {failure}");
            }
        });
    }

    /// <summary>Tokens of the rotations that reached AWS.</summary>
    public IEnumerable<string> TokensAtAws() => host.World.Accounts[0].Regions
        .SelectMany(region => region.Trail.VisibleAt(host.World.Now, "RotateSecret"))
        .Select(record => record.RequestParameters?["clientRequestToken"]?.GetValue<string>()).OfType<string>();

    public EstateSnapshot? Estate(string region) => services.GetRequiredService<EstateFeed>().Find(new EstateScope("aws", host.Accounts[0].Id, region));

    /// <summary>The parts of a Region whose newest reading failed.</summary>
    public ImmutableArray<string> Failing(string region) => Estate(region) is { } snapshot
        ? [.. Parts(snapshot).Where(part => part.Part.Failure is not null).Select(part => $"{part.Call} {part.Part.Failure?.Code}").Distinct(StringComparer.Ordinal)]
        : ["nothing read"];

    public async ValueTask DisposeAsync()
    {
        Handler.Share = 0;
        foreach (var hosted in services.GetServices<IHostedService>().Reverse())
            await hosted.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        await host.DisposeAsync();
        Handler.Dispose();
    }

    private static IEnumerable<(string Call, IEstatePart Part)> Parts(EstateSnapshot snapshot) =>
        EstateParts.Of(snapshot).Append(("secretsmanager:ListSecrets", snapshot.Secrets)).Append(("cloudtrail:LookupEvents", snapshot.RotationEvents));

    // The feed tells one change after another of one Region, and several Regions at once.
    private void Watch()
    {
        services.GetRequiredService<EstateFeed>().Subscribe(snapshot =>
        {
            lock (moved)
            {
                foreach (var (call, part) in Parts(snapshot).Where(one => one.Call.StartsWith("ec2:Describe", StringComparison.Ordinal) || one.Call.StartsWith("secretsmanager:", StringComparison.Ordinal)))
                    Claimed(snapshot.Scope.Region, call, part.ReadAt);
            }
        });
        Rotations.Subscribe(progress =>
        {
            if (progress.Outcome == RotationOutcome.Succeeded && host.World.Accounts[0].FindRegion(progress.Secret.Scope.Region)?.Secrets.Find(progress.Secret.Value) is { } record
                && record.Holder("AWSCURRENT")?.Id != progress.VersionId && record.Holder("AWSPREVIOUS")?.Id != progress.VersionId)
            {
                broken.Enqueue($"{progress.Secret.Name} {progress.VersionId} is said to have succeeded, and is neither AWSCURRENT nor AWSPREVIOUS.");
            }
        });
    }

    /// <summary>A part that says it was read anew rests on an answer that arrived whole.</summary>
    private void Claimed(string region, string call, DateTimeOffset? at)
    {
        var (before, moves) = moved.GetValueOrDefault((region, call));
        if (at == before)
            return;

        moved[(region, call)] = (at, moves + 1);
        if (Handler.Intact(region, call[(call.IndexOf(':', StringComparison.Ordinal) + 1)..]) < moves + 1)
            broken.Enqueue($"{call} in {region} is said to have been read {moves + 1} times, and was not.");
    }
}
