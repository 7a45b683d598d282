using System.Collections.Immutable;

namespace Keyturn.Operations.Attempts;

/// <summary>All attempts at one moment.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Sources">How far the history of each account and Region goes.</param>
public sealed record AttemptBoardSnapshot(ImmutableArray<AttemptRow> Rows, long Version, ImmutableArray<HistorySource> Sources)
{
    public static AttemptBoardSnapshot Empty { get; } = new([], 0, []);
}

/// <summary>How far CloudTrail was read in one account and Region.</summary>
/// <param name="Scope">Account and Region.</param>
/// <param name="AccountAlias">The account as people call it.</param>
/// <param name="From">From here on without a hole (UTC); <see langword="null"/> before the first look.</param>
/// <param name="AsOf">Up to here (UTC); events that CloudTrail delivers late may still come.</param>
/// <param name="Failure">Why the newest look failed, if it did.</param>
public sealed record HistorySource(Readiness.Estate.EstateScope Scope, string AccountAlias, DateTimeOffset? From, DateTimeOffset? AsOf, Readiness.Estate.PartFailure? Failure);
