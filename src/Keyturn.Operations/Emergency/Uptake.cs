using System.Collections.Immutable;

namespace Keyturn.Operations.Emergency;

/// <summary>Whether a consumer has the new version.</summary>
public enum UptakeState
{
    /// <summary>An event proves that it read the version.</summary>
    Taken,
    /// <summary>No proof yet, and it may still hold the former value.</summary>
    Waiting,
    /// <summary>No proof, though by its hold time it should have read long since.</summary>
    Late,
    /// <summary>No event could prove it.</summary>
    Unknowable,
}

/// <summary>Why there is no proof, or why there cannot be one.</summary>
public enum UptakeGap
{
    None,
    /// <summary>The rotation has not moved AWSCURRENT yet.</summary>
    NotFinished,
    /// <summary>CloudTrail was not read for the time since the rotation; events arrive minutes late.</summary>
    NotReadYet,
    /// <summary>CloudTrail cannot be read.</summary>
    TrailNotRead,
    /// <summary>Not a single Decrypt was ever seen for any secret of this account and Region: the trail may leave KMS out.</summary>
    NoKmsEvents,
    /// <summary>The secret is under the AWS managed key, and the caller does not name versions.</summary>
    AwsManagedKey,
    /// <summary>Its role is not known.</summary>
    NoPrincipal,
    /// <summary>Somebody with its role has read the version; which of those who share the role cannot be told.</summary>
    SharedRole,
}

/// <summary>One consumer's place on the board.</summary>
/// <param name="Consumer">Who.</param>
/// <param name="State">Whether it has the version.</param>
/// <param name="Gap">Why nothing proves it.</param>
/// <param name="At">First proof after the rotation (UTC).</param>
/// <param name="ByDecrypt">Whether the proof is a Decrypt; else a GetSecretValue that names the version.</param>
/// <param name="Until">Until when it holds the former value at the latest (UTC); <see langword="null"/> when no time ends it.</param>
/// <param name="HoldIsOver">Whether that time has passed.</param>
public sealed record Uptake(BlastConsumer Consumer, UptakeState State, UptakeGap Gap, DateTimeOffset? At, bool ByDecrypt, DateTimeOffset? Until, bool HoldIsOver)
{
    /// <summary>Whether the next rotation takes nothing away from it: it has the version, or it cannot hold the former value any longer.</summary>
    public bool MayGoOn => State == UptakeState.Taken || HoldIsOver;

    /// <summary>The state in words, without times.</summary>
    public Sentence Sentence => EmergencySentences.Book.Say(Gap == UptakeGap.None ? $"Uptake{State}" : $"Uptake{State}{Gap}");

    /// <summary>Whether all that are known to hold the value may go on. Those that are merely permitted are not asked; of nobody known, nothing is proved.</summary>
    public static bool AllMayGoOn(ImmutableArray<Uptake> board) =>
        board.Any(one => one.Consumer.Source != BlastSource.Permitted) && board.All(one => one.Consumer.Source == BlastSource.Permitted || one.MayGoOn);
}
