using System.Collections.Immutable;
using Keyturn.Aws;
using Keyturn.Aws.Sandbox;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Benchmarks.Running;

/// <summary>The console's own collector, with its clients and call budgets, set to one Region of a sandbox: from nothing, and with nowhere to keep it.</summary>
public sealed class SweptRegion : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly EstateScope scope;

    public SweptRegion(SandboxHost sandbox)
    {
        var account = sandbox.Accounts[0];
        scope = new("aws", account.Id, account.Regions[0]);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Aws:Mode"] = "Sandbox",
            ["Aws:ServiceUrl"] = sandbox.ServiceUrl.ToString(),
            ["Aws:AccessKey"] = "test",
            ["Aws:SecretKey"] = "test",
            ["Aws:Accounts:0:Id"] = account.Id,
            ["Aws:Accounts:0:Regions:0"] = account.Regions[0],
        };
        var collection = new ServiceCollection();
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddSingleton<EstateFeed>().AddSingleton<TrailFeed>();
        collection.AddSingleton<IEstateStore, NoStore>().AddSingleton<IHistoryStore, InMemoryHistoryStore>();
        collection.AddKeyturnAws(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services = collection.BuildServiceProvider();
        Feed = services.GetRequiredService<EstateFeed>();
    }

    public EstateFeed Feed { get; }

    public async Task StartAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    /// <summary>Waits until what is known answers <paramref name="isThere"/>.</summary>
    public async Task<EstateSnapshot> WaitAsync(Func<EstateSnapshot, bool> isThere, TimeSpan limit)
    {
        var there = new TaskCompletionSource<EstateSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = Feed.Subscribe(_ => Look());
        Look();
        return await there.Task.WaitAsync(limit);

        void Look()
        {
            if (Feed.Find(scope) is { } snapshot && isThere(snapshot))
                there.TrySetResult(snapshot);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    private sealed class NoStore : IEstateStore
    {
        public Task<EstateSnapshot?> LoadAsync(EstateScope scope, CancellationToken cancellationToken) => Task.FromResult<EstateSnapshot?>(null);

        public Task SaveAsync(EstateSnapshot snapshot, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task SaveFactsAsync(EstateSnapshot snapshot, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task SaveSecretFactsAsync(EstateScope scope, ImmutableDictionary<string, SecretAccess> facts, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ForgetSecretFactsAsync(EstateScope scope, ImmutableArray<string> arns, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task SaveVersionsAsync(EstateScope scope, ImmutableDictionary<string, DateTimeOffset> created, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
