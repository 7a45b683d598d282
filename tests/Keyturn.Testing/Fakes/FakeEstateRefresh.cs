using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing.Fakes;

/// <summary>Refreshes from a fake gateway and publishes to a feed, as the collector does.</summary>
public sealed class FakeEstateRefresh(FakeSecretsManagerGateway gateway, EstateFeed feed, TimeProvider time) : IEstateRefresh
{
    private readonly ConcurrentQueue<string> refreshed = new();

    /// <summary>ARNs and scopes that were refreshed, in order.</summary>
    public IReadOnlyList<string> Refreshed => [.. refreshed];

    public IReadOnlyList<SecretArn> Preferred { get; private set; } = [];

    public Task RefreshAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        refreshed.Enqueue(scope.ToString());
        return Task.CompletedTask;
    }

    public async Task<OperationResult<Secret>> RefreshSecretAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        refreshed.Enqueue(secret.Value);
        var described = await gateway.DescribeAsync(secret, cancellationToken).ConfigureAwait(false);
        if (described.Succeeded)
        {
            var snapshot = feed.Find(secret.Scope) ?? new EstateSnapshot(secret.Scope);
            var secrets = (snapshot.Secrets.Value ?? ImmutableDictionary<string, Secret>.Empty).SetItem(secret.Value, described.Value);
            feed.Publish(snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets, time.GetUtcNow()) });
        }

        return described;
    }

    public void Prefer(IReadOnlyList<SecretArn> secrets) => Preferred = secrets;
}
