using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Emergency;

/// <summary>What is known when somebody asks who has a version.</summary>
/// <param name="Secret">The secret; <see langword="null"/> when it is not known any more.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Finished">When the rotation that made it moved AWSCURRENT (UTC); <see langword="null"/> while it has not.</param>
/// <param name="Reads">What the collector saw, with its reading's state: to the end, but a quarter of an hour old.</param>
/// <param name="Recent">What was looked up since; it may be incomplete, so that only what is in it counts.</param>
/// <param name="Now">The moment.</param>
public sealed record UptakeFacts(Secret? Secret, string VersionId, DateTimeOffset? Finished, EstatePart<ObservedReads> Reads, ObservedReads? Recent, DateTimeOffset Now)
{
    internal IEnumerable<ObservedReads> All => [Reads.Value ?? ObservedReads.None, Recent ?? ObservedReads.None];
}

/// <summary>Says of each consumer whether it has the version. Never without an event that proves it.</summary>
/// <remarks>KMS developer guide, "Logging AWS KMS API calls with AWS CloudTrail": a Decrypt for a secret has SecretARN and SecretVersionId in its encryption context, and the identity of whoever read.</remarks>
public static class UptakeReading
{
    /// <summary>CloudTrail tells times in whole seconds.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>CloudTrail delivers late, up to about a quarter of an hour, and so much more may pass until new events are read.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromMinutes(25);

    public static ImmutableArray<Uptake> Of(UptakeFacts facts, ImmutableArray<BlastConsumer> consumers)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. consumers.Select(consumer => Of(facts, consumer, consumers))];
    }

    private static Uptake Of(UptakeFacts facts, BlastConsumer consumer, ImmutableArray<BlastConsumer> all)
    {
        if (facts.Finished is not { } finished)
            return new(consumer, UptakeState.Waiting, UptakeGap.NotFinished, null, false, null, false);

        var until = consumer.HoldTime.LatestAfter(finished);
        var proofs = Proofs(facts, consumer, finished);
        var shared = consumer.Principal is { } principal && all.Count(other => other.Principal == principal) > 1;
        var own = shared ? proofs.Where(read => read.Session is not null && read.Session == consumer.Session).ToImmutableArray() : proofs;
        if (own.MinBy(read => AtOf(read, finished)) is { } proof)
            return new(consumer, UptakeState.Taken, UptakeGap.None, AtOf(proof, finished), proof.ByDecrypt, until, until <= facts.Now);
        if (Blind(facts, consumer) is var blind and not UptakeGap.None)
            return Without(UptakeState.Unknowable, blind);
        if (shared && !proofs.IsEmpty && consumer.Session is null)
            return Without(UptakeState.Unknowable, UptakeGap.SharedRole);
        if (!IsRead(facts, until <= facts.Now ? until.Value : Later(finished, facts.Now - Lateness)))
            return Without(UptakeState.Waiting, UptakeGap.NotReadYet);
        return Without(until <= facts.Now ? UptakeState.Late : UptakeState.Waiting, UptakeGap.None);

        Uptake Without(UptakeState state, UptakeGap gap) => new(consumer, state, gap, null, false, until, until <= facts.Now);
    }

    private static ImmutableArray<VersionRead> Proofs(UptakeFacts facts, BlastConsumer consumer, DateTimeOffset finished) =>
        facts.Secret is { } secret && consumer.Principal is { } principal
            // A read before AWSCURRENT moved was of AWSPENDING: it proves nothing of what the consumer uses.
            ? [.. facts.All.SelectMany(reads => reads.Of(secret.Arn).GetValueOrDefault(principal)?.Versions ?? []).Where(one => one.VersionId == facts.VersionId && one.LastAt > finished - Second)]
            : [];

    private static DateTimeOffset AtOf(VersionRead read, DateTimeOffset finished) => read.FirstAt > finished - Second ? read.FirstAt : read.LastAt;

    private static UptakeGap Blind(UptakeFacts facts, BlastConsumer consumer) =>
        consumer.Principal is null ? UptakeGap.NoPrincipal
        : facts.Reads.Value is not { } reads ? facts.Reads.Failure is null ? UptakeGap.None : UptakeGap.TrailNotRead
        : facts.Secret is { } secret && IsAwsManaged(secret.KmsKeyId) ? UptakeGap.AwsManagedKey
        : reads.CoveredOf(ObservedReads.DecryptEventName).IsEmpty || facts.All.Any(HasDecrypts) ? UptakeGap.None
        : UptakeGap.NoKmsEvents;

    private static bool HasDecrypts(ObservedReads reads) => reads.BySecret.Values.Any(readers => readers.Values.Any(reader => reader.Decrypts > 0));

    private static bool IsAwsManaged(string? key) => key is null || key.EndsWith("alias/aws/secretsmanager", StringComparison.Ordinal);

    /// <summary>Whether every event up to this moment was read: silence before that says nothing.</summary>
    private static bool IsRead(UptakeFacts facts, DateTimeOffset moment) =>
        (facts.Reads.Value ?? ObservedReads.None).CoveredOf(ObservedReads.DecryptEventName).Any(span => span.Until >= moment);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
