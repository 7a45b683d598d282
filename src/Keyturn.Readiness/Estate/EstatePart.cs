namespace Keyturn.Readiness.Estate;

/// <summary>A part of the estate with the time it was read, or why it could not be.</summary>
/// <remarks>After a failure the last good value stays, with its own <see cref="ReadAt"/>, beside the failure:
/// old facts are marked old, never dropped and never shown as fresh.</remarks>
/// <param name="Value">The last value that was read; <see langword="null"/> when none ever was.</param>
/// <param name="ReadAt">When <paramref name="Value"/> was read (UTC).</param>
/// <param name="Failure">The failure of the newest attempt, when it failed.</param>
public sealed record EstatePart<T>(T? Value, DateTimeOffset? ReadAt, PartFailure? Failure) : IEstatePart
    where T : class
{
    public static EstatePart<T> NotRead { get; } = new(null, null, null);

    public static EstatePart<T> Read(T value, DateTimeOffset at) => new(value, at, null);

    public EstatePart<T> FailedWith(PartFailure failure) => this with { Failure = failure };
}

/// <summary>How it stands with a part of the estate, whatever it holds.</summary>
public interface IEstatePart
{
    /// <summary>When its value was read (UTC); <see langword="null"/> when it never was.</summary>
    DateTimeOffset? ReadAt { get; }

    /// <summary>The failure of the newest attempt, when it failed.</summary>
    PartFailure? Failure { get; }
}

/// <summary>Why a part could not be read.</summary>
/// <param name="At">When the attempt failed (UTC).</param>
/// <param name="Call">The AWS call, for instance <c>secretsmanager:ListSecrets</c>.</param>
/// <param name="Code">AWS's error code, or <c>Unreachable</c>.</param>
/// <param name="Message">AWS's own words, shortened.</param>
/// <param name="MissingPermission">The IAM action that would be needed, when the failure was a denial.</param>
public sealed record PartFailure(DateTimeOffset At, string Call, string Code, string Message, string? MissingPermission);
