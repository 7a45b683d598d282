using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Attempts;

/// <summary>An attempt as lists show it: made once per change, shared by all viewers.</summary>
public sealed record AttemptRow
{
    public required Attempt Attempt { get; init; }

    public required string AccountAlias { get; init; }

    public required bool Production { get; init; }

    /// <summary>ARN of the rotation function: the one that the failure names, else the secret's own; <see langword="null"/> for managed secrets, and for those that are gone.</summary>
    public required string? FunctionArn { get; init; }

    /// <summary>Who set it off, as people call them; <see langword="null"/> for the schedule and while it is not known.</summary>
    public required string? Person { get; init; }

    /// <summary>Lower-cased text that the search looks in.</summary>
    public required string SearchText { get; init; }

    /// <summary>Name of the function.</summary>
    public string? FunctionName => FunctionNames.Of(FunctionArn);

    /// <summary>Newest first; at one time by secret, then by attempt, so that the order is always the same.</summary>
    public static int NewestFirst(AttemptRow one, AttemptRow other)
    {
        var byTime = other.Attempt.Started.CompareTo(one.Attempt.Started);
        var bySecret = byTime != 0 ? byTime : string.CompareOrdinal(one.Attempt.Secret.Value, other.Attempt.Secret.Value);
        return bySecret != 0 ? bySecret : string.CompareOrdinal(one.Attempt.Id, other.Attempt.Id);
    }
}
