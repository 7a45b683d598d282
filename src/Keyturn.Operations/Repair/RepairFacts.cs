using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>Everything a secret's state is read from. What was not read is said to be missing, never left out in silence.</summary>
public sealed record RepairFacts
{
    public required SecretArn Arn { get; init; }

    /// <summary>As DescribeSecret tells it.</summary>
    public required Secret Secret { get; init; }

    /// <summary>All versions, those without a label included, in any order; <see langword="null"/> when they could not be listed.</summary>
    public required ImmutableArray<SecretVersion>? Versions { get; init; }

    /// <summary>Rotations of the secret, tests included, in any order.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Calls on the secret, those outside of attempts included, in any order.</summary>
    public ImmutableArray<SecretCall> Calls { get; init; } = [];

    /// <summary>Whether CloudTrail's events of this secret were read; without them a failed test or a running rotation goes unseen.</summary>
    public required bool TrailRead { get; init; }

    /// <summary>Version of a rotation that is watched live and has not ended.</summary>
    public string? Watched { get; init; }

    /// <summary>The moment of the reading (UTC).</summary>
    public required DateTimeOffset Now { get; init; }
}
