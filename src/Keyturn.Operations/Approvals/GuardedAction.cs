using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Approvals;

/// <summary>What a rule can put under two pairs of eyes.</summary>
public enum GuardedAction
{
    Rotate,
    Stop,

    /// <summary>Every call of UpdateSecretVersionStage.</summary>
    RepairLabels,
    ChangeSchedule,

    /// <summary>To rotate although a check says that it will fail.</summary>
    OverrideReadiness,
}

/// <summary>Which of them an action is.</summary>
public static class GuardedActions
{
    /// <param name="action">As the audit log names it.</param>
    /// <param name="overrides">Whether failing checks are overridden.</param>
    public static IEnumerable<GuardedAction> Of(AuditAction action, bool overrides)
    {
        if (action == AuditAction.RotateNow)
            yield return GuardedAction.Rotate;
        if (action == AuditAction.StopRotation)
            yield return GuardedAction.Stop;
        if (action == AuditAction.ChangeSchedule)
            yield return GuardedAction.ChangeSchedule;
        if (action.MovesLabels())
            yield return GuardedAction.RepairLabels;
        if (overrides)
            yield return GuardedAction.OverrideReadiness;
    }
}
