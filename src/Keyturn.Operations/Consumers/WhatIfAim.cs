using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>What a repair is for.</summary>
public enum WhatIfQuestion
{
    /// <summary>The permission to read the secret.</summary>
    Secret,

    /// <summary>The permission to use its keys.</summary>
    Key,

    /// <summary>The way to Secrets Manager.</summary>
    Endpoint,

    /// <summary>The way to the database.</summary>
    Database,

    /// <summary>The way to the database where it is after a failover.</summary>
    AfterFailover,
}

/// <summary>For whom and what a repair was offered.</summary>
/// <param name="ConsumerId">The consumer.</param>
/// <param name="ConsumerName">What people call it.</param>
/// <param name="SecretArn">The secret.</param>
/// <param name="Question">Which of the answers it changes.</param>
public sealed record WhatIfAim(string ConsumerId, string ConsumerName, string SecretArn, WhatIfQuestion Question)
{
    /// <summary>How it stands with it; <see langword="null"/> when the consumer, the secret or its database is not there.</summary>
    public CellState? StateIn(EstateReadiness readiness)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        if (readiness.Consumers.FirstOrDefault(one => one.Id == ConsumerId) is not { } consumer || readiness.Snapshot.Secrets.Value?.GetValueOrDefault(SecretArn) is not { } secret)
            return null;

        var pair = readiness.Ask(consumer, secret);
        return Question switch
        {
            WhatIfQuestion.Secret => pair.StateOf(MatrixColumn.Secret),
            WhatIfQuestion.Key => pair.StateOf(MatrixColumn.Key),
            WhatIfQuestion.Endpoint => pair.StateOf(MatrixColumn.Endpoint),
            WhatIfQuestion.Database => pair.DatabasePath is { } now ? CellStates.Of(now) : null,
            _ => pair.AfterFailover is { } later ? CellStates.Of(later) : null,
        };
    }
}
