using System.Collections.Immutable;

namespace Keyturn.Operations.Attempts;

/// <summary>A stretch of old history.</summary>
/// <param name="From">How far back it reaches (UTC); nothing older has been read.</param>
/// <param name="Rows">Its attempts, newest first.</param>
public sealed record ArchivedPart(DateTimeOffset From, ImmutableArray<AttemptRow> Rows);
