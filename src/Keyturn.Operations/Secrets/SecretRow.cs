using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>A secret as the list shows it: derived once per change, shared by all viewers.</summary>
public sealed record SecretRow
{
    public required SecretArn Arn { get; init; }

    public required Secret Secret { get; init; }

    public required string AccountAlias { get; init; }

    public required bool Production { get; init; }

    public required RotationState State { get; init; }

    /// <summary>Guess from tags, name and function name (oracle, postgres, mysql, sqlserver, …); <see langword="null"/> when nothing says so.</summary>
    public required string? Engine { get; init; }

    /// <summary>Name of the rotation function, without the rest of its ARN.</summary>
    public required string? FunctionName { get; init; }

    /// <summary>Creation of the AWSCURRENT version; <see langword="null"/> until it was read.</summary>
    public required DateTimeOffset? CurrentSince { get; init; }

    /// <summary>Start of the next window by the schedule; NextRotationDate when no schedule can be computed.</summary>
    public required DateTimeOffset? NextWindow { get; init; }

    /// <summary>Lower-cased text that the search looks in: name, description, tags, function, key, account, Region.</summary>
    public required string SearchText { get; init; }

    /// <summary>Labels in order CURRENT, PENDING, PREVIOUS, then others.</summary>
    public required ImmutableArray<string> Stages { get; init; }
}
