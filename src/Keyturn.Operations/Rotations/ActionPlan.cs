using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>What tells one audited action from another; the recipe around it is the same for all.</summary>
/// <param name="Action">As the audit log names it.</param>
/// <param name="Permission">What the operator needs.</param>
/// <param name="CallName">The IAM action that is called.</param>
/// <param name="Call">The call, with our own token.</param>
/// <param name="CliLine">The equal AWS CLI line.</param>
public sealed record ActionPlan(
    AuditAction Action,
    Permission Permission,
    string CallName,
    Func<SecretArn, string, CancellationToken, Task<OperationResult<AwsReceipt>>> Call,
    Func<SecretArn, string> CliLine)
{
    /// <summary>The rules it sets; <see langword="null"/> when it leaves them alone.</summary>
    public RotationRules? Rules { get; init; }

    /// <summary>Whether failing checks of the secret's rotation stand in its way: a test is there to find out, and stopping must always go.</summary>
    public bool AsksReadiness => Action == AuditAction.RotateNow;

    /// <summary>Whether a rotation starts that can be watched.</summary>
    public bool StartsRotation => Action.StartsRotation();

    /// <summary>
    /// Looks once more before the call, while nobody else can act, and gives what the audit log shall keep; an error ends the action.
    /// </summary>
    public Func<PreflightFacts, CancellationToken, Task<OperationResult<ImmutableSortedDictionary<string, string>>>>? Gate { get; init; }

    /// <summary>The repair that it is a call of, as a second person approves it: all of its calls together.</summary>
    public RepairArguments? Repair { get; init; }

    /// <summary>Token of the first call of the same repair, whose approval covers this one too; <see langword="null"/> for a first call.</summary>
    public string? ContinuesFrom { get; init; }

    /// <summary>Whether only testSecret runs.</summary>
    public bool IsTest => Action is AuditAction.TestRotation or AuditAction.RestoreSchedule or AuditAction.ChangeSchedule;
}
