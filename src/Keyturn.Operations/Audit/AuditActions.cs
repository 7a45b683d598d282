namespace Keyturn.Operations.Audit;

/// <summary>What the kinds of actions have in common.</summary>
public static class AuditActions
{
    /// <summary>Calls of UpdateSecretVersionStage: they leave their sign in the labels.</summary>
    public static bool MovesLabels(this AuditAction action) =>
        action is AuditAction.FinishForward or AuditAction.DetachPending or AuditAction.RollBack or AuditAction.ReattachPending;

    /// <summary>Whether a rotation, or a test of one, begins.</summary>
    public static bool StartsRotation(this AuditAction action) =>
        action is AuditAction.RotateNow or AuditAction.TestRotation or AuditAction.RestoreSchedule or AuditAction.ChangeSchedule;
}
