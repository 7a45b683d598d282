using Keyturn.Operations.Audit;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Audit;

/// <summary>The words and looks of the audit vocabulary.</summary>
public static class AuditWords
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.RotateNow => AuditStrings.ActionRotateNow,
        AuditAction.TestRotation => AuditStrings.ActionTestRotation,
        AuditAction.StopRotation => AuditStrings.ActionStopRotation,
        AuditAction.RestoreSchedule => AuditStrings.ActionRestoreSchedule,
        AuditAction.ChangeSchedule => AuditStrings.ActionChangeSchedule,
        AuditAction.DeclareDatabase => AuditStrings.ActionDeclareDatabase,
        AuditAction.WithdrawDatabase => AuditStrings.ActionWithdrawDatabase,
        AuditAction.FinishForward => AuditStrings.ActionFinishForward,
        AuditAction.DetachPending => AuditStrings.ActionDetachPending,
        AuditAction.RollBack => AuditStrings.ActionRollBack,
        AuditAction.ReattachPending => AuditStrings.ActionReattachPending,
        AuditAction.SendTestNotice => AuditStrings.ActionSendTestNotice,
        AuditAction.CloseSegment => AuditStrings.ActionCloseSegment,
        AuditAction.EndSessions => AuditStrings.ActionEndSessions,
        AuditAction.RemovePerson => AuditStrings.ActionRemovePerson,
        AuditAction.AdmitPerson => AuditStrings.ActionAdmitPerson,
        AuditAction.AskApproval => AuditStrings.ActionAskApproval,
        AuditAction.Approve => AuditStrings.ActionApprove,
        AuditAction.RefuseApproval => AuditStrings.ActionRefuseApproval,
        AuditAction.WithdrawApproval => AuditStrings.ActionWithdrawApproval,
        AuditAction.UseApproval => AuditStrings.ActionUseApproval,
        AuditAction.ExpireApproval => AuditStrings.ActionExpireApproval,
        AuditAction.BreakGlass => AuditStrings.ActionBreakGlass,
        AuditAction.ReviewBreakGlass => AuditStrings.ActionReviewBreakGlass,
        AuditAction.SignIn => AuditStrings.ActionSignIn,
        AuditAction.SignOut => AuditStrings.ActionSignOut,
        AuditAction.ExpireSession => AuditStrings.ActionExpireSession,
        AuditAction.BreakGlassSignIn => AuditStrings.ActionBreakGlassSignIn,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No word for this action."),
    };

    /// <summary>What only concerns the console is done by the console, not accepted by AWS.</summary>
    public static (Tone Tone, string Icon, string Text) Of(AuditAction action, AuditResult? result) => (result, action) switch
    {
        (AuditResult.Succeeded, AuditAction.BreakGlass or AuditAction.BreakGlassSignIn) => (Tone.Warn, Glyphs.Alert, AuditStrings.ResultDone),
        (AuditResult.Succeeded, _) when action.IsOfTheConsole() => (Tone.Good, Glyphs.Check, AuditStrings.ResultDone),
        _ => Of(result),
    };

    public static (Tone Tone, string Icon, string Text) Of(AuditResult? result) => result switch
    {
        AuditResult.Succeeded => (Tone.Good, Glyphs.Check, AuditStrings.ResultSucceeded),
        AuditResult.Failed => (Tone.Bad, Glyphs.Alert, AuditStrings.ResultFailed),
        AuditResult.Unknown => (Tone.Warn, Glyphs.Question, AuditStrings.ResultUnknown),
        _ => (Tone.Neutral, Glyphs.Clock, AuditStrings.ResultOpen),
    };
}
