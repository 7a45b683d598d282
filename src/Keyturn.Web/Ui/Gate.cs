using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Access;

namespace Keyturn.Web.Ui;

/// <summary>Decides what a control shows; the use case decides again what may be done.</summary>
public static class Gate
{
    /// <param name="needs">The permission in question.</param>
    /// <param name="person"><see langword="null"/>: not known (any more).</param>
    /// <param name="readOnlyReason">Why nothing may be changed at all.</param>
    /// <param name="target">The secret in question, where there is one.</param>
    public static GateState For(Permission needs, Operator? person, Sentence? readOnlyReason, AccessTarget? target = null)
    {
        if (readOnlyReason is not null && IsChange(needs))
        {
            return new(false, readOnlyReason.ToText());
        }

        var here = target is null ? person : person?.At(target);
        return here?.May(needs) is true ? new(true, null)
            : target is not null && person?.MaySomewhere(needs) is true
                ? new(false, string.Format(CultureInfo.CurrentCulture, UiStrings.PermissionElsewhere, NameOf(needs), string.Join(" | ", person.ScopesOf(needs)), target.Name))
            : new(false, string.Format(CultureInfo.CurrentCulture, UiStrings.PermissionMissing, NameOf(needs)));
    }

    /// <summary>The permission as people read it.</summary>
    public static string NameOf(Permission permission) => permission switch
    {
        Permission.ViewSecrets => UiStrings.PermissionViewSecrets,
        Permission.ViewAudit => UiStrings.PermissionViewAudit,
        Permission.ViewSettings => UiStrings.PermissionViewSettings,
        Permission.RotateSecret => UiStrings.PermissionRotateSecret,
        Permission.TestRotation => UiStrings.PermissionTestRotation,
        Permission.StopRotation => UiStrings.PermissionStopRotation,
        Permission.RestoreSchedule => UiStrings.PermissionRestoreSchedule,
        Permission.ChangeSchedule => UiStrings.PermissionChangeSchedule,
        Permission.SendTestNotice => UiStrings.PermissionSendTestNotice,
        Permission.OverrideReadiness => UiStrings.PermissionOverrideReadiness,
        Permission.DeclareDatabase => UiStrings.PermissionDeclareDatabase,
        Permission.RepairLabels => UiStrings.PermissionRepairLabels,
        Permission.OverrideUnsafeRepair => UiStrings.PermissionOverrideUnsafeRepair,
        Permission.DecideApproval => UiStrings.PermissionDecideApproval,
        Permission.BreakGlass => UiStrings.PermissionBreakGlass,
        Permission.ManagePeople => UiStrings.PermissionManagePeople,
        _ => permission.ToString(),
    };

    public static bool IsChange(Permission permission) =>
        permission is not (Permission.ViewSecrets or Permission.ViewAudit or Permission.ViewSettings);
}
