using System.Collections.Immutable;
using System.Threading.Channels;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>A sandbox of its own and the collector's parts over HTTP, with a clock that a test moves: no call waits for its budget, and a call that hangs is late as soon as all others are through.</summary>
internal sealed class FaultyCollection : IAsyncDisposable
{
    private readonly SandboxHost host;
    private readonly ServiceProvider services;
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());

    private FaultyCollection(SandboxHost host)
    {
        this.host = host;
        var settings = SandboxedAws.Settings(host.ServiceUrl, host.Accounts);
        foreach (var role in settings.Keys.Where(key => key.EndsWith("RoleArn", StringComparison.Ordinal)).ToArray())
            settings.Remove(role);
        services = SandboxedAws.Build(settings, collection =>
        {
            collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
            collection.Replace(ServiceDescriptor.Singleton(new CallBudget(new ImpatientTime())));
        });
    }

    public EstateScope Scope => new("aws", host.Accounts[0].Id, "ap-northeast-1");

    public static async Task<FaultyCollection> StartAsync() => new(await SandboxHost.StartAsync(
        new SandboxOptions { Pace = SandboxPace.Immediate }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));

    /// <summary>Secrets, their policies and the keys of their versions: what every collection begins with.</summary>
    public async Task<EstateSnapshot> ReadSecretsAsync()
    {
        var readers = services.GetRequiredService<EstateReaders>();
        var estate = new ScopeEstate(Scope, services.GetRequiredService<EstateFeed>(), new Collection.InMemoryEstateStore(), NullLogger.Instance);
        await new SecretListing(estate, readers.Secrets, TimeProvider.System).SweepAsync(CancellationToken.None);
        await new VersionAges(estate, readers.Secrets, TimeProvider.System).ReadMissingAsync(CancellationToken.None);
        await new SecretPolicies(estate, readers.SecretPolicies, TimeProvider.System).ReadMissingAsync(CancellationToken.None);
        return estate.Snapshot;
    }

    /// <summary>Reads every part once, on top of a snapshot.</summary>
    public Task<PartsRead> ReadPartsAsync(EstateSnapshot before) => ReadAsync(before, null, default, null);

    /// <summary>The same while one call, for instance <c>ec2:DescribeVpcs</c>, meets a fault.</summary>
    public async Task<PartsRead> ReadPartsAsync(EstateSnapshot before, string call, WireFaultKind fault)
    {
        if (fault is not WireFaultKind.Delay)
            return await ReadAsync(before, call, fault, null);

        // Whose readings make the call is what a refusal shows: only they may run out of time.
        var refused = await ReadAsync(before, call, WireFaultKind.AccessDenied, null);
        return await ReadAsync(before, call, fault, refused.Failed);
    }

    private async Task<PartsRead> ReadAsync(EstateSnapshot before, string? call, WireFaultKind fault, ImmutableArray<bool>? late)
    {
        // What is shared by the Regions of an account is fresh for minutes.
        time.Advance(TimeSpan.FromHours(1));
        services.GetRequiredService<EstateFeed>().Publish(before);
        var operation = call?[(call.IndexOf(':', StringComparison.Ordinal) + 1)..];
        using var met = operation is null ? null : host.World.Faults.Add(new WireFault(fault, operation, Delay: TimeSpan.FromHours(1)));
        var arrived = Channel.CreateUnbounded<bool>();
        using var watching = host.World.Calls.Observe(seen =>
        {
            if (seen.Operation == operation)
                arrived.Writer.TryWrite(true);
        });
        var readings = services.GetRequiredService<EstateReaders>().Parts.Select(part => part.ReadAsync(Scope, CancellationToken.None)).ToArray();
        if (late is { } expected)
        {
            await Task.WhenAll(readings.Where((_, at) => !expected[at]));
            await RunLateAsync(Task.WhenAll(readings), arrived.Reader);
        }

        var changes = await Task.WhenAll(readings);
        return new(
            changes.Aggregate(before, (snapshot, change) => change(snapshot)),
            [.. changes.Select(change => EstateParts.Of(change(before)).Zip(EstateParts.Of(before)).Any(pair => pair.First.Part.Failure is { } failure && failure != pair.Second.Part.Failure))]);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    /// <summary>Every wait is over at once, however long it was to be.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    // Each call that hangs is late as soon as it has arrived.
    private async Task RunLateAsync(Task all, ChannelReader<bool> arrived)
    {
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, arrived.WaitToReadAsync().AsTask());
            while (arrived.TryRead(out _))
            {
                // All that came are late together.
            }

            time.Advance(TimeSpan.FromMinutes(2));
        }
    }
}

/// <summary>What one reading of all parts told.</summary>
/// <param name="Snapshot">The facts afterwards.</param>
/// <param name="Failed">Of each reading, whether it failed.</param>
internal sealed record PartsRead(EstateSnapshot Snapshot, ImmutableArray<bool> Failed);
