using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>Everything that was seen of one rotation: from it alone follows its progress.</summary>
public sealed record RotationTrace
{
    public required SecretArn Secret { get; init; }

    public required string VersionId { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required bool IsTest { get; init; }

    /// <summary>When AWS was last asked (UTC).</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>As last described; <see langword="null"/> until then.</summary>
    public Secret? Described { get; init; }

    /// <summary>Lines of the function's log since the start, of other rotations too, in order of time.</summary>
    public ImmutableArray<LogEvent> Lines { get; init; } = [];

    public int DroppedLines { get; init; }

    /// <summary>Whether other secrets are rotated by the same function, so that a line without an ARN proves nothing.</summary>
    public bool FunctionIsShared { get; init; }

    /// <summary>Collected events of the secret.</summary>
    public ImmutableArray<RotationEvent> Events { get; init; } = [];

    public ImmutableArray<OperationError> Troubles { get; init; } = [];

    /// <summary>When an end was first noticed, for ends that carry no time of their own.</summary>
    public DateTimeOffset? EndNoticed { get; init; }

    /// <summary>The watch has reached its deadline.</summary>
    public bool GaveUp { get; init; }
}
