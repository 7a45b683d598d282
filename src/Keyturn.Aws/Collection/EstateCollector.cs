using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws.Collection;

/// <summary>Reads AWS in the background for all viewers of all instances together: one collector for each account and Region, in the instance that leads it.</summary>
internal sealed class EstateCollector : BackgroundService, IEstateRefresh
{
    private readonly ImmutableDictionary<EstateScope, ScopeSeat> scopes;
    private readonly ISecretsManagerGateway gateway;
    private readonly IInstanceBus bus;
    private IDisposable? hearing;

    public EstateCollector(
        AwsAccountDirectory accounts,
        EstateReaders readers,
        ISecretsManagerGateway gateway,
        EstateFeed feed,
        TrailFeed trail,
        CollectorStores stores,
        IOptions<AwsOptions> options,
        TimeProvider time,
        ILogger<EstateCollector> logger,
        Leadership? leadership = null,
        IInstanceBus? bus = null)
    {
        this.gateway = gateway;
        this.bus = bus ?? SilentBus.Instance;
        var peers = new CollectorPeers(leadership ?? Leadership.Alone, this.bus, feed, trail);
        scopes = accounts.Scopes.ToImmutableDictionary(scope => scope, scope => new ScopeSeat(
            scope,
            (term, known) => new ScopeCollector(scope, readers, feed, trail, stores.Under(term), options.Value, time, logger, known),
            new ScopeFollower(scope, feed, trail, stores, this.bus, options.Value, time, logger),
            peers,
            time,
            logger));
    }

    /// <summary>Hears before anything is told.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        hearing = bus.Subscribe(Hear);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        hearing?.Dispose();
        base.Dispose();
    }

    public Task RefreshAsync(EstateScope scope, CancellationToken cancellationToken) =>
        scopes.TryGetValue(scope, out var collector) ? collector.RefreshAsync(cancellationToken) : Task.CompletedTask;

    public async Task<OperationResult<Secret>> RefreshSecretAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        if (!scopes.TryGetValue(secret.Scope, out var collector))
            return AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, AwsOperation.DescribeSecret, secret.Scope);

        var described = await gateway.DescribeAsync(secret, cancellationToken);
        if (described.Succeeded)
            collector.Described(secret.Value, described.Value);
        else if (described.Error.Kind is OperationErrorKind.NotFound)
            collector.Described(secret.Value, null);
        return described;
    }

    public void Prefer(IReadOnlyList<SecretArn> secrets)
    {
        foreach (var wanted in secrets.GroupBy(secret => secret.Scope))
        {
            if (scopes.TryGetValue(wanted.Key, out var collector))
                collector.Prefer([.. wanted.Select(secret => secret.Value)]);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(scopes.Values.Select(scope => Task.Run(() => scope.RunAsync(stoppingToken), stoppingToken)));

    private void Hear(ImmutableArray<InstanceMessage> messages)
    {
        foreach (var message in messages)
        {
            if (message is MessagesMissed)
                scopes.Values.ToList().ForEach(seat => seat.Hear(message));
            else if (ScopeOf(message) is { } scope && scopes.TryGetValue(scope, out var seat))
                seat.Hear(message);
        }
    }

    private static EstateScope? ScopeOf(InstanceMessage message) => message switch
    {
        EstateMoved moved => moved.Delta.Scope,
        TrailMoved moved => moved.Delta.Scope,
        EstateStored stored => stored.Scope,
        StoreWanted wanted => wanted.Scope,
        RefreshWanted wanted => wanted.Scope,
        SecretsPreferred preferred => preferred.Scope,
        SecretDescribed described => described.Scope,
        _ => null,
    };
}
