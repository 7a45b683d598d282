using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair;

/// <summary>Turns a verdict into the calls of it, each an action of its own in the audit log.</summary>
internal static class RepairPlans
{
    private const string RotateSecret = "secretsmanager:RotateSecret";

    /// <summary>One plan for each call, in their order.</summary>
    public static ImmutableArray<ActionPlan> Of(RepairVerdict verdict, bool rotationIsOn, ISecretsManagerGateway gateway) => verdict.Action switch
    {
        RepairAction.Retry => [new ActionPlan(AuditAction.RotateNow, Permission.RotateSecret, RotateSecret,
            (secret, token, cancel) => gateway.RotateAsync(secret, token, rotateImmediately: true, cancel), secret => AwsCliLines.RotateNow(secret))],
        RepairAction.Stop => [new ActionPlan(AuditAction.StopRotation, Permission.StopRotation, "secretsmanager:CancelRotateSecret",
            (secret, _, cancel) => gateway.CancelRotationAsync(secret, cancel), AwsCliLines.CancelRotation)],
        RepairAction.EnableWithTest => [new ActionPlan(rotationIsOn ? AuditAction.TestRotation : AuditAction.RestoreSchedule, rotationIsOn ? Permission.TestRotation : Permission.RestoreSchedule, RotateSecret,
            (secret, token, cancel) => gateway.RotateAsync(secret, token, rotateImmediately: false, cancel), secret => AwsCliLines.RotateLater(secret))],
        _ => [.. verdict.Moves.Select(move => new ActionPlan(AuditOf(verdict.Action), Permission.RepairLabels, "secretsmanager:UpdateSecretVersionStage",
            (secret, _, cancel) => gateway.MoveStageAsync(secret, move.Stage, move.To, move.From, cancel), secret => AwsCliLines.MoveStage(secret, move.Stage, move.To, move.From)))],
    };

    /// <summary>The token of each call: the first has the repair's own, the others follow from it, so that going on after an interruption finds them again.</summary>
    public static string TokenOf(string token, int place) => place == 0
        ? token
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}/{place}")).AsSpan(0, 16)).ToString();

    /// <summary>What the audit log keeps of the verdict and of the call.</summary>
    public static ImmutableSortedDictionary<string, string> Details(RepairVerdict verdict, RepairState? state, RepairPurpose purpose, LabelMove? move)
    {
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (state is { } known)
            details[AuditDetail.State] = known.ToString();
        details[AuditDetail.Purpose] = purpose.ToString();
        details[AuditDetail.Verdict] = verdict.Safety.ToString();
        if (!verdict.Harms.IsEmpty)
            details[AuditDetail.Harms] = string.Join(' ', verdict.Harms);
        if (move is not null)
            details[AuditDetail.Stage] = move.Stage;
        if (move?.To is { } to)
            details[AuditDetail.MovedTo] = to;
        if (move?.From is { } from)
            details[AuditDetail.RemovedFrom] = from;
        return details.ToImmutable();
    }

    /// <summary>The action of the audit log that all calls of the repair are.</summary>
    public static AuditAction AuditOf(RepairAction action, bool rotationIsOn) => action switch
    {
        RepairAction.Retry => AuditAction.RotateNow,
        RepairAction.Stop => AuditAction.StopRotation,
        RepairAction.EnableWithTest => rotationIsOn ? AuditAction.TestRotation : AuditAction.RestoreSchedule,
        _ => AuditOf(action),
    };

    private static AuditAction AuditOf(RepairAction action) => action switch
    {
        RepairAction.FinishForward => AuditAction.FinishForward,
        RepairAction.DetachPending => AuditAction.DetachPending,
        RepairAction.RollBack => AuditAction.RollBack,
        _ => AuditAction.ReattachPending,
    };
}
