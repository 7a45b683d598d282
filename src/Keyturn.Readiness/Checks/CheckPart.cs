using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks;

/// <summary>A part of the estate that a check rests on.</summary>
/// <param name="Call">The AWS call that tells it, for instance <c>kms:DescribeKey</c>.</param>
/// <param name="Part">How it stands with it.</param>
public readonly record struct CheckPart(string Call, IEstatePart Part)
{
    /// <summary>After a failed reading, facts of more than a day are no ground for a pass.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    /// <summary>Whether it was never read.</summary>
    public bool IsMissing => Part.ReadAt is null;

    /// <summary>Whether what is known of it is old and could not be read anew.</summary>
    public bool IsOld(DateTimeOffset now) => Part is { ReadAt: { } at, Failure: not null } && now - at > Oldest;
}
