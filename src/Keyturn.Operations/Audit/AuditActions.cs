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

    /// <summary>The steps of a request for a second person.</summary>
    public static bool IsAboutAnApproval(this AuditAction action) =>
        action is AuditAction.AskApproval or AuditAction.Approve or AuditAction.RefuseApproval or AuditAction.WithdrawApproval or AuditAction.UseApproval or AuditAction.ExpireApproval or AuditAction.BreakGlass or AuditAction.ReviewBreakGlass;

    /// <summary>Whether it is over with the entry itself: nothing is asked of AWS.</summary>
    public static bool IsOfTheConsole(this AuditAction action) => action.IsAboutAnApproval() || action is AuditAction.SignIn or AuditAction.SignOut or AuditAction.ExpireSession or AuditAction.BreakGlassSignIn
        or AuditAction.EndSessions or AuditAction.RemovePerson or AuditAction.AdmitPerson or AuditAction.SendTestNotice or AuditAction.CloseSegment or AuditAction.DeclareDatabase or AuditAction.WithdrawDatabase;
}
