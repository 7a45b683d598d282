using System.Collections.Immutable;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Rotations;

/// <summary>How a rotation function changes the database user.</summary>
public enum RotationStrategy
{
    Unknown,
    SingleUser,
    AlternatingUsers,
    /// <summary>The owning AWS service rotates; there are no four steps.</summary>
    Managed,
}

/// <summary>What an action on a secret would do, and what stands against it. Read now, not from the cache.</summary>
public sealed record RotationPreview
{
    public required SecretArn Secret { get; init; }

    public required SecretRow Row { get; init; }

    public required RotationStrategy Strategy { get; init; }

    /// <summary>Which version becomes what, what consumers will see, that the schedule is turned on, …</summary>
    public required ImmutableArray<Sentence> Effects { get; init; }

    /// <summary>Worth knowing, not in the way.</summary>
    public required ImmutableArray<Sentence> Warnings { get; init; }

    /// <summary>Each one alone stops the action. Empty means go.</summary>
    public required ImmutableArray<Sentence> Blockers { get; init; }

    /// <summary>Checks that say that the action will fail, from the estate as it was read last. They stop it unless they are overridden.</summary>
    public ImmutableArray<CheckResult> Failing { get; init; } = [];

    /// <summary>Checks of the same kind whose answer is not known.</summary>
    public ImmutableArray<CheckResult> Open { get; init; } = [];

    /// <summary>Whether the operator may act in spite of failing checks.</summary>
    public bool MayOverride { get; init; }

    /// <summary>Whether another person has to approve it first.</summary>
    public SecondPersonNeed SecondPerson { get; init; } = SecondPersonNeed.None;

    /// <summary>The equal AWS CLI line.</summary>
    public required string CliLine { get; init; }

    public bool IsBlocked => !Blockers.IsEmpty;
}

/// <summary>A change that AWS has accepted.</summary>
/// <param name="VersionId">The version to watch; <see langword="null"/> for managed rotation, whose answer proves nothing.</param>
public sealed record RotationAccepted(SecretArn Secret, string? VersionId, string? AwsRequestId);

/// <summary>What a person asks for.</summary>
/// <param name="OperatorId">Who asks; rights are looked up again.</param>
/// <param name="ClientRequestToken">Made once per dialog, so that a double click is the same request.</param>
/// <param name="Reason">Required, 3 to 500 characters.</param>
/// <param name="InSpiteOf">Ids of the failing checks that the person saw and overrides; a check that fails only since then stops the action.</param>
public sealed record RotationCommand(SecretArn Secret, string OperatorId, string ClientRequestToken, string Reason, ImmutableArray<string> InSpiteOf = default)
{
    /// <summary>Never default.</summary>
    public ImmutableArray<string> InSpiteOf { get; init; } = InSpiteOf.IsDefault ? [] : InSpiteOf;

    /// <summary>Whether the person acts without the second person that a rule asks for.</summary>
    public bool BreakGlass { get; init; }
}
