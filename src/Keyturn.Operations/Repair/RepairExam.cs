using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair;

/// <summary>What a person sees before a repair, read now.</summary>
public sealed record RepairExam
{
    public required SecretArn Secret { get; init; }

    public required RepairPurpose Purpose { get; init; }

    public required RepairReading Reading { get; init; }

    /// <summary>One for each action.</summary>
    public required ImmutableArray<RepairVerdict> Verdicts { get; init; }

    /// <summary>What to do that is not one of the actions.</summary>
    public required Sentence? Advice { get; init; }

    /// <summary>Why nothing may be changed at all.</summary>
    public required Sentence? ReadOnly { get; init; }

    /// <summary>Whether the person may act against an unsafe or unknown verdict.</summary>
    public required bool MayOverride { get; init; }

    /// <summary>Actions that another person has to approve first.</summary>
    public ImmutableDictionary<RepairAction, SecondPersonNeed> SecondPerson { get; init; } = ImmutableDictionary<RepairAction, SecondPersonNeed>.Empty;

    /// <summary>When AWS was asked (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>What a person needs to do it.</summary>
    public Permission Needs(RepairAction action) => action switch
    {
        RepairAction.Retry => Permission.RotateSecret,
        RepairAction.Stop => Permission.StopRotation,
        RepairAction.EnableWithTest => Reading.RotationEnabled == true ? Permission.TestRotation : Permission.RestoreSchedule,
        _ => Permission.RepairLabels,
    };

    /// <summary>The next step, if one is safe.</summary>
    public RepairVerdict? Recommended => Verdicts.FirstOrDefault(verdict => verdict.Recommended);
}

/// <summary>What a person asks for.</summary>
/// <param name="OperatorId">Who asks; rights are looked up again.</param>
/// <param name="Token">Made once per dialog, so that a double click, or going on after an interruption, is the same repair.</param>
/// <param name="Reason">Required, 3 to 500 characters.</param>
/// <param name="Purpose">Why the secret is repaired: the verdict is judged by it.</param>
/// <param name="Seen">The verdict that was on screen. Another one by now stops the repair.</param>
/// <param name="TypedName">The secret's name, typed to act against the verdict.</param>
public sealed record RepairCommand(
    SecretArn Secret, string OperatorId, string Token, string Reason, RepairPurpose Purpose, RepairVerdict Seen, string? TypedName = null)
{
    /// <summary>Whether the person acts without the second person that a rule asks for.</summary>
    public bool BreakGlass { get; init; }
}

/// <summary>A repair that AWS has carried out.</summary>
/// <param name="VersionId">The version of a rotation that was begun, to be watched.</param>
/// <param name="AwsRequestIds">One for each call, in their order.</param>
public sealed record RepairDone(SecretArn Secret, RepairAction Action, string? VersionId, ImmutableArray<string> AwsRequestIds);
