using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Everything that tells of the rotations of one secret. The order of events and calls, and one told twice, change nothing.</summary>
public sealed record AttemptSources
{
    public required SecretArn Secret { get; init; }

    public IReadOnlyCollection<RotationEvent> Events { get; init; } = [];

    public IReadOnlyCollection<SecretCall> Calls { get; init; } = [];

    public IReadOnlyCollection<AttemptLog> Logs { get; init; } = [];

    /// <summary>The secret as last described, for its labels; <see langword="null"/> when it is gone or not read.</summary>
    public Secret? Described { get; init; }

    /// <summary>Creation times of versions, where they are known.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> VersionCreated { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public TrailCoverage Covered { get; init; } = TrailCoverage.None;

    /// <summary>The moment that is asked about (UTC).</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>The rotations of one secret.</summary>
/// <param name="Attempts">Newest first.</param>
/// <param name="LooseCalls">Calls on the secret outside every attempt, newest first: labels moved by hand, a schedule that was stopped.</param>
public sealed record AttemptHistory(ImmutableArray<Attempt> Attempts, ImmutableArray<SecretCall> LooseCalls)
{
    public static AttemptHistory Empty { get; } = new([], []);
}
