using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>All secrets of all accounts and Regions at one moment.</summary>
/// <param name="Rows">In order of name, then ARN.</param>
/// <param name="Version">Grows with each change: equal versions need no render.</param>
/// <param name="Sources">How fresh each account and Region is.</param>
public sealed record SecretBoardSnapshot(ImmutableArray<SecretRow> Rows, long Version, ImmutableArray<SourceFreshness> Sources)
{
    public static SecretBoardSnapshot Empty { get; } = new([], 0, []);
}

/// <param name="ReadAt">When secrets of this scope were last read; <see langword="null"/>: never.</param>
/// <param name="Failure">Why the newest read failed, if it did.</param>
public sealed record SourceFreshness(EstateScope Scope, string AccountAlias, DateTimeOffset? ReadAt, PartFailure? Failure, int Secrets);
