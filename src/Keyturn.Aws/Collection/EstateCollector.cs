using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws.Collection;

/// <summary>Reads AWS in the background for all viewers together: one collector for each account and Region.</summary>
internal sealed class EstateCollector : BackgroundService, IEstateRefresh
{
    private readonly ImmutableDictionary<EstateScope, ScopeCollector> scopes;
    private readonly ISecretsManagerGateway gateway;

    public EstateCollector(
        AwsAccountDirectory accounts,
        EstateReaders readers,
        ISecretsManagerGateway gateway,
        EstateFeed feed,
        TrailFeed trail,
        CollectorStores stores,
        IOptions<AwsOptions> options,
        TimeProvider time,
        ILogger<EstateCollector> logger)
    {
        this.gateway = gateway;
        scopes = accounts.Scopes.ToImmutableDictionary(
            scope => scope,
            scope => new ScopeCollector(scope, readers, feed, trail, stores, options.Value, time, logger));
    }

    public Task RefreshAsync(EstateScope scope, CancellationToken cancellationToken) =>
        scopes.TryGetValue(scope, out var collector) ? collector.RefreshAsync(cancellationToken) : Task.CompletedTask;

    public async Task<OperationResult<Secret>> RefreshSecretAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        if (!scopes.TryGetValue(secret.Scope, out var collector))
            return AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, AwsOperation.DescribeSecret, secret.Scope);

        var described = await gateway.DescribeAsync(secret, cancellationToken);
        if (described.Succeeded)
            collector.Described(described.Value);
        else if (described.Error.Kind is OperationErrorKind.NotFound)
            collector.Gone(secret.Value);
        return described;
    }

    public void Prefer(IReadOnlyList<SecretArn> secrets)
    {
        foreach (var wanted in secrets.GroupBy(secret => secret.Scope))
        {
            if (scopes.TryGetValue(wanted.Key, out var collector))
                collector.Prefer(wanted.Select(secret => secret.Value));
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(scopes.Values.Select(scope => Task.Run(() => scope.RunAsync(stoppingToken), stoppingToken)));
}
