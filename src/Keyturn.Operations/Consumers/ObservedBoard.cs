using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Consumers;

/// <summary>Who was seen reading a secret, beside who is declared for it, and over which time anybody looked.</summary>
/// <param name="Observations">Seen and declared.</param>
/// <param name="Reading">When the events were read last, and what failed.</param>
/// <param name="Covered">Spans of which every GetSecretValue event was read; empty before the first was.</param>
public sealed record SecretReads(SecretObservations Observations, IEstatePart Reading, ImmutableArray<CoveredSpan> Covered);

/// <summary>Answers who was seen, from the current estate.</summary>
public sealed class ObservedBoard(EstateFeed feed)
{
    /// <summary>What was seen of a secret; <see langword="null"/> while its account and Region, or the secret, are not known.</summary>
    public SecretReads? Of(SecretArn arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return feed.Find(arn.Scope) is { } snapshot && snapshot.Secrets.Value?.GetValueOrDefault(arn.Value) is { } secret
            ? new(SecretObservations.Of(snapshot, ConsumerFinder.Find(snapshot), secret), snapshot.ObservedReads, (snapshot.ObservedReads.Value ?? ObservedReads.None).CoveredOf(ObservedReads.ReadEventName))
            : null;
    }

    /// <summary>Tells when anybody was seen at a secret of this account and Region, or the secret changed.</summary>
    public IDisposable Subscribe(SecretArn arn, Action<EstateSnapshot> onChange)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var last = feed.Find(arn.Scope);
        return feed.Subscribe(snapshot =>
        {
            if (snapshot.Scope != arn.Scope || (last is not null && SameOf(last, snapshot, arn.Value)))
                return;

            last = snapshot;
            onChange(snapshot);
        });
    }

    private static bool SameOf(EstateSnapshot one, EstateSnapshot other, string arn) =>
        ReferenceEquals(one.ObservedReads, other.ObservedReads)
        && ReferenceEquals(one.Secrets.Value?.GetValueOrDefault(arn), other.Secrets.Value?.GetValueOrDefault(arn))
        && ReferenceEquals(one.Network, other.Network);
}
