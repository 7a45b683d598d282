using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Who reads which secret: read by event name for the whole account, never per secret, with calls of its own that rotation watching does not wait for.</summary>
internal sealed class ReadEventWatch(ScopeEstate estate, IReadEventReader reader, TimeProvider time, int days) : EventWatch(estate, reader, time, days, EventNames)
{
    /// <summary>CloudTrail's names of the calls that show a read. BatchGetSecretValue leaves a GetSecretValue event for each secret.</summary>
    public static ImmutableArray<string> EventNames { get; } = [ObservedReads.ReadEventName, ObservedReads.DecryptEventName];

    private readonly ObservedReadMerge merge = new();

    protected override bool IsWanted(EstateSnapshot snapshot) => snapshot.Secrets.Value is not null;

    protected override ImmutableArray<CoveredSpan> CoveredOf(EstateSnapshot snapshot, string eventName) => (snapshot.ObservedReads.Value ?? ObservedReads.None).CoveredOf(eventName);

    protected override EstateSnapshot With(EstateSnapshot now, string eventName, ImmutableArray<ReadEvent> events, CoveredSpan added, DateTimeOffset at)
    {
        var (known, secrets) = (now.ObservedReads.Value ?? ObservedReads.None, now.Secrets.Value ?? ImmutableDictionary<string, Secret>.Empty);
        var merged = ObservedReadMerge.Without(merge.Add(known, secrets, events), secrets);
        return now with { ObservedReads = EstatePart<ObservedReads>.Read(merged with { Covered = known.Covered.SetItem(eventName, CoveredSpans.Add(known.CoveredOf(eventName), added)) }, at) };
    }

    protected override EstateSnapshot Failed(EstateSnapshot now, PartFailure failure) => now with { ObservedReads = now.ObservedReads.FailedWith(failure) };
}
