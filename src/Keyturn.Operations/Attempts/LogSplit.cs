using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Attempts;

/// <summary>Sorts the newest lines of a function's log into the steps of one secret's rotation.</summary>
public static class LogSplit
{
    // No version has it: lines then count by the secret's ARN alone.
    private const string NoVersion = "no-version-is-known";

    /// <summary>The lines under their steps; those of other secrets are left out, those that name nobody stay.</summary>
    /// <param name="secret">Whose rotation.</param>
    /// <param name="newest">Its newest attempt, if one is known.</param>
    /// <param name="tail">The lines.</param>
    /// <param name="isShared">Whether the function rotates other secrets too.</param>
    public static RotationProgress Of(SecretArn secret, Attempt? newest, LogTailState tail, bool isShared)
    {
        ArgumentNullException.ThrowIfNull(tail);
        var running = newest is { Outcome: RotationOutcome.Running } ? newest : null;
        return RotationProgressReader.Read(new RotationTrace
        {
            Secret = secret,
            VersionId = running?.VersionId ?? NoVersion,
            Started = tail.From,
            IsTest = running?.IsTest ?? false,
            AsOf = tail.AsOf,
            Lines = tail.Lines,
            DroppedLines = tail.Dropped,
            FunctionIsShared = isShared,
            Troubles = tail.Trouble is { } trouble ? [trouble] : [],
        });
    }

    /// <summary>Whether the function that rotates this secret rotates others too.</summary>
    public static bool IsShared(Estates.EstateFeed estate, SecretArn secret, string functionArn) => FunctionLogGroup.IsShared(estate, secret.Scope, functionArn);
}
