using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Who reads which encrypted parameter. Where there is none, nothing is looked up.</summary>
internal sealed class ParameterReadWatch(ScopeEstate estate, IReadEventReader reader, TimeProvider time, int days) : EventWatch(estate, reader, time, days, ParameterReads.EventNames)
{
    protected override bool IsWanted(EstateSnapshot snapshot) => snapshot.Parameters.Value?.Values.Any(parameter => parameter.IsSecure) == true;

    protected override ImmutableArray<CoveredSpan> CoveredOf(EstateSnapshot snapshot, string eventName) => (snapshot.ParameterReads.Value ?? ParameterReads.None).CoveredOf(eventName);

    protected override EstateSnapshot With(EstateSnapshot now, string eventName, ImmutableArray<ReadEvent> events, CoveredSpan added, DateTimeOffset at)
    {
        var known = now.ParameterReads.Value ?? ParameterReads.None;
        var merged = ParameterReadMerge.Add(known, now.Parameters.Value ?? ImmutableDictionary<string, Parameter>.Empty, events);
        return now with { ParameterReads = EstatePart<ParameterReads>.Read(merged with { Covered = known.Covered.SetItem(eventName, CoveredSpans.Add(known.CoveredOf(eventName), added)) }, at) };
    }

    protected override EstateSnapshot Failed(EstateSnapshot now, PartFailure failure) => now with { ParameterReads = now.ParameterReads.FailedWith(failure) };
}
