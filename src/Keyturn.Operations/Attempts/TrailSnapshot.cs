using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>API calls on the secrets of one account and Region after CloudTrail, and how far CloudTrail was read. Immutable; swapped whole.</summary>
public sealed record TrailSnapshot(EstateScope Scope)
{
    /// <summary>Calls by secret ARN, oldest first, each event once.</summary>
    public ImmutableDictionary<string, ImmutableArray<SecretCall>> Calls { get; init; } = ImmutableDictionary<string, ImmutableArray<SecretCall>>.Empty;

    /// <summary>How far each event name was read, those of the service events too.</summary>
    public TrailCoverage Covered { get; init; } = TrailCoverage.None;

    /// <summary>The calls on one secret.</summary>
    public ImmutableArray<SecretCall> CallsOf(string secretArn) => Calls.GetValueOrDefault(secretArn, []);

    /// <summary>With more calls: an event that is known changes nothing, whatever the order in which they come.</summary>
    public TrailSnapshot With(IEnumerable<SecretCall> calls)
    {
        var merged = Calls;
        foreach (var bySecret in calls.GroupBy(call => call.SecretArn, StringComparer.Ordinal))
        {
            var before = CallsOf(bySecret.Key);
            var added = bySecret.ExceptBy(before.Select(call => call.EventId), call => call.EventId).ToArray();
            if (added.Length > 0)
                merged = merged.SetItem(bySecret.Key, [.. before.Concat(added).OrderBy(call => call.At).ThenBy(call => call.EventId, StringComparer.Ordinal)]);
        }

        return ReferenceEquals(merged, Calls) ? this : this with { Calls = merged };
    }
}
