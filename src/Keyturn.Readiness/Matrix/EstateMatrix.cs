using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Matrix;

/// <summary>All secrets of an estate over all their consumers, decided by the compiled engines. Agrees with <see cref="EstateReadiness"/> in every pair.</summary>
public sealed class EstateMatrix
{
    private readonly FleetPairs pairs;

    private EstateMatrix(FleetPairs pairs, ImmutableArray<Secret> secrets, ImmutableArray<MatrixLine> ofSecrets, ImmutableArray<EstateConsumer> consumers, ImmutableArray<MatrixLine> ofConsumers) =>
        (this.pairs, Secrets, OfSecrets, Consumers, OfConsumers) = (pairs, secrets, ofSecrets, consumers, ofConsumers);

    /// <summary>Secrets that are not scheduled for deletion, by name.</summary>
    public ImmutableArray<Secret> Secrets { get; }

    /// <summary>A line for each secret.</summary>
    public ImmutableArray<MatrixLine> OfSecrets { get; }

    /// <summary>All consumers.</summary>
    public ImmutableArray<EstateConsumer> Consumers { get; }

    /// <summary>A line for each consumer.</summary>
    public ImmutableArray<MatrixLine> OfConsumers { get; }

    /// <summary>Decides every pair of an estate: seconds of processor time for a thousand consumers and ten thousand secrets.</summary>
    /// <param name="readiness">The facts.</param>
    /// <param name="before">The matrix of earlier facts: where only the network changed since, a fraction of a second is enough.</param>
    public static EstateMatrix Of(EstateReadiness readiness, EstateMatrix? before = null)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        var snapshot = readiness.Snapshot;
        var consumers = readiness.Consumers;
        ImmutableArray<Secret> secrets = [.. (snapshot.Secrets.Value?.Values ?? []).Where(secret => secret.Deleted is null).OrderBy(secret => secret.Name, StringComparer.Ordinal)];
        var isComplete = ConsumerFinder.PartsNotRead(snapshot).IsEmpty;
        var pairs = new FleetPairs(readiness, secrets, before?.pairs);
        var ofSecrets = ImmutableArray.CreateBuilder<MatrixLine>(secrets.Length);
        LineCount[] ofConsumers = [.. consumers.Select(_ => new LineCount())];
        Span<CellState> states = stackalloc CellState[Enum.GetValues<MatrixColumn>().Length];
        for (var secret = 0; secret < secrets.Length; secret++)
        {
            var line = new LineCount();
            for (var consumer = 0; consumer < consumers.Length; consumer++)
            {
                if (!pairs.AreRelated(consumer, secret))
                    continue;

                pairs.Fill(consumer, secret, states);
                line.Add(states);
                ofConsumers[consumer].Add(states);
            }

            ofSecrets.Add(line.ToLine(isComplete));
        }

        return new(pairs, secrets, ofSecrets.MoveToImmutable(), consumers, [.. ofConsumers.Select(line => line.ToLine(isComplete))]);
    }

    /// <summary>One line in full: every secret that concerns a consumer, what fails first, then what is not known, then by name.</summary>
    /// <param name="snapshot">The facts that the matrix was made of.</param>
    /// <param name="consumer">Number of the consumer in <see cref="Consumers"/>.</param>
    public ImmutableArray<ConsumerSecret> SecretsOf(EstateSnapshot snapshot, int consumer)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var found = ImmutableArray.CreateBuilder<ConsumerSecret>();
        Span<CellState> states = stackalloc CellState[Enum.GetValues<MatrixColumn>().Length];
        for (var secret = 0; secret < Secrets.Length; secret++)
        {
            if (!pairs.AreRelated(consumer, secret))
                continue;

            pairs.Fill(consumer, secret, states);
            var relation = RelatedConsumers.Named(snapshot, Consumers[consumer], Secrets[secret]) | (pairs.IsPermitted(consumer, secret) ? Relation.Permitted : Relation.None);
            found.Add(new(Secrets[secret], relation, [.. states]));
        }

        return [.. found.OrderBy(one => one.Overall).ThenBy(one => one.Secret.Name, StringComparer.Ordinal)];
    }
}
