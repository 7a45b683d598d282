using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>What has become of a repair on paper since it was put there.</summary>
public enum WhatIfStanding
{
    /// <summary>With it, what it was offered for is reached.</summary>
    Helps,

    /// <summary>It is reached without it: AWS was changed meanwhile, or another repair on paper does it. Left out.</summary>
    Needless,

    /// <summary>It is made, and what it was offered for is not reached any more: something else stands in the way now.</summary>
    NotEnough,

    /// <summary>What it changes, or whom it was for, is not there any more, or not as it was. Left out.</summary>
    Gone,
}

/// <summary>A repair on paper, on the newest facts.</summary>
/// <param name="Change">The repair.</param>
/// <param name="Standing">What has become of it.</param>
public sealed record WhatIfEntry(WhatIfChange Change, WhatIfStanding Standing);

/// <summary>The facts of one account and Region as they would be with all repairs on paper.</summary>
/// <param name="Readiness">Answers from the facts on paper.</param>
/// <param name="Entries">The repairs, in the order in which they were tried.</param>
public sealed record WhatIfPaper(EstateReadiness Readiness, ImmutableArray<WhatIfEntry> Entries)
{
    /// <summary>The readiness of a secret on paper; <see langword="null"/> when there is no such secret.</summary>
    public SecretReadiness? Of(SecretArn arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return Readiness.Snapshot.Secrets.Value?.GetValueOrDefault(arn.Value) is { } secret ? ReadinessBoard.Ask(Readiness, secret) : null;
    }
}
