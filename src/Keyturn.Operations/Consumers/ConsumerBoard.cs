using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>A consumer with every secret that concerns it.</summary>
/// <param name="Snapshot">The facts that this was worked out from.</param>
/// <param name="Consumer">Who.</param>
/// <param name="Secrets">What fails first, then what is not known, then by name.</param>
public sealed record ConsumerDetail(EstateSnapshot Snapshot, EstateConsumer Consumer, ImmutableArray<ConsumerSecret> Secrets)
{
    /// <summary>Whether everything was read that tells of consumers and roles: else there may be more secrets.</summary>
    public bool IsComplete => ConsumerFinder.PartsNotRead(Snapshot).IsEmpty;
}

/// <summary>Answers which secrets a consumer uses and whether it can, from the matrix that all viewers share, off the pages' threads.</summary>
public sealed class ConsumerBoard(EstateFeed feed, ReadinessMatrices matrices)
{
    /// <summary>Of the consumer with this <see cref="EstateConsumer.Id"/>; <see langword="null"/> when the account and Region have none such. Cancelling gives the wait up, not the work.</summary>
    public async Task<ConsumerDetail?> OfAsync(EstateScope scope, string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (await matrices.OfAsync(scope, cancellationToken) is not { } made)
            return null;

        var (consumers, at) = (made.Matrix.Consumers, -1);
        for (var number = 0; number < consumers.Length && at < 0; number++)
            at = consumers[number].Id == id ? number : -1;
        return at < 0 ? null : await Task.Run(() => new ConsumerDetail(made.Snapshot, consumers[at], made.Matrix.SecretsOf(made.Snapshot, at)), cancellationToken);
    }

    /// <summary>The account and Region, when anything is known of them.</summary>
    public EstateScope? Find(string accountId, string region) => feed.Current.Keys.FirstOrDefault(scope => scope.AccountId == accountId && scope.Region == region);

    /// <summary>Whether everything was read that tells of consumers: before, one that is missing may still turn up.</summary>
    public bool HasConsumers(EstateScope scope) => feed.Find(scope) is { } snapshot && ConsumerFinder.PartsNotRead(snapshot).IsEmpty;

    /// <summary>Tells of each change of an estate.</summary>
    public IDisposable Subscribe(Action<EstateSnapshot> onChange) => feed.Subscribe(onChange);
}
